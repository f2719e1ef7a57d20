import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import { RecordVersionInput } from '../../../records/records/graphql.js';
import type { Recommendation, RecommendationAnswer } from '../domain/recommendation.js';

const AnswerEnum = enumOf<RecommendationAnswer>(
  'RecommendationAnswer',
  'What an institution says to a recommendation.',
  {
    done: 'It has been done.',
    accepted: 'It will be done.',
    partly_accepted: 'A part of it will be done.',
    declined: 'It will not be done.',
  },
);

const StateEnum = enumOf<Recommendation['state']>('RecommendationState', 'Where a recommendation stands.', {
  open: 'It awaits an answer.',
  answered: 'It was answered.',
});

@ObjectType('Recommendation', {
  description: 'What an oversight body recommends to an institution. It is public.',
})
export class RecommendationType {
  @Field(() => UUID, { description: 'The recommendation.' })
  id!: string;

  @Field(() => UUID, { description: 'Who recommends.' })
  institutionId!: string;

  @Field(() => UUID, { description: 'To whom.' })
  addresseeId!: string;

  @Field(() => String, { description: 'What.' })
  words!: string;

  @Field(() => StateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'Version, for the answer.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when it is to be answered.' })
  dueAt!: Date;

  @Field(() => AnswerEnum, { nullable: true, description: 'The answer.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  answerWords!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

export const RecommendationConnection = connectionOf<RecommendationType>(
  RecommendationType,
  'Recommendation',
);
export type RecommendationConnection = InstanceType<typeof RecommendationConnection>;

@InputType({ description: 'A recommendation.' })
export class MakeRecommendationInput extends OnceInput {
  @Field(() => String, { description: 'Code of the institution.' })
  addressee!: string;

  @Field(() => String, { description: 'What is recommended; it is published.' })
  words!: string;
}

@InputType({ description: 'The answer to a recommendation.' })
export class AnswerRecommendationInput extends RecordVersionInput {
  @Field(() => AnswerEnum, { description: 'The answer.' })
  answer!: RecommendationAnswer;

  @Field(() => String, { description: 'The same in words; it is published.' })
  words!: string;
}

export const MakeRecommendationResult = resultUnion('MakeRecommendationResult', [RecommendationType]);
export const AnswerRecommendationResult = resultUnion('AnswerRecommendationResult', [RecommendationType]);

export function recommendationOf(one: Recommendation): RecommendationType {
  const { id, institutionId, addresseeId, words, state, version, madeAt, dueAt } = one;
  const { answer, answerWords, answeredAt } = one;
  return {
    id,
    institutionId,
    addresseeId,
    words,
    state,
    version,
    madeAt,
    dueAt,
    answer,
    answerWords,
    answeredAt,
  };
}
