import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { MatchesModule } from '../matches/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { FitModel } from './use-cases/fit-model.js';
import { ReadCalibration } from './use-cases/read-calibration.js';
import { ReadFairness } from './use-cases/read-fairness.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule, MatchesModule, MatchingRunsModule, InstitutionsModule],
  providers: [FitModel, ReadCalibration, ReadFairness],
  exports: [FitModel, ReadCalibration, ReadFairness],
})
export class ModelFitModule {}

export const ESTIMATION: ModuleParts = {
  module: ModelFitModule,
};
