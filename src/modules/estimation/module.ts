import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MatchesModule } from '../matches/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { FitModel } from './use-cases/fit-model.js';
import { ReadCalibration } from './use-cases/read-calibration.js';
import { ReadFairness } from './use-cases/read-fairness.js';
import type { ModuleParts } from '../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule, MatchesModule, MatchingModule, MechanismsModule],
  providers: [FitModel, ReadCalibration, ReadFairness],
  exports: [FitModel, ReadCalibration, ReadFairness],
})
export class EstimationModule {}

export const ESTIMATION: ModuleParts = {
  module: EstimationModule,
};
