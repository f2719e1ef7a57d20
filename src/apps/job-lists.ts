import type { INestApplicationContext } from '@nestjs/common';
import type { Subscription } from '../platform/outbox/index.js';
import type { JobDefinition, JobHandler } from '../platform/queue/index.js';
import {
  APPROVALS_JOBS,
  approvalsHandlers,
  ExpireApproval,
  PerformApproved,
} from '../modules/approvals/index.js';
import {
  COMPANIONS_JOBS,
  companionsHandlers,
  companionsSubscriptions,
  ProposeCompanions,
  SettleCompanionDuties,
} from '../modules/companions/index.js';
import {
  DISCLOSURE_JOBS,
  disclosureHandlers,
  disclosureSubscriptions,
  EndRelease,
  RecallLowered,
} from '../modules/disclosure/index.js';
import {
  EVENTS_JOBS,
  eventsHandlers,
  eventsSubscriptions,
  FollowEvent,
  HandOverEvent,
  ReckonRound,
} from '../modules/events/index.js';
import {
  FollowWish,
  IDENTIFICATIONS_JOBS,
  identificationsHandlers,
  identificationsSubscriptions,
  LapseIdentification,
} from '../modules/identifications/index.js';
import {
  IMPORTS_JOBS,
  importsHandlers,
  importsSubscriptions,
  RunImport,
  SettleImport,
} from '../modules/imports/index.js';
import {
  FollowMatches,
  IdentifyJointly,
  LABORATORY_JOBS,
  laboratoryHandlers,
  laboratorySubscriptions,
  RankRelatives,
} from '../modules/laboratory/index.js';
import {
  LapseUndone,
  MATCHES_JOBS,
  matchesHandlers,
  matchesSubscriptions,
  OpenHypotheses,
  SettleOthers,
} from '../modules/matches/index.js';
import {
  BeginRun,
  MakeFamilyTables,
  MATCHING_JOBS,
  matchingHandlers,
  matchingSubscriptions,
  MergeRun,
  RefreshCounterparts,
  ScanShard,
  StartRun,
} from '../modules/matching/index.js';
import {
  AlertInstitutions,
  AlertOfAnswers,
  AlertOfBandChanges,
  AlertOfCompanions,
  AlertOfDuties,
  AlertOfOpen,
  AlertOfRecalls,
  AlertOfAmended,
  AlertOfReviewed,
  AlertOfSettled,
  CloseBarred,
  DeliverMail,
  DeliverWebhook,
  EscalateOverdue,
  HandOver,
  CountOverdue,
  EndFailingWebhooks,
  KeepOwners,
  NOTIFICATIONS_JOBS,
  DeliverDigest,
  notificationsHandlers,
  notificationsSubscriptions,
  RemindOfConsents,
  TakeUpWaitingMail,
  WriteDigests,
} from '../modules/notifications/index.js';

import {
  FollowClosing,
  FollowIdentification,
  PROCEDURES_JOBS,
  proceduresHandlers,
  proceduresSubscriptions,
} from '../modules/procedures/index.js';
import {
  OVERSIGHT_JOBS,
  oversightHandlers,
  oversightSubscriptions,
  RerouteComplaints,
  EndBreakGlass,
  StopUnreviewed,
  TellBreakGlass,
  TellMisuse,
} from '../modules/oversight/index.js';
import {
  AgreeToHelp,
  REINTEGRATION_JOBS,
  reintegrationHandlers,
  reintegrationSubscriptions,
} from '../modules/reintegration/index.js';
import { AskAgain, SEARCH_JOBS, searchHandlers } from '../modules/search/index.js';
import { CompareDeferred, RECORDS_JOBS, recordsHandlers } from '../modules/records/index.js';
import { PublishRecords, STATISTICS_JOBS, statisticsHandlers } from '../modules/statistics/index.js';
import { FollowAgreements } from '../modules/mechanisms/index.js';
import {
  EndBarred,
  REFERRALS_JOBS,
  referralsHandlers,
  referralsSubscriptions,
} from '../modules/referrals/index.js';

/** Every job of the platform, with its lane. All processes load it. */
export const JOBS: readonly JobDefinition[] = [
  ...APPROVALS_JOBS,
  ...MATCHING_JOBS,
  ...DISCLOSURE_JOBS,
  ...MATCHES_JOBS,
  ...COMPANIONS_JOBS,
  ...IDENTIFICATIONS_JOBS,
  ...LABORATORY_JOBS,
  ...REFERRALS_JOBS,
  ...EVENTS_JOBS,
  ...PROCEDURES_JOBS,
  ...OVERSIGHT_JOBS,
  ...RECORDS_JOBS,
  ...REINTEGRATION_JOBS,
  ...NOTIFICATIONS_JOBS,
  ...IMPORTS_JOBS,
  ...SEARCH_JOBS,
  ...STATISTICS_JOBS,
];

/** Who listens to what. */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  ...matchingSubscriptions,
  ...disclosureSubscriptions,
  ...matchesSubscriptions,
  ...companionsSubscriptions,
  ...identificationsSubscriptions,
  ...referralsSubscriptions,
  ...oversightSubscriptions,
  ...laboratorySubscriptions,
  ...eventsSubscriptions,
  ...proceduresSubscriptions,
  ...reintegrationSubscriptions,
  ...notificationsSubscriptions,
  ...importsSubscriptions,
];

/** The work of every job, bound to the modules of a process. */
export function handlersOf(app: INestApplicationContext): readonly JobHandler[] {
  const use = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  return [
    ...approvalsHandlers({ expire: use(ExpireApproval), perform: use(PerformApproved) }),
    ...matchingHandlers({
      start: use(StartRun),
      begin: use(BeginRun),
      tables: use(MakeFamilyTables),
      scan: use(ScanShard),
      merge: use(MergeRun),
      refresh: use(RefreshCounterparts),
    }),
    ...disclosureHandlers({ end: use(EndRelease), lowered: use(RecallLowered) }),
    ...matchesHandlers({
      open: use(OpenHypotheses),
      lapse: use(LapseUndone),
      settle: use(SettleOthers),
    }),
    ...companionsHandlers({ propose: use(ProposeCompanions), settleDuties: use(SettleCompanionDuties) }),
    ...identificationsHandlers({ lapse: use(LapseIdentification), wish: use(FollowWish) }),
    ...laboratoryHandlers({
      follow: use(FollowMatches),
      identify: use(IdentifyJointly),
      rank: use(RankRelatives),
    }),
    ...referralsHandlers({ end: use(EndBarred) }),
    ...eventsHandlers({
      follow: use(FollowEvent),
      handOver: use(HandOverEvent),
      reckon: use(ReckonRound),
    }),
    ...proceduresHandlers({ follow: use(FollowIdentification), closing: use(FollowClosing) }),
    ...oversightHandlers({
      reroute: use(RerouteComplaints),
      endBreakGlass: use(EndBreakGlass),
      stopUnreviewed: use(StopUnreviewed),
      tellBreakGlass: use(TellBreakGlass),
      tellMisuse: use(TellMisuse),
    }),
    ...recordsHandlers({ compare: use(CompareDeferred) }),
    ...reintegrationHandlers({ agree: use(AgreeToHelp) }),
    ...notificationsOf(use),
    ...importsHandlers({ run: use(RunImport), settle: use(SettleImport) }),
    ...searchHandlers({ again: use(AskAgain) }),
    ...statisticsHandlers({ publish: use(PublishRecords) }),
  ];
}

function notificationsOf(use: <T>(type: new (...args: never[]) => T) => T): readonly JobHandler[] {
  return notificationsHandlers({
    alert: use(AlertInstitutions),
    alertOfAnswers: use(AlertOfAnswers),
    alertOfBandChanges: use(AlertOfBandChanges),
    alertOfCompanions: use(AlertOfCompanions),
    alertOfDuties: use(AlertOfDuties),
    alertOfOpen: use(AlertOfOpen),
    alertOfRecalls: use(AlertOfRecalls),
    alertOfAmended: use(AlertOfAmended),
    alertOfReviewed: use(AlertOfReviewed),
    alertOfSettled: use(AlertOfSettled),
    close: use(CloseBarred),
    handOver: use(HandOver),
    keep: use(KeepOwners),
    count: use(CountOverdue),
    endFailing: use(EndFailingWebhooks),
    mail: use(DeliverMail),
    webhook: use(DeliverWebhook),
    escalate: use(EscalateOverdue),
    agreements: use(FollowAgreements),
    remind: use(RemindOfConsents),
    takeUp: use(TakeUpWaitingMail),
    digest: use(DeliverDigest),
    digests: use(WriteDigests),
  });
}
