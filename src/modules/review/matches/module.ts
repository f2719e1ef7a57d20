import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { BandChangeRepository } from './persistence/band-change.repository.js';
import { DataRequestRepository } from './persistence/data-request.repository.js';
import { ExplainedMatches } from './persistence/explained-matches.js';
import { MatchRepository } from './persistence/match.repository.js';
import { JoinRepository } from './persistence/join.repository.js';
import { JudgementRepository } from './persistence/judgement.repository.js';
import { LookRepository } from './persistence/look.repository.js';
import { ReopeningRepository } from './persistence/reopening.repository.js';
import { AdviseQuestions } from './use-cases/advise-questions.js';
import { AnswerDataRequest } from './use-cases/answer-data-request.js';
import { BandChanges } from './use-cases/band-changes.js';
import { BlindPairs } from './use-cases/blind-pairs.js';
import { BlindRule } from './use-cases/blind-rule.js';
import { BreakGlassOfMatch } from './use-cases/break-glass.js';
import { ChangeMatch } from './use-cases/change-match.js';
import { DecideMatch } from './use-cases/decide-match.js';
import { DueDates } from './use-cases/due-dates.js';
import { Duties } from './use-cases/duties.js';
import { ExportLines } from './use-cases/export-lines.js';
import { ExportMatches } from './use-cases/export-matches.js';
import { ForeseeOpenings } from './use-cases/foresee-openings.js';
import { IdentifiedMatches } from './use-cases/identified-matches.js';
import { JoinRecords } from './use-cases/join-records.js';
import { JudgeMatch } from './use-cases/judge-match.js';
import { KnownPairs } from './use-cases/known-pairs.js';
import { LapseDisallowed } from './use-cases/lapse-disallowed.js';
import { LapseUndone } from './use-cases/lapse-undone.js';
import { LookAtConflict } from './use-cases/look-at-conflict.js';
import { MatchDirectory } from './use-cases/match-directory.js';
import { MatchTimeline } from './use-cases/match-timeline.js';
import { OpenMatches } from './use-cases/open-matches.js';
import { OpenPairs } from './use-cases/open-pairs.js';
import { MatchesOfRun } from './use-cases/matches-of-run.js';
import { NoticeBandChanges } from './use-cases/notice-band-changes.js';
import { ReadAgreementEnd } from './use-cases/read-agreement-end.js';
import { ReadCandidates } from './use-cases/read-candidates.js';
import { ReadMatchRoutes } from './use-cases/read-match-routes.js';
import { ReadMatches } from './use-cases/read-matches.js';
import { ReadReview } from './use-cases/read-review.js';
import { RecallExclusions } from './use-cases/recall-exclusions.js';
import { ReleaseRecord } from './use-cases/release-record.js';
import { RescoreMatches } from './use-cases/rescore-matches.js';
import { RestartSides } from './use-cases/restart-sides.js';
import { RestMatch } from './use-cases/rest-match.js';
import { TriageMatches } from './use-cases/triage-matches.js';
import { TriageRepository } from './persistence/triage.repository.js';
import { RequestData } from './use-cases/request-data.js';
import { ReviewTasks } from './use-cases/review-tasks.js';
import { MatchRows } from './use-cases/match-rows.js';
import { PairsToExport } from './use-cases/pairs-to-export.js';
import { PassOnMatch } from './use-cases/pass-on-match.js';
import { SayOfMatch } from './use-cases/say-of-match.js';
import { SettleOthers } from './use-cases/settle-others.js';
import { ShownMatches } from './use-cases/shown-matches.js';
import { ViewAs } from './use-cases/view-as.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { matchesHandlers } from './jobs.js';
import { matchesSubscriptions } from './subscriptions.js';

@Module({
  imports: [
    ApprovalsModule,
    AuditModule,
    DisclosureModule,
    MatchingRunsModule,
    InstitutionsModule,
    MisuseModule,
    RecordsModule,
  ],
  providers: [
    BandChangeRepository,
    DataRequestRepository,
    MatchRepository,
    ExplainedMatches,
    JoinRepository,
    JudgementRepository,
    LookRepository,
    ReopeningRepository,
    TriageRepository,
    AdviseQuestions,
    AnswerDataRequest,
    BandChanges,
    BlindPairs,
    BlindRule,
    BreakGlassOfMatch,
    ChangeMatch,
    DecideMatch,
    DueDates,
    Duties,
    ExportLines,
    ExportMatches,
    ForeseeOpenings,
    IdentifiedMatches,
    JoinRecords,
    JudgeMatch,
    KnownPairs,
    LapseDisallowed,
    LapseUndone,
    LookAtConflict,
    MatchDirectory,
    MatchesOfRun,
    MatchTimeline,
    NoticeBandChanges,
    OpenMatches,
    OpenPairs,
    ReadAgreementEnd,
    ReadCandidates,
    ReadMatches,
    ReadMatchRoutes,
    ReadReview,
    RecallExclusions,
    ReleaseRecord,
    RequestData,
    RescoreMatches,
    RestartSides,
    RestMatch,
    ReviewTasks,
    MatchRows,
    PairsToExport,
    PassOnMatch,
    SayOfMatch,
    SettleOthers,
    ShownMatches,
    TriageMatches,
    ViewAs,
  ],
  exports: [
    AdviseQuestions,
    AnswerDataRequest,
    BandChanges,
    BlindRule,
    BreakGlassOfMatch,
    ChangeMatch,
    DecideMatch,
    Duties,
    ExportMatches,
    ForeseeOpenings,
    IdentifiedMatches,
    JoinRecords,
    JudgeMatch,
    KnownPairs,
    LapseUndone,
    LookAtConflict,
    MatchDirectory,
    MatchTimeline,
    OpenMatches,
    ReadAgreementEnd,
    ReadCandidates,
    ReadMatches,
    ReadMatchRoutes,
    ReadReview,
    ReleaseRecord,
    RequestData,
    RestMatch,
    SettleOthers,
    TriageMatches,
    ViewAs,
  ],
})
export class MatchesModule {}

export const MATCHES: ModuleParts = {
  module: MatchesModule,
  handlers: (use) =>
    matchesHandlers({
      open: use(OpenMatches),
      lapse: use(LapseUndone),
      settle: use(SettleOthers),
    }),
  subscriptions: matchesSubscriptions,
};
