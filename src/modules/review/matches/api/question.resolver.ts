import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { AdviseQuestions } from '../use-cases/advise-questions.js';
import { NextQuestionsType, nextQuestionsTypeOf } from './question.type.js';

@Resolver()
export class QuestionResolver {
  constructor(private readonly advise: AdviseQuestions) {}

  @Query(() => NextQuestionsType, {
    nullable: true,
    description:
      'What to ask next about a record of the own institution, by expected information; null where there is no such record for this actor.',
  })
  @May('matches.ask')
  async nextQuestions(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
    @Args('language', { type: () => LanguageEnum, description: 'In which language the questions are put.' })
    language: SpokenLanguage,
    @Args('kind', {
      type: () => MatchKindEnum,
      nullable: true,
      description:
        'Which counterpart is sought; without it remains for a report, a report for everything else.',
    })
    kind?: string | null,
  ): Promise<NextQuestionsType> {
    const advice = await this.advise.advise(actor, recordId, (kind ?? undefined) as Kind | undefined);
    return nextQuestionsTypeOf(advice, language);
  }
}
