import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { JudgementAnswer } from '../domain/verdict.js';
import { AnswerDataRequest } from '../use-cases/answer-data-request.js';
import { LookAtConflict } from '../use-cases/look-at-conflict.js';
import { ReadMatches } from '../use-cases/read-matches.js';
import { ReadReview } from '../use-cases/read-review.js';
import { RequestData } from '../use-cases/request-data.js';
import { matchTypeOf, MatchType } from './match.type.js';
import { versionOf } from './match.version.js';
import {
  AnswerDataRequestInput,
  CompetingMatchType,
  competingTypeOf,
  ConflictLookType,
  DataRequestType,
  LookAtConflictInput,
  RequestDataInput,
} from './review-task.type.js';

const RequestDataResult = resultUnion('RequestDataResult', [MatchType]);
const AnswerDataRequestResult = resultUnion('AnswerDataRequestResult', [MatchType]);
const LookAtConflictResult = resultUnion('LookAtConflictResult', [MatchType]);

@Resolver(() => MatchType)
export class ReviewTaskResolver {
  constructor(
    private readonly matches: ReadMatches,
    private readonly review: ReadReview,
    private readonly request: RequestData,
    private readonly answer: AnswerDataRequest,
    private readonly look: LookAtConflict,
  ) {}

  @ResolveField('dataRequests', () => [DataRequestType], {
    description: 'What each side has asked of the other, oldest first.',
  })
  async dataRequests(@CurrentActor() actor: Actor, @Parent() match: MatchType): Promise<DataRequestType[]> {
    return [...(await this.review.dataRequests(actor, match.id))];
  }

  @ResolveField('looks', () => [ConflictLookType], {
    description: 'Looks of third persons while the sides differed, oldest first.',
  })
  async looks(@CurrentActor() actor: Actor, @Parent() match: MatchType): Promise<ConflictLookType[]> {
    return [...(await this.review.looksAt(actor, match.id))];
  }

  @ResolveField('competing', () => [CompetingMatchType], {
    description: 'Other open matches of either record, as far as the viewer may know of them.',
  })
  async competing(@CurrentActor() actor: Actor, @Parent() match: MatchType): Promise<CompetingMatchType[]> {
    return (await this.review.competing(actor, match.id)).map(competingTypeOf);
  }

  @Mutation(() => RequestDataResult, {
    description:
      'This side cannot decide before the other has told more: that becomes the task of the other.',
  })
  @May('matches.data')
  async requestData(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and what is asked for.' }) input: RequestDataInput,
  ): Promise<MatchType> {
    const { kinds, words, dueDays } = input;
    const asks = { kinds, dueDays, words: words ?? undefined };
    await this.request.request(actor, versionOf(input), asks, input.idempotencyKey ?? undefined);
    return matchTypeOf(await this.matches.one(actor, input.matchId));
  }

  @Mutation(() => AnswerDataRequestResult, {
    description:
      'Answers what the other side of a match has asked for. Whoever asked looks again by its own act.',
  })
  @May('matches.data')
  async answerDataRequest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which request, and the answer.' }) input: AnswerDataRequestInput,
  ): Promise<MatchType> {
    const { reasonCode, words, ...answered } = input;
    const said = { ...answered, code: reasonCode ?? undefined, words: words ?? undefined };
    return matchTypeOf(await this.matches.one(actor, await this.answer.answer(actor, said)));
  }

  @Mutation(() => LookAtConflictResult, {
    description:
      'A third person, who has decided for neither side, looks at a match whose sides differ. Then both sides say again what they hold.',
  })
  @May('matches.look')
  async lookAtConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which match, and what that person holds.' }) input: LookAtConflictInput,
  ): Promise<MatchType> {
    const look = { finding: input.finding as JudgementAnswer, words: input.words ?? undefined };
    await this.look.look(actor, versionOf(input), look, input.idempotencyKey ?? undefined);
    return matchTypeOf(await this.matches.one(actor, input.matchId));
  }
}
