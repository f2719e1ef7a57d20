import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  enumOf,
  JSONObject,
  resultUnion,
  UUID,
  OnceInput,
} from '../../../../platform/graphql/index.js';
import { isAllowed, relationTo, type Actor } from '../../../access/accounts/index.js';
import { ApprovalRequestType } from '../../../access/approvals/graphql.js';
import type { DemandState, Instrument, LegalDemand } from '../domain/legal-demand.js';

export const InstrumentEnum = enumOf<Instrument>('DemandInstrument', 'By what an authority asks.', {
  court_order: 'An order of a court.',
  prosecutor_order: 'An order of a prosecutor.',
  police_request: 'A request of the police.',
  administrative_order: 'An order of an administration.',
  consular_request: 'A request of a consulate or an embassy.',
  other: 'Something else.',
});

const StateEnum = enumOf<DemandState>('LegalDemandState', 'What has become of a demand.', {
  open: 'It waits for an answer.',
  refused: 'Nothing was given.',
  answered: 'Persons who were named were given, by two people.',
});

@ObjectType('LegalDemand', {
  description: 'What an authority has demanded of an institution, and what it got.',
})
export class LegalDemandType {
  @Field(() => UUID, { description: 'The demand.' })
  id!: string;

  @Field(() => Int, { description: 'Version, for the next change.' })
  version!: number;

  @Field(() => StateEnum, { description: 'What has become of it.' })
  state!: string;

  @Field(() => UUID, { description: 'The institution that was asked.' })
  institutionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which authority; null once it was kept as long as it may be.',
  })
  authority!: string | null;

  @Field(() => String, { description: 'Its country (ISO 3166-1).' })
  country!: string;

  @Field(() => InstrumentEnum, { description: 'By what it asks.' })
  instrument!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it came.' })
  receivedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What it asks for.' })
  scopeAsked!: string | null;

  @Field(() => String, { nullable: true, description: 'What was given.' })
  scopeGiven!: string | null;

  @Field(() => String, { nullable: true, description: 'Why nothing was given.' })
  refusedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What counsel said.' })
  counsel!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the family was told.' })
  familyToldAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the family may not be told.' })
  gagUntil!: Date | null;

  @Field(() => Int, { description: 'How many records were given.' })
  given!: number;

  @Field(() => [UUID], { description: 'Requests of two people by which it was to be answered.' })
  deeds!: readonly string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered or refused.' })
  answeredAt!: Date | null;

  @Field(() => [String], { description: 'Operations of the API that this account may do with it now.' })
  allowedActions!: readonly string[];
}

@ObjectType('LegalDemandRecord', {
  description: 'A record that is given, without what leaves its owner at no level.',
})
export class LegalDemandRecordType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => JSONObject, { description: 'What it says.' })
  content!: Readonly<Record<string, unknown>>;
}

@ObjectType('LegalDemandAnswer', { description: 'What is given to an authority; told once.' })
export class LegalDemandAnswerType {
  @Field(() => LegalDemandType, { description: 'The demand as it stands now.' })
  demand!: LegalDemandType;

  @Field(() => [LegalDemandRecordType], { description: 'The records of the persons who were named.' })
  records!: readonly LegalDemandRecordType[];
}

@ObjectType('PublicDemandCount', {
  description: 'Demands of one country by one kind of instrument in a year.',
})
export class PublicDemandCountType {
  @Field(() => String, { description: 'Country of the authority (ISO 3166-1).' })
  country!: string;

  @Field(() => InstrumentEnum, { description: 'By what it asked.' })
  instrument!: string;

  @Field(() => Int, { nullable: true, description: 'How many; null: some, and fewer than ten.' })
  count!: number | null;
}

@ObjectType('PublicUrgentCount', { description: 'Urgent access by people of one country in a year.' })
export class PublicUrgentCountType {
  @Field(() => String, { description: 'Country of whoever looked (ISO 3166-1).' })
  country!: string;

  @Field(() => Int, { nullable: true, description: 'How many; null: some, and fewer than ten.' })
  count!: number | null;
}

@ObjectType('Transparency', {
  description: 'What everybody may read of demands of authorities and of urgent access in a year.',
})
export class TransparencyType {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Boolean, { description: 'Whether it is over; before that nothing is counted.' })
  isOver!: boolean;

  @Field(() => [PublicDemandCountType], { description: 'Demands; none where there was none.' })
  demands!: readonly PublicDemandCountType[];

  @Field(() => [PublicUrgentCountType], { description: 'Urgent access; none where there was none.' })
  urgent!: readonly PublicUrgentCountType[];

  @Field(() => String, { description: 'The same in a sentence.' })
  sentence!: string;
}

@InputType({ description: 'A demand of an authority.' })
export class EnterLegalDemandInput extends OnceInput {
  @Field(() => String, { description: 'Which authority.' })
  authority!: string;

  @Field(() => String, { description: 'Its country (ISO 3166-1 alpha-2).' })
  country!: string;

  @Field(() => InstrumentEnum, { description: 'By what it asks.' })
  instrument!: Instrument;

  @Field(() => GraphQLISODateTime, { description: 'When it came.' })
  receivedAt!: Date;

  @Field(() => String, { description: 'What it asks for.' })
  scopeAsked!: string;

  @Field(() => String, { nullable: true, description: 'What counsel said.' })
  counsel?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the family may not be told.' })
  gagUntil?: Date | null;
}

@InputType({ isAbstract: true })
abstract class LegalDemandVersionInput {
  @Field(() => UUID, { description: 'The demand.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;
}

@InputType({ description: 'What is written down of a demand beside its answer.' })
export class NoteLegalDemandInput extends LegalDemandVersionInput {
  @Field(() => String, { nullable: true, description: 'What counsel said.' })
  counsel?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the family may not be told.' })
  gagUntil?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the family was told.' })
  familyToldAt?: Date | null;
}

@InputType({ description: 'That nothing is given, and why.' })
export class RefuseLegalDemandInput extends LegalDemandVersionInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'What is to be given.' })
export class AnswerLegalDemandInput extends LegalDemandVersionInput {
  @Field(() => [String], { description: 'Codes of own records of the persons who are named, at most 20.' })
  codes!: readonly string[];

  @Field(() => String, { description: 'What is given, in words.' })
  scopeGiven!: string;
}

@InputType({ description: 'Which request.' })
export class CollectLegalDemandInput {
  @Field(() => UUID, { description: 'The request that a second person has approved.' })
  requestId!: string;
}

export const LegalDemandConnection = connectionOf<LegalDemandType>(LegalDemandType, 'LegalDemand');
export const EnterLegalDemandResult = resultUnion('EnterLegalDemandResult', [LegalDemandType]);
export const NoteLegalDemandResult = resultUnion('NoteLegalDemandResult', [LegalDemandType]);
export const RefuseLegalDemandResult = resultUnion('RefuseLegalDemandResult', [LegalDemandType]);
export const AnswerLegalDemandResult = resultUnion('AnswerLegalDemandResult', [ApprovalRequestType]);
export const CollectLegalDemandResult = resultUnion('CollectLegalDemandResult', [LegalDemandAnswerType]);

export function demandTypeOf(actor: Actor, one: LegalDemand): LegalDemandType {
  const { givenIds, ...rest } = one;
  const relation = relationTo(actor, one.institutionId);
  const mayNote = isAllowed(actor, 'demands.enter', relation);
  const mayAnswer = one.state === 'open' && isAllowed(actor, 'demands.answer', relation);
  return {
    ...rest,
    given: givenIds.length,
    allowedActions: [
      ...(mayNote ? ['noteLegalDemand'] : []),
      ...(mayAnswer ? ['refuseLegalDemand', 'answerLegalDemand'] : []),
    ],
  };
}
