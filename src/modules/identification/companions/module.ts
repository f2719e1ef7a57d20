import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../../review/disclosure/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { CompanionFindingRepository } from './persistence/companion-finding.repository.js';
import { AnswerCompanions } from './use-cases/answer-companions.js';
import { CompanionDuties } from './use-cases/companion-duties.js';
import { ProposeCompanions } from './use-cases/propose-companions.js';
import { ReadCompanions } from './use-cases/read-companions.js';
import { SettleCompanionDuties } from './use-cases/settle-companion-duties.js';
import { ShownFindings } from './use-cases/shown-findings.js';
import { VisibleCompanionPairs } from './use-cases/visible-companion-pairs.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { companionsHandlers } from './jobs.js';
import { companionsSubscriptions } from './subscriptions.js';

const USE_CASES = [AnswerCompanions, ProposeCompanions, ReadCompanions, SettleCompanionDuties];

@Module({
  imports: [AuditModule, DisclosureModule, MatchingRunsModule, InstitutionsModule, RecordsModule],
  providers: [
    CompanionDuties,
    CompanionFindingRepository,
    ShownFindings,
    VisibleCompanionPairs,
    ...USE_CASES,
  ],
  exports: USE_CASES,
})
export class CompanionsModule {}

export const COMPANIONS: ModuleParts = {
  module: CompanionsModule,
  handlers: (use) =>
    companionsHandlers({ propose: use(ProposeCompanions), settleDuties: use(SettleCompanionDuties) }),
  subscriptions: companionsSubscriptions,
};
