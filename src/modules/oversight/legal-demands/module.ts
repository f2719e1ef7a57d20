import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../../review/disclosure/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { DemandRepository } from './persistence/demand.repository.js';
import { AnswerDemand } from './use-cases/answer-demand.js';
import { CountDemands } from './use-cases/count-demands.js';
import { KeepRegister } from './use-cases/keep-register.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

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
