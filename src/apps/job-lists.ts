import type { INestApplicationContext } from '@nestjs/common';
import type { Subscription } from '../platform/outbox/index.js';
import type { JobHandler } from '../platform/queue/index.js';
import { approvalsHandlers, ExpireApproval, PerformApproved } from '../modules/approvals/index.js';
import {
  companionsHandlers,
  companionsSubscriptions,
  ProposeCompanions,
  SettleCompanionDuties,
} from '../modules/companions/index.js';
import {
  disclosureHandlers,
  disclosureSubscriptions,
  EndRelease,
  RecallLowered,
} from '../modules/disclosure/index.js';
import {
  eventsHandlers,
  eventsSubscriptions,
  FollowEvent,
  HandOverEvent,
  ReckonRound,
} from '../modules/events/index.js';
import {
  FollowWish,
  identificationsHandlers,
  identificationsSubscriptions,
  LapseIdentification,
} from '../modules/identifications/index.js';
import { importsHandlers, importsSubscriptions, RunImport, SettleImport } from '../modules/imports/index.js';
import {
  FollowMatches,
  IdentifyJointly,
  laboratoryHandlers,
  laboratorySubscriptions,
  RankRelatives,
} from '../modules/laboratory/index.js';
import {
  LapseUndone,
  matchesHandlers,
  matchesSubscriptions,
  OpenHypotheses,
  SettleOthers,
} from '../modules/matches/index.js';
import {
  BeginRun,
  MakeFamilyTables,
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
  proceduresHandlers,
  proceduresSubscriptions,
} from '../modules/procedures/index.js';
import {
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
  reintegrationHandlers,
  reintegrationSubscriptions,
} from '../modules/reintegration/index.js';
import { AskAgain, searchHandlers } from '../modules/search/index.js';
import { CompareDeferred, recordsHandlers } from '../modules/records/index.js';
import { PublishRecords, statisticsHandlers } from '../modules/statistics/index.js';
import { FollowAgreements } from '../modules/mechanisms/index.js';
import { EndBarred, referralsHandlers, referralsSubscriptions } from '../modules/referrals/index.js';

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
