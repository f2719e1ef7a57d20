import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { lookedAt, type BreakGlassVerdict, type UrgentReadKind } from '../../../review/disclosure/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { NamedBreakGlass } from '../use-cases/review-break-glass.js';

const VerdictEnum = enumOf<BreakGlassVerdict>(
  'BreakGlassVerdict',
  'What the review of an urgent access found.',
  {
    justified: 'It was needed.',
    not_justified: 'It was not.',
  },
);

const ReadKindEnum = enumOf<UrgentReadKind>(
  'BreakGlassReadKind',
  'A kind of thing that is read of a record under urgent access.',
  {
    comparison: 'The comparison of the match.',
    form: 'A form of the record, on paper or as a file: a copy.',
    photograph: 'A photograph.',
    other: 'Anything else of the record.',
  },
);

@ObjectType('BreakGlassRead', {
  description:
    'What kind of thing was read of the record under urgent access, and how often. No value is in it.',
})
export class BreakGlassReadType {
  @Field(() => ReadKindEnum, { description: 'The kind of thing.' })
  kind!: string;

  @Field(() => Int, { description: 'How often.' })
  times!: number;

  @Field(() => GraphQLISODateTime, { description: 'When last.' })
  lastAt!: Date;
}

@ObjectType('BreakGlass', {
  description:
    'Urgent access of one person to one record of another institution. No value of the record is in it.',
})
export class BreakGlassType {
  @Field(() => UUID, { description: 'The urgent access.' })
  id!: string;

  @Field(() => String, { description: 'Code of the institution of whoever looked.' })
  institution!: string;

  @Field(() => UUID, { description: 'The account, by which their institution can be asked about them.' })
  actorId!: string;

  @Field(() => String, { description: 'Code of the institution whose record it is.' })
  owner!: string;

  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the record, for its owner, and for whoever looked as far as they usually see it.',
  })
  recordCode!: string | null;

  @Field(() => MatchKindEnum, { description: 'In a match of which kind.' })
  kind!: string;

  @Field(() => Int, { description: 'Disclosure level that was opened: 2 the comparison, 3 its values.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'Why; null once it was kept as long as it may be.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ended by itself, or will.' })
  until!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when another person is to review it.' })
  reviewDueAt!: Date;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'What the review found; null until there was one.',
  })
  verdict!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  reviewWords!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the institution that has reviewed it.' })
  reviewer!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was reviewed.' })
  reviewedAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the account was stopped, for nobody had reviewed it in time.',
  })
  stoppedAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was found to have ended and what was read was written down; null until then.',
  })
  endedAt!: Date | null;

  @Field(() => [BreakGlassReadType], { description: 'What was read under it; empty until it has ended.' })
  reads!: readonly BreakGlassReadType[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'By when whoever looked is to confirm that copies are deleted; null where none was taken.',
  })
  deletionDueAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they confirmed that.' })
  deletionConfirmedAt!: Date | null;

  @Field(() => [String], { description: 'Operations of the API that this account may do with it now.' })
  allowedActions!: readonly string[];
}

@InputType({ description: 'What somebody has found of an urgent access.' })
export class ReviewBreakGlassInput {
  @Field(() => UUID, { description: 'The urgent access.' })
  id!: string;

  @Field(() => VerdictEnum, { description: 'Whether it was needed.' })
  verdict!: BreakGlassVerdict;

  @Field(() => String, { nullable: true, description: 'The same in words that name nobody.' })
  words?: string | null;
}

@InputType({ description: 'Of which urgent access the copies are deleted.' })
export class ConfirmUrgentDeletionInput {
  @Field(() => UUID, { description: 'The urgent access.' })
  id!: string;
}

export const BreakGlassConnection = connectionOf<BreakGlassType>(BreakGlassType, 'BreakGlass');
export const ConfirmUrgentDeletionResult = resultUnion('ConfirmUrgentDeletionResult', [BreakGlassType]);
export const ReviewBreakGlassResult = resultUnion('ReviewBreakGlassResult', [BreakGlassType]);

export function breakGlassOf(one: NamedBreakGlass): BreakGlassType {
  const { id, institution, actorId, owner, pair, level, reason, openedAt, until, reviewDueAt } = one;
  const { verdict, reviewWords, reviewer, reviewedAt, stoppedAt, allowedActions } = one;
  const { recordCode, endedAt, deletionDueAt, deletionConfirmedAt } = one;
  const reads = one.reads.map((read) => ({ ...read, lastAt: new Date(read.lastAt) }));
  const recordId = lookedAt(one);
  return {
    ...{ id, institution, actorId, owner, recordId, kind: pair.kind, level, reason, openedAt, until },
    ...{ reviewDueAt, verdict, reviewWords, reviewer, reviewedAt, stoppedAt, allowedActions },
    ...{ recordCode, endedAt, reads, deletionDueAt, deletionConfirmedAt },
  };
}
