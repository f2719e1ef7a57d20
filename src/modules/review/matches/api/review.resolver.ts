import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageSize, resultUnion, USUAL_PAGE } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { JudgementAnswer } from '../domain/verdict.js';
import { BlindRule } from '../use-cases/blind-rule.js';
import { JudgeMatch } from '../use-cases/judge-match.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { matchTypeOf, MatchType } from './match.type.js';
import { BlindReviewType, JudgeMatchInput } from './review.type.js';

const JudgeMatchResult = resultUnion('JudgeMatchResult', [MatchType]);

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly read: ReadMatches,
    private readonly judge: JudgeMatch,
    private readonly blind: BlindRule,
  ) {}

  @Query(() => [MatchType], {
    description:
      "Open matches that want the viewer's judgement, the most doubtful first. What is judged leaves the queue.",
  })
  @May('matches.judge')
  async reviewQueue(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => PageSize, defaultValue: USUAL_PAGE, description: 'How many.' })
    first: number,
  ): Promise<MatchType[]> {
    return (await this.read.reviewQueue(actor, first)).map(matchTypeOf);
  }

  @Query(() => BlindReviewType, {
    description: 'Whether the viewer is to judge matches without their scores.',
  })
  @May('matches.read')
  async blindReview(@CurrentActor() actor: Actor): Promise<BlindReviewType> {
    return this.blind.apply(actor);
  }

  @Mutation(() => JudgeMatchResult, {
    description:
      'Says what one person holds of a match. Moves nothing: two people look, and the model is measured by what they say.',
  })
  @May('matches.judge')
  async judgeMatch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and what the person holds.' }) input: JudgeMatchInput,
  ): Promise<MatchType> {
    const { matchId, note, blind: isBlind } = input;
    const answer = input.answer as JudgementAnswer;
    const said = { answer, isBlind, note: note ?? undefined };
    await this.judge.judge(actor, matchId, said, input.idempotencyKey ?? undefined);
    return matchTypeOf(await this.read.one(actor, matchId));
  }
}
