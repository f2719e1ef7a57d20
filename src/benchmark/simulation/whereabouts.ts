import type { LivingRecord } from '../../kernel/contract/index.js';
import { fullYearsBetween } from './calendar.js';
import type { SimulationContext } from './desk.js';
import { homePlacesOf, type KnownPlace } from './places.js';
import type { Traveller } from './traveller.js';

export type Situation = NonNullable<LivingRecord['situation']>;

/** The whereabouts of somebody alive: the place, the situation, and who keeps the record. */
export interface SimulatedWhereabouts {
  readonly situation: Situation;
  readonly institution: string;
  readonly place: KnownPlace;
}

/** The institutions that receive those who return; other countries leave it to their ministry. */
const RECEPTIONS: Readonly<Record<string, string>> = {
  HN: 'HN-RECEPTION',
  SV: 'SV-RECEPTION',
  GT: 'GT-RECEPTION',
  CO: 'CO-RECEPTION',
  VE: 'CO-RECEPTION',
};

/** The institutions that meet people on the way, by country. */
const ON_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  MX: ['MX-SHELTER-SOUTH', 'MX-SHELTER-NORTH', 'MX-SEARCH'],
  US: ['US-HOSPITAL-AID', 'US-HOSPITAL-AID', 'US-FAMILIES'],
  PA: ['PA-SHELTER'],
  DO: ['DO-SHELTER'],
  PR: ['DO-REDCROSS'],
  HT: ['HT-SEARCH'],
  CO: ['CO-RECEPTION'],
  CR: ['CR-REDCROSS'],
  NI: ['NI-FAMILIES'],
  HN: ['HN-RECEPTION'],
  GT: ['GT-RECEPTION'],
};

/** Consulates that visit people in detention; elsewhere the foreign ministry of the person's country does. */
const VISITED_BY: Readonly<Record<string, string>> = {
  HN: 'HN-CONSULATE-TEXAS',
  GT: 'GT-CONSULATE-CHIAPAS',
  EC: 'EC-CONSULATE-SONORA',
};

export function whereabouts(
  person: Traveller,
  settled: Situation | undefined,
  desk: SimulationContext,
): SimulatedWhereabouts {
  const { chance } = desk;
  const situation = settled ?? situationOf(person, desk);
  const place = person.journey.end.place;
  if (situation === 'returned') {
    const homes = homePlacesOf(person.country) ?? [person.home];
    return {
      situation,
      institution: RECEPTIONS[person.country] ?? `${person.country}-MFA`,
      place: chance.pick(homes),
    };
  }
  if (situation === 'detained') {
    return { situation, institution: VISITED_BY[person.country] ?? `${person.country}-MFA`, place };
  }
  return { situation, institution: chance.pick(ON_THE_WAY[place.country] ?? ['CR-REDCROSS']), place };
}

const SITUATIONS: readonly Situation[] = [
  'returned',
  'detained',
  'hospitalised',
  'hospitalised_unable_to_speak',
  'sheltered',
  'homeless',
  'seeking_family',
];
const SHARES = [45, 12, 6, 7, 20, 4, 6] as const;

function situationOf(person: Traveller, { chance }: SimulationContext): Situation {
  const age = fullYearsBetween(person.birthDay, person.journey.end.day);
  if (age < 18 && chance.chance(0.6)) return 'unaccompanied_child';
  return SITUATIONS[chance.weightedIndex(SHARES)]!;
}
