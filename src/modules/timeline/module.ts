import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FamilyModule } from '../family/index.js';
import { IdentificationsModule } from '../identifications/index.js';
import { MatchesModule } from '../matches/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OversightModule } from '../oversight/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { RecordsModule } from '../records/index.js';
import { ReferralsModule } from '../referrals/index.js';
import { OwedRepository } from './persistence/owed.repository.js';
import { DeedsOfReport } from './use-cases/deeds-of-report.js';
import { ReadCaseBalance } from './use-cases/read-case-balance.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import type { ModuleParts } from '../../platform/module-parts/index.js';

@Module({
  imports: [
    AuditModule,
    FamilyModule,
    IdentificationsModule,
    MatchesModule,
    MatchingModule,
    MechanismsModule,
    NotificationsModule,
    OversightModule,
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
