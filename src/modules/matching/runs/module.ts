import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { ForensicBankModule } from '../../records/forensic-bank/index.js';
import { KinshipModule } from '../kinship/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { CandidateRepository } from './persistence/candidate.repository.js';
import { FamilyRowRepository } from './persistence/family-row.repository.js';
import { ReportPairRepository } from './persistence/report-pair.repository.js';
import { RunRepository } from './persistence/run.repository.js';
import { SettledPairRepository } from './persistence/settled-pair.repository.js';
import { UnconfirmedRankRepository } from './persistence/unconfirmed-rank.repository.js';
import { LinkageModelRepository } from './persistence/linkage-model.repository.js';
import { FamilyRows } from './snapshot/family-rows.js';
import { BoundsUpkeep } from './snapshot/bounds-upkeep.js';
import { SnapshotManager } from './snapshot/snapshot-manager.js';
import { SnapshotSource } from './snapshot/snapshot-source.js';
import { DisclosedCompetition } from './use-cases/disclosed-competition.js';
import { DisclosedEvidence } from './use-cases/disclosed-evidence.js';
import { DifferentlyDisclosed } from './use-cases/differently-disclosed.js';
import { DisclosedFigures } from './use-cases/disclosed-figures.js';
import { DisclosedProbabilities } from './use-cases/disclosed-probabilities.js';
import { BankEvidence } from './use-cases/bank-evidence.js';
import { BeginRun } from './use-cases/begin-run.js';
import { FoundCandidates } from './use-cases/found-candidates.js';
import { Competition } from './use-cases/competition.js';
import { ComparedTimeline } from './use-cases/compared-timeline.js';
import { ComparableBank } from './use-cases/comparable-bank.js';
import { CounterpartsOfRun } from './use-cases/counterparts-of-run.js';
import { EndRun } from './use-cases/end-run.js';
import { EvidenceSource } from './use-cases/evidence-source.js';
import { LineFrequencySource } from './use-cases/line-frequency-source.js';
import { LinkedReports } from './use-cases/linked-reports.js';
import { KindShares } from './use-cases/kind-shares.js';
import { LinkReports } from './use-cases/link-reports.js';
import { ListsUnderShares } from './use-cases/lists-under-shares.js';
import { Rescan } from './use-cases/rescan.js';
import { MakeFamilyTables } from './use-cases/make-family-tables.js';
import { MergeRun } from './use-cases/merge-run.js';
import { LinkageModels } from './use-cases/linkage-models.js';
import { PairFacts } from './use-cases/pair-facts.js';
import { ComparisonPolicy } from './use-cases/comparison-policy.js';
import { PairPriors } from './use-cases/pair-priors.js';
import { QuestionSource } from './use-cases/question-source.js';
import { RankWithUnconfirmed } from './use-cases/rank-with-unconfirmed.js';
import { RankedCandidates } from './use-cases/ranked-candidates.js';
import { RankedExport } from './use-cases/ranked-export.js';
import { ReadRuns } from './use-cases/read-runs.js';
import { NightlyTicker } from './use-cases/nightly-ticker.js';
import { RefreshCounterparts } from './use-cases/refresh-counterparts.js';
import { RelatedBank } from './use-cases/related-bank.js';
import { RefreshTicker } from './use-cases/refresh-ticker.js';
import { RunSubjects } from './use-cases/run-subjects.js';
import { ScanShard } from './use-cases/scan-shard.js';
import { SettlePair } from './use-cases/settle-pair.js';
import { SmallBanks } from './use-cases/small-banks.js';
import { ComparisonOfPairs } from './use-cases/comparison-of-pairs.js';
import { StartRun } from './use-cases/start-run.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { matchingHandlers } from './jobs.js';
import { matchingSubscriptions } from './subscriptions.js';

@Module({
  imports: [AuditModule, ForensicBankModule, KinshipModule, InstitutionsModule, RecordsModule],
  providers: [
    CandidateRepository,
    FamilyRowRepository,
    LinkageModelRepository,
    ReportPairRepository,
    RunRepository,
    SettledPairRepository,
    UnconfirmedRankRepository,
    FamilyRows,
    BoundsUpkeep,
    SnapshotManager,
    SnapshotSource,
    DisclosedCompetition,
    DisclosedEvidence,
    DifferentlyDisclosed,
    DisclosedFigures,
    DisclosedProbabilities,
    BankEvidence,
    BeginRun,
    FoundCandidates,
    ComparableBank,
    ComparedTimeline,
    Competition,
    CounterpartsOfRun,
    EndRun,
    EvidenceSource,
    KindShares,
    LineFrequencySource,
    LinkedReports,
    LinkReports,
    ListsUnderShares,
    Rescan,
    MakeFamilyTables,
    LinkageModels,
    MergeRun,
    PairFacts,
    ComparisonPolicy,
    PairPriors,
    QuestionSource,
    RankedCandidates,
    RankedExport,
    RankWithUnconfirmed,
    RelatedBank,
    ReadRuns,
    RefreshCounterparts,
    NightlyTicker,
    RefreshTicker,
    RunSubjects,
    ScanShard,
    SettlePair,
    SmallBanks,
    ComparisonOfPairs,
    StartRun,
  ],
  exports: [
    DisclosedFigures,
    BankEvidence,
    BeginRun,
    FoundCandidates,
    ComparableBank,
    ComparedTimeline,
    KindShares,
    ListsUnderShares,
    MakeFamilyTables,
    LinkageModels,
    MergeRun,
    PairFacts,
    ComparisonPolicy,
    QuestionSource,
    RankedExport,
    RelatedBank,
    ReadRuns,
    RefreshCounterparts,
    NightlyTicker,
    RefreshTicker,
    ScanShard,
    SettlePair,
    SmallBanks,
    ComparisonOfPairs,
    StartRun,
  ],
})
export class MatchingRunsModule {}

export const MATCHING: ModuleParts = {
  module: MatchingRunsModule,
  handlers: (use) =>
    matchingHandlers({
      start: use(StartRun),
      begin: use(BeginRun),
      tables: use(MakeFamilyTables),
      scan: use(ScanShard),
      merge: use(MergeRun),
      refresh: use(RefreshCounterparts),
    }),
  subscriptions: matchingSubscriptions,
  tickers: [NightlyTicker, RefreshTicker],
};
