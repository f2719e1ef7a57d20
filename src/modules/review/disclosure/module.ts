import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { MatchingModule } from '../../matching/runs/index.js';
import { MechanismsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { BreakGlassRepository } from './persistence/break-glass.repository.js';
import { CapRepository } from './persistence/cap.repository.js';
import { DisclosedRepository } from './persistence/disclosed.repository.js';
import { RecallRepository } from './persistence/recall.repository.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { AgreementReckoning } from './use-cases/agreement-reckoning.js';
import { AnswerRecall } from './use-cases/answer-recall.js';
import { BreakGlassLedger } from './use-cases/break-glass-ledger.js';
import { CapRecord } from './use-cases/cap-record.js';
import { DisclosedLedger } from './use-cases/disclosed-ledger.js';
import { DisclosureDesk } from './use-cases/disclosure-desk.js';
import { EndRelease } from './use-cases/end-release.js';
import { PairKnowledge } from './use-cases/pair-knowledge.js';
import { ReadDisclosures } from './use-cases/read-disclosures.js';
import { ReadRecalls } from './use-cases/read-recalls.js';
import { RecallDirectory } from './use-cases/recall-directory.js';
import { RecallLedger } from './use-cases/recall-ledger.js';
import { RecallLowered } from './use-cases/recall-lowered.js';
import { RecallOfBarred } from './use-cases/recall-of-barred.js';
import { ReleaseLedger } from './use-cases/release-ledger.js';
import { ViewRecordAs } from './use-cases/view-record-as.js';
import { WholeRecord } from './use-cases/whole-record.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { disclosureHandlers } from './jobs.js';
import { disclosureSubscriptions } from './subscriptions.js';

@Module({
  imports: [AccessModule, AuditModule, MatchingModule, MechanismsModule, MisuseModule, RecordsModule],
  providers: [
    BreakGlassRepository,
    CapRepository,
    DisclosedRepository,
    RecallRepository,
    ReleaseRepository,
    AgreementReckoning,
    AnswerRecall,
    BreakGlassLedger,
    CapRecord,
    DisclosedLedger,
    DisclosureDesk,
    EndRelease,
    PairKnowledge,
    ReadDisclosures,
    ReadRecalls,
    RecallDirectory,
    RecallLedger,
    RecallLowered,
    RecallOfBarred,
    ReleaseLedger,
    ViewRecordAs,
    WholeRecord,
  ],
  exports: [
    AgreementReckoning,
    AnswerRecall,
    BreakGlassLedger,
    CapRecord,
    DisclosedLedger,
    DisclosureDesk,
    EndRelease,
    PairKnowledge,
    ReadDisclosures,
    ReadRecalls,
    RecallDirectory,
    RecallLowered,
    RecallOfBarred,
    ReleaseLedger,
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
