import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, UUID } from '../../../../platform/graphql/index.js';
import type { Incident, IncidentCause } from '../domain/incident.js';
import type { NearIncident, NearIncidents } from '../domain/near.js';

export const IncidentCauseEnum = enumOf<IncidentCause>('IncidentCause', 'What happened, as a list has it.', {
  drowning: 'Drowning.',
  vehicle: 'A vehicle, or dangerous transport.',
  harsh_conditions: 'Heat, cold, hunger or thirst.',
  violence: 'Violence.',
  sickness: 'Sickness, or no care for it.',
  accident: 'Another accident.',
  mixed_or_unknown: 'Several causes, or none that is known.',
});

const number = (description: string): PropertyDecorator => Field(() => Int, { nullable: true, description });
const words = (description: string): PropertyDecorator =>
  Field(() => String, { nullable: true, description });

@ObjectType('Incident', {
  description:
    'Something in which people on the move died or went missing, as a public list tells of it. It names nobody.',
})
export class IncidentType implements Omit<Incident, 'seq'> {
  @Field(() => UUID, { description: 'Its number here.' })
  id!: string;

  @Field(() => String, { description: 'Which list it stands in.' })
  list!: string;

  @Field(() => String, { description: "The list's own number." })
  code!: string;

  @Field(() => IncidentCauseEnum, { description: 'What happened.' })
  cause!: IncidentCause;

  @Field(() => String, { description: 'When, a partial date.' })
  happened!: string;

  @words("The list's words for the place.")
  place!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees.' })
  lat!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees.' })
  lon!: number | null;

  @words('The part of the world.')
  region!: string | null;

  @words('On which route.')
  route!: string | null;

  @words('The part of the world that people came from.')
  originRegion!: string | null;

  @number('How many died.')
  dead!: number | null;

  @number('How many are missing, at least.')
  missing!: number | null;

  @number('How many survived.')
  survivors!: number | null;

  @number('Women and girls among the dead and missing.')
  females!: number | null;

  @number('Men and boys among them.')
  males!: number | null;

  @number('Children among them.')
  children!: number | null;

  @words('Who says so.')
  source!: string | null;

  @words('Where it is published.')
  url!: string | null;

  @number('How well it is confirmed, from 1 to 5.')
  quality!: number | null;
}

@ObjectType('NearIncident', { description: 'An incident near to what a record says of place and time.' })
export class NearIncidentType {
  @Field(() => IncidentType, { description: 'The incident.' })
  incident!: IncidentType;

  @Field(() => Float, { description: 'Kilometres to the nearest place of the record.' })
  distanceKm!: number;

  @Field(() => Int, { description: 'Days between; 0 where the times overlap.' })
  daysApart!: number;
}

export const LacksEnum = enumOf<'day' | 'place'>(
  'NearnessLacks',
  'What a record lacks to be held against incidents.',
  {
    day: 'A day.',
    place: 'A place with coordinates.',
  },
);

@ObjectType('NearIncidents', { description: 'What lies near to a record.' })
export class NearIncidentsType {
  @Field(() => LacksEnum, {
    nullable: true,
    description: 'What the record lacks to look by; null where nothing.',
  })
  lacks!: 'day' | 'place' | null;

  @Field(() => [NearIncidentType], { description: 'The nearest first, at most fifty.' })
  incidents!: readonly NearIncidentType[];
}

export const IncidentConnection = connectionOf<IncidentType>(IncidentType, 'Incident');

export function incidentTypeOf({ seq: _, ...incident }: Incident): IncidentType {
  return incident;
}

function nearTypeOf({ incident, distanceKm, daysApart }: NearIncident): NearIncidentType {
  return { incident: incidentTypeOf(incident), distanceKm: Math.round(distanceKm * 10) / 10, daysApart };
}

export function nearIncidentsOf({ lacks, incidents }: NearIncidents): NearIncidentsType {
  return { lacks, incidents: incidents.map(nearTypeOf) };
}
