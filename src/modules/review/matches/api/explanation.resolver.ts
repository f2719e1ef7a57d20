import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { explanationTypeOf, MatchExplanationType } from './explanation.type.js';
import { MatchType } from './match.type.js';

@Resolver(() => MatchType)
export class ExplanationResolver {
  @ResolveField('explanation', () => MatchExplanationType, {
    nullable: true,
    description: 'Why it weighs what it weighs, in words; null below level 2, where no evidence is shown.',
  })
  explanation(
    @Parent() match: MatchType,
    @Args('language', { type: () => LanguageEnum, description: 'In which language.' })
    language: SpokenLanguage,
  ): MatchExplanationType | null {
    return explanationTypeOf(match, language);
  }
}
