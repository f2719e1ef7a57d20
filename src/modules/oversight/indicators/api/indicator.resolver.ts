import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import type { Dimension } from '../domain/indicator.js';
import { ReadIndicators } from '../use-cases/read-indicators.js';
import { ReadIndicatorMonths } from '../use-cases/read-indicator-months.js';
import {
  IndicatorDimensionEnum,
  IndicatorMonth,
  Indicators,
  indicatorsTypeOf,
  monthTypeOf,
} from './indicator.type.js';

@ArgsType()
class IndicatorArgs {
  @Field(() => Int, { description: 'First year.' })
  from!: number;

  @Field(() => Int, { description: 'Last year.' })
  to!: number;

  @Field(() => IndicatorDimensionEnum, {
    nullable: true,
    description: 'Only the tables that are told apart by this; without it all of them.',
  })
  by?: Dimension | null;

  @Field(() => LanguageEnum, { description: 'Language of names and definitions.' })
  language!: SpokenLanguage;
}

@Resolver()
export class IndicatorResolver {
  constructor(
    private readonly read: ReadIndicators,
    private readonly readMonths: ReadIndicatorMonths,
  ) {}

  @Query(() => Indicators, {
    description: 'How the network searches, by years: the same for everybody, with small numbers hidden.',
  })
  @May('statistics.read')
  async indicators(
    @CurrentActor() actor: Actor,
    @Args() { from, to, by, language }: IndicatorArgs,
  ): Promise<Indicators> {
    return indicatorsTypeOf(await this.read.read(actor, { from, to }, by ?? undefined), language);
  }

  @Query(() => [IndicatorMonth], {
    description:
      'What an indicator has told of a year, month by month, the oldest first; months in which nobody asked are not there.',
  })
  @May('statistics.read')
  async indicatorMonths(
    @CurrentActor() actor: Actor,
    @Args('indicator', { type: () => String, description: 'Name of the indicator for machines.' })
    indicator: string,
    @Args('year', { type: () => Int, description: 'The year that was told of.' }) year: number,
    @Args('language', { type: () => LanguageEnum, description: 'Language of the words.' })
    language: SpokenLanguage,
  ): Promise<IndicatorMonth[]> {
    const told = await this.readMonths.read(actor, indicator, year);
    return told.map((one) => monthTypeOf(one, language));
  }
}
