import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { HypothesisRepository } from './persistence/hypothesis.repository.js';
import { JoinRepository } from './persistence/join.repository.js';
import { JudgementRepository } from './persistence/judgement.repository.js';
import { ReopeningRepository } from './persistence/reopening.repository.js';
import { AdviseQuestions } from './use-cases/advise-questions.js';
import { ChangeMatch } from './use-cases/change-match.js';
import { DecideMatch } from './use-cases/decide-match.js';
import { ExportMatches } from './use-cases/export-matches.js';
import { JoinRecords } from './use-cases/join-records.js';
import { JudgeMatch } from './use-cases/judge-match.js';
import { KnownPairs } from './use-cases/known-pairs.js';
import { LapseBarred } from './use-cases/lapse-barred.js';
import { LapseUndone } from './use-cases/lapse-undone.js';
import { MatchDirectory } from './use-cases/match-directory.js';
import { OpenHypotheses } from './use-cases/open-hypotheses.js';
import { ReadCandidates } from './use-cases/read-candidates.js';
import { ReadMatches } from './use-cases/read-matches.js';
import { RecallExclusions } from './use-cases/recall-exclusions.js';
import { ReleaseRecord } from './use-cases/release-record.js';
import { ShownMatches } from './use-cases/shown-matches.js';
import { ViewAs } from './use-cases/view-as.js';

@Module({
  imports: [AuditModule, DisclosureModule, MatchingModule, MechanismsModule, RecordsModule],
  providers: [
    HypothesisRepository,
    JoinRepository,
    JudgementRepository,
    ReopeningRepository,
    AdviseQuestions,
    ChangeMatch,
    DecideMatch,
    ExportMatches,
    JoinRecords,
    JudgeMatch,
    KnownPairs,
    LapseBarred,
    LapseUndone,
    MatchDirectory,
    OpenHypotheses,
    ReadCandidates,
    ReadMatches,
    RecallExclusions,
    ReleaseRecord,
    ShownMatches,
    ViewAs,
  ],
  exports: [
    AdviseQuestions,
    DecideMatch,
    ExportMatches,
    JoinRecords,
    JudgeMatch,
    KnownPairs,
    LapseUndone,
    MatchDirectory,
    OpenHypotheses,
    ReadCandidates,
    ReadMatches,
    ReleaseRecord,
    ViewAs,
  ],
})
export class MatchesModule {}
