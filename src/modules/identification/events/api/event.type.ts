import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { SeenRecord } from '../use-cases/event-sight.js';
import type { EventView } from '../use-cases/read-events.js';
import {
  EntryStateEnum,
  EventKindEnum,
  EventRoleEnum,
  EventStateEnum,
  EventStepEnum,
  ManifestEnum,
} from './event.words.js';

@ObjectType('EventRecord', { description: 'A record of an event of which the viewer may know.' })
export class EventRecordType {
  @Field(() => UUID, { nullable: true, description: "Its id, where it is the viewer's own." })
  recordId?: string | undefined;

  @Field(() => String, { description: "The owner's own code." })
  code!: string;

  @Field(() => String, { description: 'Code of the institution that owns it.' })
  institution!: string;

  @Field(() => String, { description: '`report`, `remains` or `living`.' })
  recordType!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a report whether the family has given a sample; null where that may not be known.',
  })
  hasSample?: boolean | undefined;
}

@ObjectType('EventMember', { description: 'An institution that was asked to take part in an event.' })
export class EventMemberType {
  @Field(() => String, { description: 'Its code.' })
  institution!: string;

  @Field(() => EventRoleEnum, { description: 'What it has said.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  invitedAt!: Date;
}

@ObjectType('EventCount', {
  description: 'How many were there, as one source says. There may be several numbers.',
})
export class EventCountType {
  @Field(() => String, { description: 'Code of the institution that has noted it.' })
  institution!: string;

  @Field(() => Int, { description: 'Persons.' })
  persons!: number;

  @Field(() => String, { description: 'Who says so.' })
  source!: string;

  @Field(() => String, { description: 'Of which day, a partial date.' })
  asOf!: string;
}

@ObjectType('EventStateCount', { description: 'Persons of the list in one state.' })
export class EventStateCountType {
  @Field(() => EntryStateEnum, { description: 'The state.' })
  state!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('EventTally', { description: 'Counts of what the viewer may know, and of nothing else.' })
export class EventTallyType {
  @Field(() => Int, { description: 'Persons on the list.' })
  entries!: number;

  @Field(() => [EventStateCountType], { description: 'The same by what became of them.' })
  byState!: readonly EventStateCountType[];

  @Field(() => Int, { description: 'Persons who are not accounted for.' })
  unaccounted!: number;

  @Field(() => Int, { description: 'Of those the ones of whom no report is known: families not reached.' })
  withoutReport!: number;

  @Field(() => Int, { description: 'Reports.' })
  reports!: number;

  @Field(() => Int, { description: 'Of those the ones of whose missing person no identification stands.' })
  reportsUnidentified!: number;

  @Field(() => Int, { description: 'Reports of which the family has given a sample.' })
  familiesWithSample!: number;

  @Field(() => Int, { description: 'Records of remains.' })
  remains!: number;

  @Field(() => Int, { description: 'Of those the ones without a name.' })
  remainsUnnamed!: number;

  @Field(() => Int, { description: 'Persons found alive who have agreed to be told of.' })
  living!: number;
}

@ObjectType('EventStep', { description: 'Something that was done in an event.' })
export class EventStepType {
  @Field(() => EventStepEnum, { description: 'What.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'Code of the institution; null of the platform.' })
  institution?: string | undefined;

  @Field(() => UUID, { nullable: true, description: 'To what it was done.' })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('EventHandover', { description: 'Another institution is asked to coordinate from now on.' })
export class EventHandoverType {
  @Field(() => String, { description: 'Its code.' })
  institution!: string;

  @Field(() => String, { description: 'Why, as whoever coordinates says.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  askedAt!: Date;
}

@ObjectType('CoordinatedEvent', {
  description: 'An event of many that one institution coordinates: a vessel, a bus, a fire.',
})
export class CoordinatedEventType {
  @Field(() => UUID, { description: 'The event.' })
  id!: string;

  @Field(() => String, { description: 'Its code, as records name it.' })
  code!: string;

  @Field(() => EventKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => String, { description: 'By what name it is known.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The earliest day, a partial date; null where nobody knows.',
  })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'The latest day, likewise.' })
  until?: string | null;

  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'First division of the country.' })
  admin1?: string | null;

  @Field(() => String, { nullable: true, description: 'Locality.' })
  locality?: string | null;

  @Field(() => ManifestEnum, { description: 'Whether the list of persons is complete.' })
  manifest!: string;

  @Field(() => EventStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Code of the institution that coordinates.' })
  coordinator!: string;

  @Field(() => EventRoleEnum, { description: "How the viewer's institution stands to it." })
  role!: string;

  @Field(() => EventHandoverType, {
    nullable: true,
    description: 'Who is asked to coordinate from now on; for whoever coordinates and for whom it asks.',
  })
  handover?: EventHandoverType | undefined;

  @Field(() => [EventMemberType], { description: 'Who was asked to take part.' })
  members!: readonly EventMemberType[];

  @Field(() => [EventCountType], { description: 'How many were there, as sources say.' })
  counts!: readonly EventCountType[];

  @Field(() => EventTallyType, { description: 'Counts of what the viewer may know.' })
  tally!: EventTallyType;

  @Field(() => [EventRecordType], { description: 'Records of which the viewer may know.' })
  records!: readonly EventRecordType[];

  @Field(() => [EventStepType], {
    description: 'What was done, the newest first: of who coordinates all of it, of others their own.',
  })
  history!: readonly EventStepType[];

  @Field(() => [String], { description: 'Operations that the viewer may call for it.' })
  allowedActions!: readonly string[];
}

@ObjectType('CoordinatedEventLine', { description: 'An event in a list of events.' })
export class CoordinatedEventLine {
  @Field(() => UUID, { description: 'The event.' })
  id!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'By what name it is known.' })
  name!: string;

  @Field(() => EventKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => EventStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { description: 'Code of the institution that coordinates.' })
  coordinator!: string;
}

export const CoordinatedEventConnection = connectionOf<CoordinatedEventLine>(
  CoordinatedEventLine,
  'CoordinatedEvent',
);
export const OpenEventResult = resultUnion('OpenEventResult', [CoordinatedEventType]);
export const AmendEventResult = resultUnion('AmendEventResult', [CoordinatedEventType]);
export const MoveEventResult = resultUnion('MoveEventResult', [CoordinatedEventType]);
export const InviteToEventResult = resultUnion('InviteToEventResult', [CoordinatedEventType]);
export const ProposeEventHandoverResult = resultUnion('ProposeEventHandoverResult', [CoordinatedEventType]);
export const WithdrawEventHandoverResult = resultUnion('WithdrawEventHandoverResult', [CoordinatedEventType]);
export const AnswerEventHandoverResult = resultUnion('AnswerEventHandoverResult', [CoordinatedEventType]);
export const NoteEventCountResult = resultUnion('NoteEventCountResult', [CoordinatedEventType]);

@ObjectType({ description: 'What an institution has answered.' })
export class EventInvitationAnswered {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => EventRoleEnum, { description: 'How it stands to the event now.' })
  role!: string;
}

export const AnswerEventInvitationResult = resultUnion('AnswerEventInvitationResult', [
  EventInvitationAnswered,
]);

export function eventRecordOf({ record, owner, isOwn, hasSample }: SeenRecord): EventRecordType {
  const { id, code, recordType } = record;
  return { recordId: isOwn ? id : undefined, code, institution: owner.code, recordType, hasSample };
}

export function eventTypeOf(view: EventView): CoordinatedEventType {
  const { event, coordinator, role, members, counts, tally, records, steps, allowedActions, heir } = view;
  const { heirReason: reason, heirAskedAt: askedAt } = view.event;
  const { id, code, kind, name, from, until, country, admin1, locality, manifest, state, version } = event;
  return {
    ...{ id, code, kind, name, from, until, country, admin1, locality, manifest, state, version },
    ...{ role, tally, allowedActions, coordinator: coordinator?.code ?? '' },
    handover: heir && askedAt ? { institution: heir.code, reason: reason ?? '', askedAt } : undefined,
    members: members.map(({ institution, state: said, invitedAt }) => ({
      ...{ institution: institution?.code ?? '', state: said, invitedAt },
    })),
    counts: counts.map(({ institution, persons, source, asOf }) => ({
      ...{ institution: institution?.code ?? '', persons, source, asOf },
    })),
    records: records.map(eventRecordOf),
    history: steps.map(({ what, institution, subjectId, reason, doneAt }) => ({
      ...{ what, institution: institution?.code, subjectId, reason, at: doneAt },
    })),
  };
}

export function eventLineOf({
  event: { id, code, name, kind, state },
  coordinator,
}: Pick<EventView, 'seq' | 'event' | 'coordinator'>): CoordinatedEventLine {
  return { id, code, name, kind, state, coordinator: coordinator?.code ?? '' };
}
