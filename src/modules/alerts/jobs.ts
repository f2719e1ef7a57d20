import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { FollowAgreements } from '../institutions/index.js';
import type { RaiseForSavedSearches } from './use-cases/raise-for-saved-searches.js';
import type { AlertInstitutions } from './use-cases/alert-institutions.js';
import type { DutyNews } from './persistence/duty.repository.js';
import type { AlertOfBandChanges } from './use-cases/alert-of-band-changes.js';
import type { AlertOfCompanions } from './use-cases/alert-of-companions.js';
import type { RaiseForDuties } from './use-cases/raise-for-duties.js';
import type { RaiseForOpenMatches } from './use-cases/raise-for-open-matches.js';
import type { AlertOfAmended } from './use-cases/alert-of-amended.js';
import type { AlertOfReviewed } from './use-cases/alert-of-reviewed.js';
import type { FollowSettledMatches } from './use-cases/follow-settled-matches.js';
import type { RaiseForRecalls } from './use-cases/raise-for-recalls.js';
import type { CloseInvisibleAlerts } from './use-cases/close-invisible-alerts.js';
import type { CountOverdue } from './use-cases/count-overdue.js';
import type { DeliverDigest } from './use-cases/deliver-digest.js';
import type { DeliverMail } from './use-cases/deliver-mail.js';
import type { DeliverWebhook } from './use-cases/deliver-webhook.js';
import type { EndFailingWebhooks } from './use-cases/end-failing-webhooks.js';
import type { EscalateOverdue } from './use-cases/escalate-overdue.js';
import type { HandOver } from './use-cases/hand-over.js';
import type { ReassignAbsentOwners } from './use-cases/reassign-absent-owners.js';
import type { RemindOfConsents } from './use-cases/remind-of-consents.js';
import type { TakeUpWaitingMail } from './use-cases/take-up-waiting-mail.js';
import type { WriteDigests } from './use-cases/write-digests.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** Hop 6: tells the institutions of both sides. */
    'notifications.alert-institutions': { readonly hypothesisIds: readonly string[] };
    /** A record says something else: whoever has identified it with one of theirs is told. */
    'notifications.body-amended': { readonly recordId: string; readonly eventId: string };
    /**
     * All records that an import, or its undo, has changed say something else: the same people are told as of
     * one record.
     */
    'notifications.import-amended': { readonly importId: string; readonly eventId: string };
    /** The consents of a report may say something else: a reminder of their end may be heeded. */
    'notifications.consents-said': { readonly recordId: string; readonly eventId: string };
    /** Samples of a record were typed otherwise and reviewed: who holds a word of their DNA is told. */
    'notifications.sample-reviewed': {
      readonly recordId: string;
      readonly holders: readonly string[];
      readonly eventId: string;
    };
    /** Matches are nobody's work any more: their alerts end, and who had looked at them is told. */
    'notifications.matches-settled': { readonly hypothesisIds: readonly string[] };
    /** A side has decided on matches, or they have ended: alerts that wait for nothing any more end. */
    'notifications.matches-moved': { readonly hypothesisIds: readonly string[] };
    /** Matches have another band than when a side decided: whoever decided is told. */
    'notifications.bands-changed': { readonly changeIds: readonly string[] };
    /** Something was done with an identification: institutions of companions may be told, or told that it does not hold. */
    'notifications.companion-found': { readonly identificationId: string };
    /** Two reports belong together: of whoever was found on their journey more institutions may be told. */
    'notifications.journey-grown': { readonly recordId: string };
    /** Matches that had ended are somebody's work again, also where their alert was answered. */
    'notifications.alert-again': { readonly hypothesisIds: readonly string[] };
    /** More may be known of a record than before: its open matches are told to whom they could not be told. */
    'notifications.alert-of-record': { readonly recordId: string };
    /** After agreements have changed, all that is open is told to whom it could not be told. */
    'notifications.alert-of-all': Readonly<Record<string, never>>;
    /** Another institution asks to delete what was seen of its record. */
    'notifications.recall-asked': { readonly recallId: string };
    /** A recall has been answered. */
    'notifications.recall-answered': { readonly recallId: string; readonly eventId: string };
    /** Something has become an institution's duty. */
    'notifications.duty-opened': DutyNews & { readonly dueAt: string };
    /** A duty has been done, or nobody needs it any more. */
    'notifications.duty-closed': DutyNews;
    /** A kept question has new answers, or they are news no more. */
    'notifications.question-answered': { readonly searchId: string; readonly eventId: string };
    /** An institution has closed: what it owed is somebody else's. */
    'notifications.hand-over': { readonly institutionId: string };
    /** One attempt at a mail; a failed one makes the task of the next. */
    'notifications.deliver-mail': { readonly deliveryId: string };
    /** One attempt at a bundle of mails, or at the figures of a week. */
    'notifications.deliver-digest': { readonly digestId: string };
    /** One attempt at a webhook; a failed one makes the task of the next. */
    'notifications.deliver-webhook': { readonly deliveryId: string };
    /** A round over owners who are away or have left, over what is late, over agreements and consents that end, and over mail that waits for a server or a bundle. */
    'notifications.escalate': { readonly round: number };
  }
}

export const NOTIFICATIONS_JOBS: readonly JobDefinition[] = [
  defineJob('notifications.alert-institutions', { lane: 'fast' }),
  defineJob('notifications.body-amended', { lane: 'fast' }),
  defineJob('notifications.import-amended', { lane: 'bulk' }),
  defineJob('notifications.consents-said', { lane: 'fast' }),
  defineJob('notifications.sample-reviewed', { lane: 'fast' }),
  defineJob('notifications.matches-settled', { lane: 'fast' }),
  defineJob('notifications.matches-moved', { lane: 'fast' }),
  defineJob('notifications.bands-changed', { lane: 'fast' }),
  defineJob('notifications.companion-found', { lane: 'fast' }),
  defineJob('notifications.journey-grown', { lane: 'fast' }),
  defineJob('notifications.alert-again', { lane: 'fast' }),
  defineJob('notifications.alert-of-record', { lane: 'fast' }),
  defineJob('notifications.alert-of-all', { lane: 'bulk' }),
  defineJob('notifications.recall-asked', { lane: 'fast' }),
  defineJob('notifications.recall-answered', { lane: 'fast' }),
  defineJob('notifications.duty-opened', { lane: 'fast' }),
  defineJob('notifications.duty-closed', { lane: 'fast' }),
  defineJob('notifications.question-answered', { lane: 'fast' }),
  defineJob('notifications.hand-over', { lane: 'bulk' }),
  defineJob('notifications.deliver-mail', { lane: 'fast' }),
  defineJob('notifications.deliver-digest', { lane: 'fast' }),
  defineJob('notifications.deliver-webhook', { lane: 'fast' }),
  defineJob('notifications.escalate', { lane: 'fast' }),
];

export interface NotificationsWork {
  readonly alert: AlertInstitutions;
  readonly alertOfAnswers: RaiseForSavedSearches;
  readonly alertOfBandChanges: AlertOfBandChanges;
  readonly alertOfCompanions: AlertOfCompanions;
  readonly alertOfDuties: RaiseForDuties;
  readonly alertOfOpen: RaiseForOpenMatches;
  readonly alertOfRecalls: RaiseForRecalls;
  readonly alertOfAmended: AlertOfAmended;
  readonly alertOfReviewed: AlertOfReviewed;
  readonly alertOfSettled: FollowSettledMatches;
  readonly close: CloseInvisibleAlerts;
  readonly count: CountOverdue;
  readonly handOver: HandOver;
  readonly keep: ReassignAbsentOwners;
  readonly mail: DeliverMail;
  readonly digest: DeliverDigest;
  readonly digests: WriteDigests;
  readonly webhook: DeliverWebhook;
  readonly endFailing: EndFailingWebhooks;
  readonly escalate: EscalateOverdue;
  readonly agreements: FollowAgreements;
  readonly remind: RemindOfConsents;
  readonly takeUp: TakeUpWaitingMail;
}

export function notificationsHandlers(work: NotificationsWork): readonly JobHandler[] {
  const { alert, alertOfAnswers, alertOfDuties, alertOfRecalls, handOver, remind } = work;
  return [
    handle('notifications.alert-institutions', async ({ payload }) => {
      await alert.alert(payload.hypothesisIds);
    }),
    ...handlersOfNews(work),
    handle('notifications.recall-asked', ({ payload }) => alertOfRecalls.asked(payload.recallId)),
    handle('notifications.recall-answered', ({ payload }) =>
      alertOfRecalls.answered(payload.recallId, payload.eventId),
    ),
    handle('notifications.duty-opened', ({ payload }) => alertOfDuties.opened(payload)),
    handle('notifications.duty-closed', ({ payload }) => alertOfDuties.closed(payload)),
    handle('notifications.consents-said', ({ payload }) =>
      remind.endHeeded(payload.recordId, payload.eventId),
    ),
    handle('notifications.question-answered', ({ payload }) => alertOfAnswers.alert(payload)),
    handle('notifications.hand-over', ({ payload }) => handOver.handOver(payload.institutionId)),
    ...handlersOfDelivery(work),
    handle('notifications.escalate', () => roundOver(work)),
  ];
}

/** Handlers of news: of matches, identifications and journeys that have changed. */
function handlersOfNews({
  alertOfBandChanges,
  alertOfCompanions,
  alertOfOpen,
  alertOfAmended,
  alertOfReviewed,
  alertOfSettled,
}: NotificationsWork): readonly JobHandler[] {
  return [
    handle('notifications.body-amended', ({ payload }) =>
      alertOfAmended.alert(payload.recordId, payload.eventId),
    ),
    handle('notifications.import-amended', ({ payload }) =>
      alertOfAmended.ofImport(payload.importId, payload.eventId),
    ),
    handle('notifications.sample-reviewed', ({ payload }) => alertOfReviewed.alert(payload)),
    handle('notifications.matches-settled', ({ payload }) => alertOfSettled.settled(payload.hypothesisIds)),
    handle('notifications.matches-moved', ({ payload }) => alertOfSettled.moved(payload.hypothesisIds)),
    handle('notifications.bands-changed', ({ payload }) => alertOfBandChanges.alert(payload.changeIds)),
    handle('notifications.companion-found', ({ payload }) =>
      alertOfCompanions.ofIdentification(payload.identificationId),
    ),
    handle('notifications.journey-grown', ({ payload }) => alertOfCompanions.ofJourney(payload.recordId)),
    handle('notifications.alert-again', ({ payload }) => alertOfSettled.again(payload.hypothesisIds)),
    handle('notifications.alert-of-record', async ({ payload }) => {
      await alertOfOpen.alertOfOpen(payload.recordId);
      await alertOfCompanions.ofJourney(payload.recordId);
    }),
    handle('notifications.alert-of-all', async () => {
      await alertOfOpen.alertOfOpen();
      await alertOfCompanions.ofAll();
    }),
  ];
}

function handlersOfDelivery({ mail, digest, webhook }: NotificationsWork): readonly JobHandler[] {
  return [
    handle('notifications.deliver-mail', ({ payload }) => mail.deliver(payload.deliveryId)),
    handle('notifications.deliver-digest', ({ payload }) => digest.deliver(payload.digestId)),
    handle('notifications.deliver-webhook', ({ payload }) => webhook.deliver(payload.deliveryId)),
  ];
}

async function roundOver(work: NotificationsWork): Promise<void> {
  await work.close.round();
  await work.agreements.followAll();
  await work.keep.keepOwners();
  await work.escalate.escalateOverdue();
  await work.count.count();
  await work.remind.remind();
  await work.endFailing.end();
  await work.takeUp.takeUp();
  await work.digests.writeDue();
}
