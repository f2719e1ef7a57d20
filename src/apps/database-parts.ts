import type { DatabaseParts } from '../platform/database/index.js';
import { CreateWorkerHeartbeats1764000001100 } from '../platform/health/migrations/1764000001100-create-worker-heartbeats.js';
import { CreateIdempotencyKeys1764000000050 } from '../platform/idempotency/migrations/1764000000050-create-idempotency-keys.js';
import { CreateInstallation1764000000040 } from '../platform/installation/migrations/1764000000040-create-installation.js';
import { CreateOutboxAndTasks1764000001000 } from '../platform/outbox/index.js';
import { CountAttempts1764500000150 } from '../platform/rate-limit/migrations/1764500000150-count-attempts.js';
import { ActorRow } from '../modules/access/persistence/entities.js';
import { CreateActors1764000000100 } from '../modules/access/persistence/migrations/1764000000100-create-actors.js';
import { CreateSessions1764500000110 } from '../modules/access/persistence/migrations/1764500000110-create-sessions.js';
import { StatePurposes1764500000120 } from '../modules/access/persistence/migrations/1764500000120-state-purposes.js';
import { KnowPeopleByTheirProvider1764500000130 } from '../modules/access/persistence/migrations/1764500000130-know-people-by-their-provider.js';
import { CreateClientSecrets1764500000140 } from '../modules/access/persistence/migrations/1764500000140-create-client-secrets.js';
import { SealAuditLog1769200000010 } from '../modules/audit/persistence/migrations/1769200000010-seal-audit-log.js';
import { CreateAuditLog1764000000200 } from '../modules/audit/persistence/migrations/1764000000200-create-audit-log.js';
import { IndexReads1764700000100 } from '../modules/audit/persistence/migrations/1764700000100-index-reads.js';
import { CreateDisclosureReleases1764000000900 } from '../modules/disclosure/persistence/migrations/1764000000900-create-disclosure-releases.js';
import { NoteWhatWasDisclosed1764000000910 } from '../modules/disclosure/persistence/migrations/1764000000910-note-what-was-disclosed.js';
import { CreateRecalls1764000000920 } from '../modules/disclosure/persistence/migrations/1764000000920-create-recalls.js';
import { RecallAfterAgreements1764700000010 } from '../modules/disclosure/persistence/migrations/1764700000010-recall-after-agreements.js';
import { CountDnaWords1770500000040 } from '../modules/kinship/persistence/migrations/1770500000040-count-dna-words.js';
import { WordDnaForASide1770500000010 } from '../modules/kinship/persistence/migrations/1770500000010-word-dna-for-a-side.js';
import { KeepDnaWords1769950000100 } from '../modules/kinship/persistence/migrations/1769950000100-keep-dna-words.js';
import { CreateDisclosureCaps1764000000930 } from '../modules/disclosure/persistence/migrations/1764000000930-create-disclosure-caps.js';
import { CreateSamples1764000000600 } from '../modules/forensic-bank/persistence/migrations/1764000000600-create-samples.js';
import { CreateHaplotypeDatabases1764100001340 } from '../modules/forensic-bank/persistence/migrations/1764100001340-create-haplotype-databases.js';
import { CreateFrequencyTables1764100001310 } from '../modules/forensic-bank/persistence/migrations/1764100001310-create-frequency-tables.js';
import { CreateKinshipSettings1764100001320 } from '../modules/forensic-bank/persistence/migrations/1764100001320-create-kinship-settings.js';
import { CreateImports1764000000850 } from '../modules/imports/persistence/migrations/1764000000850-create-imports.js';
import { KeepMappings1768500000000 } from '../modules/imports/persistence/migrations/1768500000000-keep-mappings.js';
import { SayWhatNewSamplesAre1764200000860 } from '../modules/imports/persistence/migrations/1764200000860-say-what-new-samples-are.js';
import { CreateDnaExchanges1770000000310 } from '../modules/laboratory/persistence/migrations/1770000000310-create-dna-exchanges.js';
import { CreateJointResults1764100001420 } from '../modules/laboratory/persistence/migrations/1764100001420-create-joint-results.js';
import { CreateRelativeRankings1764100001410 } from '../modules/laboratory/persistence/migrations/1764100001410-create-relative-rankings.js';
import { CreateHypotheses1764000000750 } from '../modules/matches/persistence/migrations/1764000000750-create-hypotheses.js';
import { PublishMatchFigures1764000000760 } from '../modules/matches/persistence/migrations/1764000000760-publish-match-figures.js';
import { CompareWhatUndoPutBack1764100000710 } from '../modules/matching/persistence/migrations/1764100000710-compare-what-undo-put-back.js';
import { CreateCoordinatedEvents1765300000000 } from '../modules/events/persistence/migrations/1765300000000-create-coordinated-events.js';
import { CreateManifests1765300000010 } from '../modules/events/persistence/migrations/1765300000010-create-manifests.js';
import { CreateJointSets1765300000020 } from '../modules/events/persistence/migrations/1765300000020-create-joint-sets.js';
import { CreateFamilyRows1764100001700 } from '../modules/matching/persistence/migrations/1764100001700-create-family-rows.js';
import { KeepListsInTheirRows1764100001710 } from '../modules/matching/persistence/migrations/1764100001710-keep-lists-in-their-rows.js';
import { CreateMatching1764000000700 } from '../modules/matching/persistence/migrations/1764000000700-create-matching.js';
import { CreateJoins1764400000780 } from '../modules/matches/persistence/migrations/1764400000780-create-joins.js';
import { CreateLinkageModels1764400000730 } from '../modules/matching/persistence/migrations/1764400000730-create-linkage-models.js';
import { RankWithUnconfirmedReports1769800000000 } from '../modules/matching/persistence/migrations/1769800000000-rank-with-unconfirmed-reports.js';
import { CreateSettledPairs1764400000720 } from '../modules/matching/persistence/migrations/1764400000720-create-settled-pairs.js';
import { StateReasons1764800000200 } from '../modules/matches/persistence/migrations/1764800000200-state-reasons.js';
import { RememberExclusions1764800000210 } from '../modules/matches/persistence/migrations/1764800000210-remember-exclusions.js';
import { CreateReviewTasks1764800000220 } from '../modules/matches/persistence/migrations/1764800000220-create-review-tasks.js';
import { CreateIdentifications1764800000230 } from '../modules/identifications/persistence/migrations/1764800000230-create-identifications.js';
import { CreateTellings1764800000240 } from '../modules/identifications/persistence/migrations/1764800000240-create-tellings.js';
import { CreateJudgements1764400000770 } from '../modules/matches/persistence/migrations/1764400000770-create-judgements.js';
import { NoteHowFloorsMove1764500000700 } from '../modules/matching/persistence/migrations/1764500000700-note-how-floors-move.js';
import { CreateReportPairs1764300000720 } from '../modules/matching/persistence/migrations/1764300000720-create-report-pairs.js';
import { StoreShardsPlainly1764100000700 } from '../modules/matching/persistence/migrations/1764100000700-store-shards-plainly.js';
import { AddToTellings1765500000010 } from '../modules/identifications/persistence/migrations/1765500000010-add-to-tellings.js';
import { AskBackTransmissions1765500000030 } from '../modules/referrals/persistence/migrations/1765500000030-ask-back-transmissions.js';
import { FindPassed1766200000030 } from '../modules/referrals/persistence/migrations/1766200000030-find-passed.js';
import { ProposeTerms1766200000020 } from '../modules/mechanisms/persistence/migrations/1766200000020-propose-terms.js';
import { EndAgreements1765500000040 } from '../modules/mechanisms/persistence/migrations/1765500000040-end-agreements.js';
import { NoteClosings1766300000100 } from '../modules/mechanisms/persistence/migrations/1766300000100-note-closings.js';
import { NoteHandOvers1766300000110 } from '../modules/notifications/persistence/migrations/1766300000110-note-hand-overs.js';
import { EndTokensOfOthers1770100000100 } from '../modules/access/persistence/migrations/1770100000100-end-tokens-of-others.js';
import { NoteStepUp1770100000000 } from '../modules/access/persistence/migrations/1770100000000-note-step-up.js';
import { NoteWhoEnrolled1770200000000 } from '../modules/access/persistence/migrations/1770200000000-note-who-enrolled.js';
import { NoteFounders1770500000030 } from '../modules/access/persistence/migrations/1770500000030-note-founders.js';
import { HoldFounders1770500000031 } from '../modules/approvals/persistence/migrations/1770500000031-hold-founders.js';
import { CreateApprovalRequests1770200000010 } from '../modules/approvals/persistence/migrations/1770200000010-create-approval-requests.js';
import { CreateJointRounds1770000001000 } from '../modules/events/persistence/migrations/1770000001000-create-joint-rounds.js';
import { HandOverEvents1766300000200 } from '../modules/events/persistence/migrations/1766300000200-hand-over-events.js';
import { ShareWindows1766300000000 } from '../modules/family/persistence/migrations/1766300000000-share-windows.js';
import { HearOfConsents1765500000020 } from '../modules/family/persistence/migrations/1765500000020-hear-of-consents.js';
import { SettleMatches1765500000000 } from '../modules/matches/persistence/migrations/1765500000000-settle-matches.js';
import { AgreementRow, FocalPointRow, InstitutionRow } from '../modules/mechanisms/persistence/entities.js';
import { CreateInstitutions1764000000300 } from '../modules/mechanisms/persistence/migrations/1764000000300-create-institutions.js';
import { JudgeBlind1769300000000 } from '../modules/mechanisms/persistence/migrations/1769300000000-judge-blind.js';
import { StateSampleRules1764100001330 } from '../modules/mechanisms/persistence/migrations/1764100001330-state-sample-rules.js';
import { CreateMechanismProfiles1764800000100 } from '../modules/mechanisms/persistence/migrations/1764800000100-create-mechanism-profiles.js';
import { CloseInstitutions1764800000101 } from '../modules/mechanisms/persistence/migrations/1764800000101-close-institutions.js';
import { CreateAlerts1764000000800 } from '../modules/notifications/persistence/migrations/1764000000800-create-alerts.js';
import { CreateDuties1764900000000 } from '../modules/notifications/persistence/migrations/1764900000000-create-duties.js';
import { CreateAlertSubjects1764700000000 } from '../modules/notifications/persistence/migrations/1764700000000-create-alert-subjects.js';
import { SnoozeAlerts1765400000000 } from '../modules/notifications/persistence/migrations/1765400000000-snooze-alerts.js';
import { StandInForOwners1765400000010 } from '../modules/notifications/persistence/migrations/1765400000010-stand-in-for-owners.js';
import { WatchWebhooks1765400000020 } from '../modules/notifications/persistence/migrations/1765400000020-watch-webhooks.js';
import { ProveOpening1765400000030 } from '../modules/notifications/persistence/migrations/1765400000030-prove-opening.js';
import { CountOverdue1765400000040 } from '../modules/notifications/persistence/migrations/1765400000040-count-overdue.js';
import { BundleMails1766200000000 } from '../modules/notifications/persistence/migrations/1766200000000-bundle-mails.js';
import { NameSteps1766200000010 } from '../modules/notifications/persistence/migrations/1766200000010-name-steps.js';
import { NameOwnersOfSteps1764500000810 } from '../modules/notifications/persistence/migrations/1764500000810-name-owners-of-steps.js';
import { RemindOfEndingConsents1764700000020 } from '../modules/records/persistence/migrations/1764700000020-remind-of-ending-consents.js';
import { CreateConsentCalendar1764000000820 } from '../modules/records/persistence/migrations/1764000000820-create-consent-calendar.js';
import { NoteWhoDecided1764000000830 } from '../modules/records/persistence/migrations/1764000000830-note-who-decided.js';
import { CreateRecords1764000000400 } from '../modules/records/persistence/migrations/1764000000400-create-records.js';
import { NoteUndoneImports1764100000420 } from '../modules/records/persistence/migrations/1764100000420-note-undone-imports.js';
import { PublishRecordFigures1764000000410 } from '../modules/records/persistence/migrations/1764000000410-publish-record-figures.js';
import { CreateWithdrawalEntries1764600000430 } from '../modules/records/persistence/migrations/1764600000430-create-withdrawal-entries.js';
import { NoteRemovedContent1765100000000 } from '../modules/records/persistence/migrations/1765100000000-note-removed-content.js';
import { NoteRemovedEvidence1765100000010 } from '../modules/matches/persistence/migrations/1765100000010-note-removed-evidence.js';
import { NameReportsOfDuties1765100000020 } from '../modules/notifications/persistence/migrations/1765100000020-name-reports-of-duties.js';
import { IndexTypedRecords1764100001400 } from '../modules/records/persistence/migrations/1764100001400-index-typed-records.js';
import { CountWhatMayBeTold1764000000840 } from '../modules/statistics/persistence/migrations/1764000000840-count-what-may-be-told.js';
import { KeepAddressesApart1769950000000 } from '../modules/access/persistence/migrations/1769950000000-keep-addresses-apart.js';
import { CreatePasskeys1770100000200 } from '../modules/access/persistence/migrations/1770100000200-create-passkeys.js';
import { BindFamilies1764800000300 } from '../modules/access/persistence/migrations/1764800000300-bind-families.js';
import { CreateFamilyMessages1764800000320 } from '../modules/family/persistence/migrations/1764800000320-create-family-messages.js';
import { CreateFamilyReceipts1764800000310 } from '../modules/family/persistence/migrations/1764800000310-create-family-receipts.js';
import { CreateInquiries1764800000340 } from '../modules/referrals/persistence/migrations/1764800000340-create-inquiries.js';
import { SeekFamilies1765200000020 } from '../modules/referrals/persistence/migrations/1765200000020-seek-families.js';
import { CreateTransmissions1764800000330 } from '../modules/referrals/persistence/migrations/1764800000330-create-transmissions.js';
import { CreateIncidents1766900000000 } from '../modules/incidents/persistence/migrations/1766900000000-create-incidents.js';
import { CreateReportDrafts1765200000000 } from '../modules/reports/persistence/migrations/1765200000000-create-report-drafts.js';
import { NoteStepsOfCases1765200000010 } from '../modules/reports/persistence/migrations/1765200000010-note-steps-of-cases.js';
import { CreateSealedFiles1766400000010 } from '../platform/files/migrations/1766400000010-create-sealed-files.js';
import { CreateProcedures1766400000000 } from '../modules/procedures/persistence/migrations/1766400000000-create-procedures.js';
import { CreateProcedurePapers1766400000020 } from '../modules/procedures/persistence/migrations/1766400000020-create-procedure-papers.js';
import { CreateSearchCases1764000000500 } from '../modules/reports/persistence/migrations/1764000000500-create-search-cases.js';
import { NoteWhatIsCounted1766700000000 } from '../modules/records/persistence/migrations/1766700000000-note-what-is-counted.js';
import { PublishCaseFacts1766700000010 } from '../modules/reports/persistence/migrations/1766700000010-publish-case-facts.js';
import { PublishReviewFacts1766700000020 } from '../modules/matches/persistence/migrations/1766700000020-publish-review-facts.js';
import { PublishIdentificationFacts1766700000030 } from '../modules/identifications/persistence/migrations/1766700000030-publish-identification-facts.js';
import { PublishTransmissionFacts1766700000040 } from '../modules/referrals/persistence/migrations/1766700000040-publish-transmission-facts.js';
import { PublishFeedbackFacts1766700000050 } from '../modules/family/persistence/migrations/1766700000050-publish-feedback-facts.js';
import { SayWhoOwesWhat1766700000060 } from '../modules/statistics/persistence/migrations/1766700000060-say-who-owes-what.js';
import { PublishRecordTable1770500000050 } from '../modules/statistics/persistence/migrations/1770500000050-publish-record-table.js';
import { PublishByMonths1767400000020 } from '../modules/statistics/persistence/migrations/1767400000020-publish-by-months.js';
import { CreateReintegration1767400000000 } from '../modules/reintegration/persistence/migrations/1767400000000-create-reintegration.js';
import { CreateOversight1766700000100 } from '../modules/oversight/persistence/migrations/1766700000100-create-oversight.js';
import { IndexEntriesByAccount1770500000045 } from '../modules/misuse/persistence/migrations/1770500000045-index-entries-by-account.js';
import { CreateLegalDemands1770500000036 } from '../modules/legal-demands/persistence/migrations/1770500000036-create-legal-demands.js';
import { CreateBreakGlass1770500000035 } from '../modules/disclosure/persistence/migrations/1770500000035-create-break-glass.js';
import { CreateQuestionLedger1770300000000 } from '../modules/misuse/persistence/migrations/1770300000000-create-question-ledger.js';
import { CreateCaseQuestions1770000000300 } from '../modules/search/persistence/migrations/1770000000300-create-case-questions.js';
import { SealKeptQuestions1770500000051 } from '../modules/search/persistence/migrations/1770500000051-seal-kept-questions.js';
import { TellOfAnswers1769200000000 } from '../modules/search/persistence/migrations/1769200000000-tell-of-answers.js';
import { CreateSearches1768400000010 } from '../modules/search/persistence/migrations/1768400000010-create-searches.js';
import { NoticeBandChanges1769750000000 } from '../modules/matches/persistence/migrations/1769750000000-notice-band-changes.js';
import { KeepCompanionPairs1769600000000 } from '../modules/matching/persistence/migrations/1769600000000-keep-companion-pairs.js';
import { AllowTellingCompanions1769800000100 } from '../modules/identifications/persistence/migrations/1769800000100-allow-telling-companions.js';
import { IndexSettledPairsByRecord1769900000000 } from '../modules/matching/persistence/migrations/1769900000000-index-settled-pairs-by-record.js';
import { CreateCompanionFindings1769600000010 } from '../modules/companions/persistence/migrations/1769600000010-create-companion-findings.js';
import { NoteWhatDecisionsSaw1769500000000 } from '../modules/matches/persistence/migrations/1769500000000-note-what-decisions-saw.js';
import { WeighForEachSide1769700000000 } from '../modules/matches/persistence/migrations/1769700000000-weigh-for-each-side.js';
import { WithholdMatches1770500000020 } from '../modules/matches/persistence/migrations/1770500000020-withhold-matches.js';
import { OrderByWhatIsTold1770500000000 } from '../modules/matches/persistence/migrations/1770500000000-order-by-what-is-told.js';
import { OrderAcrossByBand1770500000055 } from '../modules/matches/persistence/migrations/1770500000055-order-across-by-band.js';
import { OrderByValue1768400000000 } from '../modules/matches/persistence/migrations/1768400000000-order-by-value.js';
import { SayOfWhichReport1767200000020 } from '../modules/oversight/persistence/migrations/1767200000020-say-of-which-report.js';
import { CountUploads1770400000000 } from '../platform/files/migrations/1770400000000-count-uploads.js';
import { SayWhetherScanned1767200000000 } from '../platform/files/migrations/1767200000000-say-whether-scanned.js';
import { SayWhetherPapersWereScanned1767200000010 } from '../modules/procedures/persistence/migrations/1767200000010-say-whether-papers-were-scanned.js';
import { CreatePhotographs1768700000000 } from '../modules/photographs/persistence/migrations/1768700000000-create-photographs.js';

/** Every table and every step that made it: the only place that sees all modules' persistence. */
export const DATABASE_PARTS: DatabaseParts = {
  entities: [ActorRow, InstitutionRow, FocalPointRow, AgreementRow],
  migrations: [
    CreateInstallation1764000000040,
    CreateIdempotencyKeys1764000000050,
    CreateActors1764000000100,
    CreateAuditLog1764000000200,
    CreateInstitutions1764000000300,
    CreateRecords1764000000400,
    PublishRecordFigures1764000000410,
    CreateSearchCases1764000000500,
    CreateSamples1764000000600,
    CreateMatching1764000000700,
    CreateHypotheses1764000000750,
    PublishMatchFigures1764000000760,
    CreateAlerts1764000000800,
    CreateConsentCalendar1764000000820,
    NoteWhoDecided1764000000830,
    CountWhatMayBeTold1764000000840,
    CreateImports1764000000850,
    CreateDisclosureReleases1764000000900,
    NoteWhatWasDisclosed1764000000910,
    CreateRecalls1764000000920,
    CreateDisclosureCaps1764000000930,
    CreateOutboxAndTasks1764000001000,
    CreateWorkerHeartbeats1764000001100,
    NoteUndoneImports1764100000420,
    StoreShardsPlainly1764100000700,
    CompareWhatUndoPutBack1764100000710,
    CreateFrequencyTables1764100001310,
    CreateKinshipSettings1764100001320,
    StateSampleRules1764100001330,
    CreateHaplotypeDatabases1764100001340,
    IndexTypedRecords1764100001400,
    CreateRelativeRankings1764100001410,
    CreateJointResults1764100001420,
    CreateFamilyRows1764100001700,
    KeepListsInTheirRows1764100001710,
    SayWhatNewSamplesAre1764200000860,
    CreateReportPairs1764300000720,
    CreateSettledPairs1764400000720,
    CreateLinkageModels1764400000730,
    CreateJudgements1764400000770,
    CreateJoins1764400000780,
    CreateSessions1764500000110,
    StatePurposes1764500000120,
    KnowPeopleByTheirProvider1764500000130,
    CreateClientSecrets1764500000140,
    CountAttempts1764500000150,
    NoteHowFloorsMove1764500000700,
    NameOwnersOfSteps1764500000810,
    CreateWithdrawalEntries1764600000430,
    CreateAlertSubjects1764700000000,
    RecallAfterAgreements1764700000010,
    RemindOfEndingConsents1764700000020,
    IndexReads1764700000100,
    CreateMechanismProfiles1764800000100,
    CloseInstitutions1764800000101,
    StateReasons1764800000200,
    RememberExclusions1764800000210,
    CreateReviewTasks1764800000220,
    CreateIdentifications1764800000230,
    CreateTellings1764800000240,
    BindFamilies1764800000300,
    CreateFamilyReceipts1764800000310,
    CreateFamilyMessages1764800000320,
    CreateTransmissions1764800000330,
    CreateInquiries1764800000340,
    CreateDuties1764900000000,
    NoteRemovedContent1765100000000,
    NoteRemovedEvidence1765100000010,
    NameReportsOfDuties1765100000020,
    CreateReportDrafts1765200000000,
    NoteStepsOfCases1765200000010,
    SeekFamilies1765200000020,
    CreateCoordinatedEvents1765300000000,
    CreateManifests1765300000010,
    CreateJointSets1765300000020,
    SnoozeAlerts1765400000000,
    StandInForOwners1765400000010,
    WatchWebhooks1765400000020,
    ProveOpening1765400000030,
    CountOverdue1765400000040,
    SettleMatches1765500000000,
    AddToTellings1765500000010,
    HearOfConsents1765500000020,
    AskBackTransmissions1765500000030,
    EndAgreements1765500000040,
    BundleMails1766200000000,
    NameSteps1766200000010,
    ProposeTerms1766200000020,
    FindPassed1766200000030,
    ShareWindows1766300000000,
    NoteClosings1766300000100,
    NoteHandOvers1766300000110,
    HandOverEvents1766300000200,
    CreateProcedures1766400000000,
    CreateSealedFiles1766400000010,
    CreateProcedurePapers1766400000020,
    NoteWhatIsCounted1766700000000,
    PublishCaseFacts1766700000010,
    PublishReviewFacts1766700000020,
    PublishIdentificationFacts1766700000030,
    PublishTransmissionFacts1766700000040,
    PublishFeedbackFacts1766700000050,
    SayWhoOwesWhat1766700000060,
    CreateOversight1766700000100,
    CreateIncidents1766900000000,
    CreateReintegration1767400000000,
    PublishByMonths1767400000020,
    SayWhetherScanned1767200000000,
    SayWhetherPapersWereScanned1767200000010,
    SayOfWhichReport1767200000020,
    OrderByValue1768400000000,
    CreateSearches1768400000010,
    KeepMappings1768500000000,
    CreatePhotographs1768700000000,
    TellOfAnswers1769200000000,
    SealAuditLog1769200000010,
    JudgeBlind1769300000000,
    NoteWhatDecisionsSaw1769500000000,
    KeepCompanionPairs1769600000000,
    CreateCompanionFindings1769600000010,
    WeighForEachSide1769700000000,
    NoticeBandChanges1769750000000,
    RankWithUnconfirmedReports1769800000000,
    AllowTellingCompanions1769800000100,
    IndexSettledPairsByRecord1769900000000,
    KeepAddressesApart1769950000000,
    KeepDnaWords1769950000100,
    CreateCaseQuestions1770000000300,
    CreateDnaExchanges1770000000310,
    CreateJointRounds1770000001000,
    OrderByWhatIsTold1770500000000,
    OrderAcrossByBand1770500000055,
    WordDnaForASide1770500000010,
    WithholdMatches1770500000020,
    CountDnaWords1770500000040,
    CreateBreakGlass1770500000035,
    CreateLegalDemands1770500000036,
    CountUploads1770400000000,
    CreateQuestionLedger1770300000000,
    IndexEntriesByAccount1770500000045,
    NoteStepUp1770100000000,
    EndTokensOfOthers1770100000100,
    CreatePasskeys1770100000200,
    NoteWhoEnrolled1770200000000,
    CreateApprovalRequests1770200000010,
    PublishRecordTable1770500000050,
    SealKeptQuestions1770500000051,
    NoteFounders1770500000030,
    HoldFounders1770500000031,
  ],
};
