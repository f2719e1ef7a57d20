import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { QuestionKind, MisuseRule, SignalVerdict } from '../../../access/misuse/index.js';
import type { NamedFigure, NamedSignal } from '../use-cases/watch-questions.js';

const QuestionKindEnum = enumOf<QuestionKind>('QuestionKind', 'What was asked about records of others.', {
  search: 'A search.',
  case_question: 'What comparison holds for a filed case.',
  look: 'Matches, candidates or parts of them that were looked at.',
  dna_word: 'The word of the DNA of a match.',
  dna_exchange: 'An exchange of figures of DNA that was asked for.',
  export: 'An export of matches.',
  not_found: 'Something that is not there, or that one may not see.',
  filed: 'An own record that was filed: it is compared with those of others.',
  amended: 'An own record that was changed: it is compared anew.',
  judged: 'A decision or a judgement of a match that was changed.',
});

const RuleEnum = enumOf<MisuseRule>('MisuseRule', 'A rule against misuse.', {
  R1: 'An own record is amended, or a decision of its matches changed, and the same record of others looked at, again and again.',
  R2: 'Questions or own records that differ in one field, or in two.',
  R3: 'Ranges that are halved.',
  R4: 'Names one after the other, almost none of which is there.',
  R5: 'Numbers tried one after the other, or in their order.',
  R6: 'Profiles of own records that are nearly alike.',
  R7: 'The same over several accounts of an institution.',
  R8: 'Decoys that stood in lists.',
  R9: 'Much that was opened at an hour at which the institution is hardly ever at work.',
  R10: 'New own records that are nearly alike.',
  budget: 'As much as one may ask for within an hour or a day.',
});

const SeverityEnum = enumOf<'alarm' | 'stop'>('MisuseSeverity', 'What a rule does.', {
  alarm: 'It tells of it.',
  stop: 'It tells of it, and questions are refused until they are reopened.',
});

const VerdictEnum = enumOf<SignalVerdict>('MisuseVerdict', 'Whether a signal was right.', {
  true_alarm: 'It was misuse.',
  false_alarm: 'It was honest work.',
});

@ObjectType('MisuseSignal', {
  description: 'What a rule against misuse has seen. No value of a record is in it.',
})
export class MisuseSignalType {
  @Field(() => UUID, { description: 'The signal.' })
  id!: string;

  @Field(() => RuleEnum, { description: 'Which rule.' })
  rule!: string;

  @Field(() => SeverityEnum, { description: 'What it did.' })
  severity!: string;

  @Field(() => String, { description: 'Code of the institution that it is about.' })
  institution!: string;

  @Field(() => UUID, { nullable: true, description: 'The account; null where it is about the institution.' })
  actorId!: string | null;

  @Field(() => Int, { description: 'How many questions show it.' })
  questions!: number;

  @Field(() => [String], { description: 'Codes of the institutions whose records were asked for.' })
  owners!: readonly string[];

  @Field(() => GraphQLISODateTime, { description: 'When it was seen.' })
  at!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the owners were told.' })
  toldOwnerAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When oversight was told.' })
  toldOversightAt!: Date | null;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'Whether it was right; null until somebody has judged it.',
  })
  verdict!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was judged.' })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether questions are refused because of it.' })
  stopped!: boolean;

  @Field(() => Boolean, { description: 'Whether one of two people wants them reopened.' })
  reopeningAsked!: boolean;

  @Field(() => [String], { description: 'Operations of the API that this account may do with it now.' })
  allowedActions!: readonly string[];
}

@ObjectType('AskedFigure', { description: 'How much one account has asked, of one kind.' })
export class AskedFigureType {
  @Field(() => String, { description: 'Code of the institution of whoever asked.' })
  institution!: string;

  @Field(() => UUID, { description: 'The account.' })
  actorId!: string;

  @Field(() => QuestionKindEnum, { description: 'What was asked.' })
  kind!: string;

  @Field(() => Int, { description: 'How many questions.' })
  questions!: number;

  @Field(() => Int, { description: 'How many different records of others they touched.' })
  records!: number;

  @Field(() => [String], { description: 'Codes of the institutions whose records those are.' })
  owners!: readonly string[];
}

@InputType({ description: 'What somebody has found of a signal.' })
export class JudgeMisuseInput {
  @Field(() => UUID, { description: 'The signal.' })
  id!: string;

  @Field(() => VerdictEnum, { description: 'Whether it was right.' })
  verdict!: SignalVerdict;
}

@InputType({ description: 'Which questions are to be reopened.' })
export class ReopenQuestionsInput {
  @Field(() => UUID, { description: 'The signal that has stopped them.' })
  id!: string;
}

export const MisuseSignalConnection = connectionOf<MisuseSignalType>(MisuseSignalType, 'MisuseSignal');
export const JudgeMisuseResult = resultUnion('JudgeMisuseResult', [MisuseSignalType]);
export const ReopenQuestionsResult = resultUnion('ReopenQuestionsResult', [MisuseSignalType]);

export function signalOf(one: NamedSignal): MisuseSignalType {
  const { id, rule, severity, institution, actorId, entries, owners, at, toldOwnerAt, toldOversightAt } = one;
  const { verdict, closedAt, stopped, askedBy, allowedActions } = one;
  return {
    ...{ id, rule, severity, institution, actorId, questions: entries, owners, at },
    ...{ toldOwnerAt, toldOversightAt, verdict, closedAt, stopped },
    ...{ reopeningAsked: stopped && askedBy !== null, allowedActions },
  };
}

export function figureOf({
  institution,
  actorId,
  kind,
  questions,
  records,
  owners,
}: NamedFigure): AskedFigureType {
  return { institution, actorId, kind, questions, records, owners };
}
