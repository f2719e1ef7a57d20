import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../access/approvals/graphql.js';
import { ReviewSample } from '../use-cases/review-sample.js';
import { WordsAboutOwn } from '../use-cases/words-about-own.js';
import {
  AnswerDnaWordsInput,
  DnaWordsResult,
  ReviewDnaSampleInput,
  ReviewDnaSampleResult,
  wordsTypeOf,
  type DnaWordsType,
} from './dna-words.type.js';

@Resolver()
export class DnaWordsResolver {
  constructor(
    private readonly words: WordsAboutOwn,
    private readonly review: ReviewSample,
  ) {}

  @Query(() => DnaWordsResult, {
    description: 'How many words of DNA other institutions had about a record, and what waits.',
  })
  @May('laboratory.words')
  async dnaWords(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
  ): Promise<DnaWordsType> {
    return wordsTypeOf(await this.words.read(actor, recordId), language);
  }

  @Mutation(() => DnaWordsResult, {
    description: 'Lets another institution be told more about the DNA of an own record, or no more.',
  })
  @May('laboratory.words')
  async answerDnaWords(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('input', { description: 'Which record and institution, and the answer.' })
    { recordId, institution, answer }: AnswerDnaWordsInput,
  ): Promise<DnaWordsType> {
    return wordsTypeOf(await this.words.answer(actor, { recordId, institution, answer }), language);
  }

  @Mutation(() => ReviewDnaSampleResult, {
    description:
      'Asks a colleague to review samples of an own record that were typed otherwise. Once approved, what others were told of them is weighed anew, once in 30 days, and each institution that holds a word is told.',
  })
  @May('laboratory.words')
  async reviewDnaSample(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record, and why.' }) { recordId, reason }: ReviewDnaSampleInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.review.ask(actor, recordId, reason));
  }
}
