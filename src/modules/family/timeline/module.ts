import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { FamilyPortalModule } from '../portal/index.js';
import { IdentificationsModule } from '../../identification/identifications/index.js';
import { MatchesModule } from '../../review/matches/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { AlertsModule } from '../../alerts/index.js';
import { ComplaintsModule } from '../../oversight/complaints/index.js';
import { ProceduresModule } from '../../procedures/procedures/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReferralsModule } from '../../identification/referrals/index.js';
import { OwedRepository } from './persistence/owed.repository.js';
import { DeedsOfReport } from './use-cases/deeds-of-report.js';
import { ReadCaseBalance } from './use-cases/read-case-balance.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [
    AuditModule,
    FamilyPortalModule,
    IdentificationsModule,
    MatchesModule,
    MatchingRunsModule,
    InstitutionsModule,
    AlertsModule,
    ComplaintsModule,
    ProceduresModule,
    RecordsModule,
    ReferralsModule,
  ],
  providers: [DeedsOfReport, OwedRepository, ReadCaseBalance, ReadTimeline],
  exports: [ReadCaseBalance, ReadTimeline],
})
export class TimelineModule {}

export const TIMELINE: ModuleParts = {
  module: TimelineModule,
};
