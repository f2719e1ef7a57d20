import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { WordsAboutOwn } from '../use-cases/words-about-own.js';
import { AnswerDnaWordsInput, DnaWordsResult, wordsTypeOf, type DnaWordsType } from './dna-words.type.js';

@Resolver()
export class DnaWordsResolver {
  constructor(private readonly words: WordsAboutOwn) {}

  @Query(() => DnaWordsResult, {
    description: 'How many words of DNA other institutions had about a record, and what waits.',
  })
  @May('laboratory.words')
  async dnaWords(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
  ): Promise<DnaWordsType> {
    return wordsTypeOf(await this.words.read(actor, recordId));
  }

  @Mutation(() => DnaWordsResult, {
    description: 'Lets another institution be told more about the DNA of an own record, or no more.',
  })
  @May('laboratory.words')
  async answerDnaWords(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record and institution, and the answer.' })
    { recordId, institution, answer }: AnswerDnaWordsInput,
  ): Promise<DnaWordsType> {
    return wordsTypeOf(await this.words.answer(actor, { recordId, institution, answer }));
  }
}
