import { defineJob, handle, type JobDefinition, type JobHandler } from '../../platform/queue/index.js';
import type { AlertInstitutions } from './use-cases/alert-institutions.js';
import type { CloseBarred } from './use-cases/close-barred.js';
import type { DeliverMail } from './use-cases/deliver-mail.js';
import type { DeliverWebhook } from './use-cases/deliver-webhook.js';
import type { EscalateOverdue } from './use-cases/escalate-overdue.js';
import type { ForgetAttempts } from './use-cases/forget-attempts.js';
import type { TakeUpWaitingMail } from './use-cases/take-up-waiting-mail.js';

declare module '../../platform/queue/job-map.js' {
  interface JobMap {
    /** Hop 6: tells the institutions of both sides. */
    'notifications.alert-institutions': { readonly hypothesisIds: readonly string[] };
    /** One attempt at a mail; a failed one makes the task of the next. */
    'notifications.deliver-mail': { readonly deliveryId: string };
    /** One attempt at a webhook; a failed one makes the task of the next. */
    'notifications.deliver-webhook': { readonly deliveryId: string };
    /** A round over what is late, and over mail that waited for a server. */
    'notifications.escalate': { readonly round: number };
  }
}

export const NOTIFICATIONS_JOBS: readonly JobDefinition[] = [
  defineJob('notifications.alert-institutions', { lane: 'fast' }),
  defineJob('notifications.deliver-mail', { lane: 'fast' }),
  defineJob('notifications.deliver-webhook', { lane: 'fast' }),
  defineJob('notifications.escalate', { lane: 'fast' }),
];

export interface NotificationsWork {
  readonly alert: AlertInstitutions;
  readonly close: CloseBarred;
  readonly mail: DeliverMail;
  readonly webhook: DeliverWebhook;
  readonly escalate: EscalateOverdue;
  readonly takeUp: TakeUpWaitingMail;
  readonly forget: ForgetAttempts;
}

export function notificationsHandlers({
  alert,
  close,
  mail,
  webhook,
  escalate,
  takeUp,
  forget,
}: NotificationsWork): readonly JobHandler[] {
  return [
    handle('notifications.alert-institutions', async ({ payload }) => {
      await alert.run(payload.hypothesisIds);
    }),
    handle('notifications.deliver-mail', ({ payload }) => mail.run(payload.deliveryId)),
    handle('notifications.deliver-webhook', ({ payload }) => webhook.run(payload.deliveryId)),
    handle('notifications.escalate', async () => {
      await close.round();
      await escalate.run();
      await takeUp.run();
      await forget.run();
    }),
  ];
}
