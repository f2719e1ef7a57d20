import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { BreakGlassRepository } from './persistence/break-glass.repository.js';
import { CapRepository } from './persistence/cap.repository.js';
import { DisclosedRepository } from './persistence/disclosed.repository.js';
import { RecallRepository } from './persistence/recall.repository.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { AgreementReckoning } from './use-cases/agreement-reckoning.js';
import { AnswerRecall } from './use-cases/answer-recall.js';
import { BreakGlassAccess } from './use-cases/break-glass-access.js';
import { CapRecord } from './use-cases/cap-record.js';
import { DisclosureLog } from './use-cases/disclosure-log.js';
import { DisclosurePolicy } from './use-cases/disclosure-policy.js';
import { EndRelease } from './use-cases/end-release.js';
import { PairKnowledge } from './use-cases/pair-knowledge.js';
import { ReadDisclosures } from './use-cases/read-disclosures.js';
import { ReadRecalls } from './use-cases/read-recalls.js';
import { RecallDirectory } from './use-cases/recall-directory.js';
import { Recalls } from './use-cases/recalls.js';
import { RecallLowered } from './use-cases/recall-lowered.js';
import { RecallOfBarred } from './use-cases/recall-of-barred.js';
import { Releases } from './use-cases/releases.js';
import { ViewRecordAs } from './use-cases/view-record-as.js';
import { WholeRecord } from './use-cases/whole-record.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { disclosureHandlers } from './jobs.js';
import { disclosureSubscriptions } from './subscriptions.js';

@Module({
  imports: [AccessModule, AuditModule, MatchingRunsModule, InstitutionsModule, MisuseModule, RecordsModule],
  providers: [
    BreakGlassRepository,
    CapRepository,
    DisclosedRepository,
    RecallRepository,
    ReleaseRepository,
    AgreementReckoning,
    AnswerRecall,
    BreakGlassAccess,
    CapRecord,
    DisclosureLog,
    DisclosurePolicy,
    EndRelease,
    PairKnowledge,
    ReadDisclosures,
    ReadRecalls,
    RecallDirectory,
    Recalls,
    RecallLowered,
    RecallOfBarred,
    Releases,
    ViewRecordAs,
    WholeRecord,
  ],
  exports: [
    AgreementReckoning,
    AnswerRecall,
    BreakGlassAccess,
    CapRecord,
    DisclosureLog,
    DisclosurePolicy,
    EndRelease,
    PairKnowledge,
    ReadDisclosures,
    ReadRecalls,
    RecallDirectory,
    RecallLowered,
    RecallOfBarred,
    Releases,
    ViewRecordAs,
    WholeRecord,
  ],
})
export class DisclosureModule {}

export const DISCLOSURE: ModuleParts = {
  module: DisclosureModule,
  handlers: (use) => disclosureHandlers({ end: use(EndRelease), lowered: use(RecallLowered) }),
  subscriptions: disclosureSubscriptions,
};
