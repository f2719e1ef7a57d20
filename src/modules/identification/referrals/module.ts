import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../../review/disclosure/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { FamilySearchRepository } from './persistence/family-search.repository.js';
import { InquiryRepository } from './persistence/inquiry.repository.js';
import { TransmissionRepository } from './persistence/transmission.repository.js';
import { AskBack } from './use-cases/ask-back.js';
import { AskRegisters } from './use-cases/ask-registers.js';
import { EndUnpermittedReferrals } from './use-cases/end-unpermitted-referrals.js';
import { EndFamilySearch } from './use-cases/end-family-search.js';
import { EndInquiries } from './use-cases/end-inquiries.js';
import { EndPassed } from './use-cases/end-passed.js';
import { EndTransmissions } from './use-cases/end-transmissions.js';
import { FamilySearchDuties } from './use-cases/family-search-duties.js';
import { PassedTicker } from './use-cases/passed-ticker.js';
import { ReadTransmissionRoute } from './use-cases/read-transmission-route.js';
import { ReadTransmissions } from './use-cases/read-transmissions.js';
import { ReferralAccess } from './use-cases/referral-access.js';
import { ReadReferralStatus } from './use-cases/read-referral-status.js';
import { ReferralTimeline } from './use-cases/referral-timeline.js';
import { SeekFamily } from './use-cases/seek-family.js';
import { TransmitReport } from './use-cases/transmit-report.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { referralsHandlers } from './jobs.js';
import { referralsSubscriptions } from './subscriptions.js';

const USE_CASES = [
  AskBack,
  AskRegisters,
  EndUnpermittedReferrals,
  EndPassed,
  PassedTicker,
  ReadTransmissionRoute,
  ReadTransmissions,
  ReadReferralStatus,
  ReferralTimeline,
  SeekFamily,
  TransmitReport,
];

@Module({
  imports: [AuditModule, DisclosureModule, InstitutionsModule, RecordsModule],
  providers: [
    EndFamilySearch,
    EndInquiries,
    EndTransmissions,
    FamilySearchDuties,
    FamilySearchRepository,
    InquiryRepository,
    ReferralAccess,
    TransmissionRepository,
    ...USE_CASES,
  ],
  exports: USE_CASES,
})
export class ReferralsModule {}

export const REFERRALS: ModuleParts = {
  module: ReferralsModule,
  handlers: (use) => referralsHandlers({ end: use(EndUnpermittedReferrals) }),
  subscriptions: referralsSubscriptions,
  tickers: [PassedTicker],
};
