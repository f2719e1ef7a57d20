import { Module } from '@nestjs/common';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { EstimationResolver } from './api/estimation.resolver.js';
import { ModelFitModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [ModelFitModule, MatchingRunsModule], providers: [EstimationResolver] })
export class EstimationApiModule {}

export const ESTIMATION_API: ApiParts = {
  module: EstimationApiModule,
  types: [
    [['calibration.read'], 'CalibrationBin CalibrationRow LinkageCalibration MisleadingRatios'],
    [['fairness.read'], 'FairnessRow'],
    [['models.read'], 'LearntCost LearntPower LinkageModel'],
  ],
};
