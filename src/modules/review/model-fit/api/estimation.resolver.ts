import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LinkageModels } from '../../../matching/runs/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import { ReadCalibration } from '../use-cases/read-calibration.js';
import { ReadFairness } from '../use-cases/read-fairness.js';
import { LinkageCalibrationType, calibrationTypeOf } from './calibration.type.js';
import { FairnessRowType, LinkageModelType, modelTypeOf, writtenModel } from './estimation.type.js';

@Resolver()
export class EstimationResolver {
  constructor(
    private readonly fairness: ReadFairness,
    private readonly calibration: ReadCalibration,
    private readonly models: LinkageModels,
  ) {}

  @Query(() => [FairnessRowType], {
    description:
      'How well the model finds whom people have found, by country, language and completeness. Measured on pairs that people have settled: whom nobody has found yet is in no row.',
  })
  @May('fairness.read')
  async linkageFairness(
    @CurrentActor() actor: Actor,
    @Args('kind', {
      type: () => MatchKindEnum,
      defaultValue: 'identification',
      description: 'Pairs of this kind.',
    })
    kind: string,
  ): Promise<FairnessRowType[]> {
    return this.fairness.read(actor, kind as Kind);
  }

  @Query(() => LinkageCalibrationType, {
    description:
      'Whether the likelihood ratios of the model as written mean what they say, on pairs that people have settled: such pairs were looked at because they scored high, so that those of two persons mislead more often than any two records do.',
  })
  @May('calibration.read')
  async linkageCalibration(
    @CurrentActor() actor: Actor,
    @Args('kind', {
      type: () => MatchKindEnum,
      defaultValue: 'identification',
      description: 'Pairs of this kind.',
    })
    kind: string,
  ): Promise<LinkageCalibrationType> {
    return calibrationTypeOf(await this.calibration.read(actor, kind as Kind));
  }

  @Query(() => [LinkageModelType], {
    description: 'The versions of the linkage model, the model as written first, and which of them scores.',
  })
  @May('models.read')
  async linkageModels(@CurrentActor() actor: Actor): Promise<LinkageModelType[]> {
    const { models, current } = await this.models.all(actor);
    return [writtenModel(current), ...models.map((model) => modelTypeOf(model, current))];
  }
}
