import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { Recommend } from '../use-cases/recommend.js';
import {
  AnswerRecommendationInput,
  AnswerRecommendationResult,
  MakeRecommendationInput,
  MakeRecommendationResult,
  RecommendationConnection,
  recommendationOf,
  RecommendationType,
} from './recommendation.type.js';

@Resolver()
export class RecommendationResolver {
  constructor(
    private readonly recommend: Recommend,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => RecommendationConnection, {
    description:
      'What oversight bodies have recommended to institutions, with the answers, oldest first. It is public.',
  })
  @May('recommendations.read')
  async recommendations(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<RecommendationType>> {
    const list = { cursors: this.cursors, scope: 'recommendations' };
    return readPage(list, page, (after, limit) => this.recommend.page(actor, after, limit), recommendationOf);
  }

  @Query(() => RecommendationType, {
    nullable: true,
    description: 'One of them; null where there is none.',
  })
  @May('recommendations.read')
  async recommendation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The recommendation.' }) id: string,
  ): Promise<RecommendationType> {
    return recommendationOf(await this.recommend.one(actor, id));
  }

  @Mutation(() => MakeRecommendationResult, {
    description:
      'An oversight body recommends; the institution owes an answer. Both are published: name nobody.',
  })
  @May('recommendations.make')
  async makeRecommendation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'To whom, and what.' })
    { addressee, words, idempotencyKey }: MakeRecommendationInput,
  ): Promise<RecommendationType> {
    return recommendationOf(
      await this.recommend.make(actor, { addressee, words }, idempotencyKey ?? undefined),
    );
  }

  @Mutation(() => AnswerRecommendationResult, {
    description: 'The institution answers; it is published: name nobody.',
  })
  @May('recommendations.answer')
  async answerRecommendation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and the answer.' })
    { answer, words, ...version }: AnswerRecommendationInput,
  ): Promise<RecommendationType> {
    return recommendationOf(await this.recommend.answer(actor, version, answer, words));
  }
}
