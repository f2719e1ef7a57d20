import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IDEMPOTENCY_KEY, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { CannotReason, DataAnswer, DataKind } from '../domain/data-request.js';
import type { CompetingMatch } from '../use-cases/read-review.js';
import { MatchVersionInput } from './match.inputs.js';
import { MatchStateEnum, SideEnum } from './match.words.js';
import { CannotReasonEnum, DataAnswerEnum, DataKindEnum, DataRequestStateEnum } from './review-task.words.js';
import { JudgementAnswerEnum } from './review.type.js';

@ObjectType('DataRequest', {
  description: 'What one side of a match asks of the other before it can decide.',
})
export class DataRequestType {
  @Field(() => UUID, { description: 'The request.' })
  id!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => SideEnum, { description: 'The side that is asked.' })
  askedSide!: string;

  @Field(() => [DataKindEnum], { description: 'What for.' })
  kinds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  words?: string | null;

  @Field(() => DataRequestStateEnum, { description: 'What has become of it.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it is to be answered.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt?: Date | null;

  @Field(() => CannotReasonEnum, { nullable: true, description: 'Why it cannot be had.' })
  answerCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The answer in words.' })
  answerWords?: string | null;
}

@ObjectType('ConflictLook', { description: 'A third person has looked at a match whose sides differ.' })
export class ConflictLookType {
  @Field(() => SideEnum, { description: "Of which side's institution." })
  side!: string;

  @Field(() => JudgementAnswerEnum, { description: 'What that person holds.' })
  finding!: string;

  @Field(() => String, { nullable: true, description: 'In words, for the side whose person it was.' })
  words?: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('CompetingMatch', {
  description: 'Another open match of one of the two records, as far as the viewer may know of it.',
})
export class CompetingMatchType {
  @Field(() => UUID, { description: 'The other match.' })
  matchId!: string;

  @Field(() => SideEnum, { description: 'Of which record of this match.' })
  side!: string;

  @Field(() => MatchKindEnum, { description: 'What the two would be to each other.' })
  kind!: string;

  @Field(() => MatchStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => String, { description: "The owner's own code of the record that competes." })
  code!: string;

  @Field(() => String, { description: 'Code of the institution that owns it.' })
  institution!: string;
}

@InputType({ description: 'What is asked of the other side of a match.' })
export class RequestDataInput extends MatchVersionInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;

  @Field(() => [DataKindEnum], { description: 'What for.' })
  kinds!: DataKind[];

  @Field(() => String, {
    nullable: true,
    description: 'The same in words, which the other side reads; needed where `OTHER` stands alone.',
  })
  words?: string | null;

  @Field(() => Int, { defaultValue: 15, description: 'Working days of whoever is asked, 1 to 60.' })
  dueDays!: number;
}

@InputType({ description: 'The answer to a request for data.' })
export class AnswerDataRequestInput {
  @Field(() => UUID, { description: 'The request.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;

  @Field(() => DataAnswerEnum, { description: 'The answer.' })
  answer!: DataAnswer;

  @Field(() => CannotReasonEnum, { nullable: true, description: 'Needed with `CANNOT`.' })
  reasonCode?: CannotReason | null;

  @Field(() => String, { nullable: true, description: 'More in words; needed with the reason `OTHER`.' })
  words?: string | null;
}

@InputType({ description: 'What a third person holds of a match whose sides differ.' })
export class LookAtConflictInput extends MatchVersionInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;

  @Field(() => JudgementAnswerEnum, { description: 'What that person holds.' })
  finding!: string;

  @Field(() => String, { nullable: true, description: 'What it rests on, for the own side.' })
  words?: string | null;
}

export function competingTypeOf({ card, ...match }: CompetingMatch): CompetingMatchType {
  return { ...match, code: card.code, institution: card.institutionCode };
}
