import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../../review/disclosure/index.js';
import { LegalDemandsModule } from '../legal-demands/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { AlertsModule } from '../../alerts/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { IndicatorsModule } from '../indicators/index.js';
import { ComplaintRepository } from './persistence/complaint.repository.js';
import { RecommendationRepository } from './persistence/recommendation.repository.js';
import { WatchRepository } from './persistence/watch.repository.js';
import { Complain } from './use-cases/complain.js';
import { ComplaintAccess } from './use-cases/complaint-access.js';
import { ComplaintTimeline } from './use-cases/complaint-timeline.js';
import { ConfirmUrgentDeletion } from './use-cases/confirm-urgent-deletion.js';
import { EndBreakGlass } from './use-cases/end-break-glass.js';
import { HandleComplaint } from './use-cases/handle-complaint.js';
import { RerouteComplaints } from './use-cases/reroute-complaints.js';
import { Recommend } from './use-cases/recommend.js';
import { ReviewBreakGlass } from './use-cases/review-break-glass.js';
import { SearchAudit } from './use-cases/search-audit.js';
import { SettleMisuse } from './use-cases/settle-misuse.js';
import { StopUnreviewed } from './use-cases/stop-unreviewed.js';
import { TellBreakGlass } from './use-cases/tell-break-glass.js';
import { TellMisuse } from './use-cases/tell-misuse.js';
import { WatchQuestions } from './use-cases/watch-questions.js';
import { WatchNetwork } from './use-cases/watch-network.js';
import { WriteYearlyReport } from './use-cases/write-yearly-report.js';
import { MandatesModule } from './mandates.module.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { oversightHandlers } from './jobs.js';
import { oversightSubscriptions } from './subscriptions.js';

const USE_CASES = [
  Complain,
  ComplaintTimeline,
  ConfirmUrgentDeletion,
  EndBreakGlass,
  HandleComplaint,
  Recommend,
  RerouteComplaints,
  ReviewBreakGlass,
  SearchAudit,
  SettleMisuse,
  StopUnreviewed,
  TellBreakGlass,
  TellMisuse,
  WatchNetwork,
  WatchQuestions,
  WriteYearlyReport,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    DisclosureModule,
    LegalDemandsModule,
    InstitutionsModule,
    MisuseModule,
    AlertsModule,
    RecordsModule,
    IndicatorsModule,
  ],
  providers: [ComplaintAccess, ComplaintRepository, RecommendationRepository, WatchRepository, ...USE_CASES],
  exports: USE_CASES,
})
export class ComplaintsModule {}

export const OVERSIGHT: ModuleParts = {
  module: ComplaintsModule,
  globals: [MandatesModule],
  handlers: (use) =>
    oversightHandlers({
      reroute: use(RerouteComplaints),
      endBreakGlass: use(EndBreakGlass),
      stopUnreviewed: use(StopUnreviewed),
      tellBreakGlass: use(TellBreakGlass),
      tellMisuse: use(TellMisuse),
    }),
  subscriptions: oversightSubscriptions,
};
