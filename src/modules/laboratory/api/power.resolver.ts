import { Args, Context, Float, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageSize, USUAL_PAGE, UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { AdviseRelatives } from '../use-cases/advise-relatives.js';
import { AdviseStatedFamily } from '../use-cases/advise-stated-family.js';
import { ReadRanking } from '../use-cases/read-ranking.js';
import { StartRanking } from '../use-cases/start-ranking.js';
import { WeighPower } from '../use-cases/weigh-power.js';
import {
  adviceTypeOf,
  KinshipPowerResult,
  NextRelativesResult,
  powerTypeOf,
  rankingTypeOf,
  RelativeRankingType,
  StartRankingResult,
  StartRelativeRankingInput,
  THRESHOLD_FIELD,
  type KinshipPowerType,
  type NextRelativesType,
  type StartedRankingType,
} from './power.type.js';
import { ToldFamilyInput, toldFamilyOf } from './stated-family.input.js';

const THRESHOLD = { type: () => Float, ...THRESHOLD_FIELD };

const OTHERS = {
  type: () => Int,
  defaultValue: 0,
  description:
    'So many profiles of other institutions are reckoned with besides the own ones, each typed at all loci. How many records others hold, the published tables tell.',
};

@Resolver()
export class PowerResolver {
  constructor(
    private readonly power: WeighPower,
    private readonly advise: AdviseRelatives,
    private readonly adviseTold: AdviseStatedFamily,
    private readonly ranking: ReadRanking,
    private readonly start: StartRanking,
  ) {}

  @Query(() => KinshipPowerResult, {
    description:
      'What the typed relatives of a report can do: exclude, include, and how many hits to expect by chance.',
  })
  @May('laboratory.plan')
  async kinshipPower(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A report of the own institution.' }) recordId: string,
    @Args('threshold', THRESHOLD) threshold: number,
    @Args('others', OTHERS) others: number,
  ): Promise<KinshipPowerType> {
    return powerTypeOf(await this.power.weigh(actor, recordId, threshold, others));
  }

  @Query(() => NextRelativesResult, { description: 'Which relative of a report to sample next.' })
  @May('laboratory.plan')
  async nextRelatives(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('recordId', { type: () => UUID, description: 'A report of the own institution.' }) recordId: string,
    @Args('threshold', THRESHOLD) threshold: number,
  ): Promise<NextRelativesType> {
    return adviceTypeOf(await this.advise.advise(actor, recordId, threshold), language);
  }

  @Query(() => NextRelativesResult, {
    description:
      'Whose sample would help most of a family that is still being told, before there is a report. Nothing of it is kept.',
  })
  @May('drafts.write')
  async nextRelativesTold(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('family', { description: 'The family as it is told.' }) family: ToldFamilyInput,
    @Args('threshold', THRESHOLD) threshold: number,
  ): Promise<NextRelativesType> {
    return adviceTypeOf(await this.adviseTold.advise(actor, toldFamilyOf(family), threshold), language);
  }

  @Query(() => RelativeRankingType, {
    nullable: true,
    description:
      'The last ranking of relatives over all reports of the institution; null where none was asked for.',
  })
  @May('laboratory.plan')
  async nextRelativesRanked(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('first', { type: () => PageSize, defaultValue: USUAL_PAGE, description: 'How many.' })
    first: number,
  ): Promise<RelativeRankingType> {
    return rankingTypeOf(await this.ranking.latest(actor, first), language);
  }

  @Mutation(() => StartRankingResult, {
    description: 'Ranks the relatives to sample next over all reports of the institution, anew.',
  })
  @May('laboratory.plan')
  async startRelativeRanking(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'From where the laboratory goes on.' })
    { threshold }: StartRelativeRankingInput,
  ): Promise<StartedRankingType> {
    return { rankingId: await this.start.start(actor, threshold) };
  }
}
