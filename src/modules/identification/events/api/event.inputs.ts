import { Field, InputType, Int } from '@nestjs/graphql';
import { UUID, OnceInput } from '../../../../platform/graphql/index.js';
import type { EventKind, EventMove, Manifest } from '../domain/event.js';
import {
  EventAnswerEnum,
  EventKindEnum,
  EventMoveEnum,
  HandoverAnswerEnum,
  ManifestEnum,
} from './event.words.js';

@InputType({ description: 'An event that an institution begins to coordinate.' })
export class OpenEventInput extends OnceInput {
  @Field(() => String, { description: 'Code by which records name it.' })
  code!: string;

  @Field(() => EventKindEnum, { description: 'What happened.' })
  kind!: EventKind;

  @Field(() => String, { description: "By what name it is known; never a person's." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The earliest day, a partial date. May be left out of a grave, a group in the desert and `OTHER`.',
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The latest day; the same as the earliest without it.',
  })
  until?: string | null;

  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'First division of the country.' })
  admin1?: string | null;

  @Field(() => String, { nullable: true, description: 'Locality.' })
  locality?: string | null;

  @Field(() => ManifestEnum, {
    defaultValue: 'open',
    description: 'Whether the list of persons is complete.',
  })
  manifest!: Manifest;
}

@InputType({ description: 'An event, at the version at which it was seen.' })
export class EventVersionInput {
  @Field(() => UUID, { description: 'The event.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'What is known otherwise of an event; what is left out stays.' })
export class AmendEventInput extends EventVersionInput {
  @Field(() => EventKindEnum, { nullable: true, description: 'What happened.' })
  kind?: EventKind | null;

  @Field(() => String, { nullable: true, description: 'By what name it is known.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The earliest day, a partial date.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'The latest day.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'Country.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'First division of the country.' })
  admin1?: string | null;

  @Field(() => String, { nullable: true, description: 'Locality.' })
  locality?: string | null;

  @Field(() => ManifestEnum, { nullable: true, description: 'Whether the list of persons is complete.' })
  manifest?: Manifest | null;
}

@InputType({ description: 'Where an event is moved to.' })
export class MoveEventInput extends EventVersionInput {
  @Field(() => EventMoveEnum, { description: 'Where to.' })
  move!: EventMove;

  @Field(() => String, { nullable: true, description: 'Why; `REOPEN` needs it.' })
  reason?: string | null;
}

@InputType({ description: 'An institution that is asked to take part.' })
export class InviteToEventInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => String, { description: 'Its code.' })
  institution!: string;
}

@InputType({ description: 'What an institution answers that was asked to take part, or took part.' })
export class AnswerEventInvitationInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => EventAnswerEnum, { description: 'What it says.' })
  answer!: 'accepted' | 'declined' | 'left';
}

@InputType({ description: 'How many were there, as a source says.' })
export class NoteEventCountInput extends OnceInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Int, { description: 'Persons.' })
  persons!: number;

  @Field(() => String, { description: 'Who says so; an office or a paper, not the name of a person.' })
  source!: string;

  @Field(() => String, { description: 'Of which day, a partial date.' })
  asOf!: string;
}

@InputType({ description: 'An event that another institution is asked to coordinate.' })
export class ProposeEventHandoverInput extends EventVersionInput {
  @Field(() => String, { description: 'Code of the institution; it takes part already.' })
  institution!: string;

  @Field(() => String, { description: 'Why, for whoever is asked.' })
  reason!: string;
}

@InputType({ description: 'An event that nobody else is asked to coordinate any more.' })
export class WithdrawEventHandoverInput extends EventVersionInput {}

@InputType({ description: 'What an institution answers that is asked to coordinate.' })
export class AnswerEventHandoverInput {
  @Field(() => UUID, { description: 'The event.' })
  eventId!: string;

  @Field(() => HandoverAnswerEnum, { description: 'What it says.' })
  answer!: 'accepted' | 'declined';
}
