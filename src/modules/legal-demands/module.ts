import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { AuditModule } from '../audit/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { RecordsModule } from '../records/index.js';
import { DemandRepository } from './persistence/demand.repository.js';
import { AnswerDemand } from './use-cases/answer-demand.js';
import { CountDemands } from './use-cases/count-demands.js';
import { KeepRegister } from './use-cases/keep-register.js';
import type { ModuleParts } from '../../platform/module-parts/index.js';

const USE_CASES = [AnswerDemand, CountDemands, KeepRegister];

@Module({
  imports: [ApprovalsModule, AuditModule, DisclosureModule, RecordsModule],
  providers: [DemandRepository, ...USE_CASES],
  exports: USE_CASES,
})
export class LegalDemandsModule {}

export const LEGAL_DEMANDS: ModuleParts = {
  module: LegalDemandsModule,
};
