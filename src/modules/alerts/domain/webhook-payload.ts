import type { DeliveryOccasion } from './delivery.js';

/** A message stays small: whoever wants all of a large alert asks for it, under its own rights. */
const MOST_IDS = 100;

export interface WebhookPayload {
  readonly type: 'alert.opened' | 'alert.assigned' | 'alert.overdue' | 'alert.escalated' | 'webhook.test';
  readonly alertId: string | null;
  readonly matchIds: readonly string[];
  readonly matchCount: number;
  /** Of an alert about something else than matches: recalls, transmissions … by its kind. */
  readonly subjectIds: readonly string[];
  readonly dueAt: string | null;
}

const TYPE_OF: Readonly<Record<DeliveryOccasion, WebhookPayload['type']>> = {
  opened: 'alert.opened',
  assigned: 'alert.assigned',
  offered: 'alert.assigned',
  stand_in: 'alert.assigned',
  returned: 'alert.assigned',
  reminder: 'alert.overdue',
  coordinator: 'alert.escalated',
  ministry: 'alert.escalated',
  oversight: 'alert.escalated',
};

/** All that leaves the house by a webhook: ids and a date. */
export function payloadOf(
  occasion: DeliveryOccasion,
  alert: { readonly id: string; readonly dueAt: Date },
  about: { readonly matchIds: readonly string[]; readonly subjectIds: readonly string[] },
): WebhookPayload {
  return {
    type: TYPE_OF[occasion],
    alertId: alert.id,
    matchIds: about.matchIds.slice(0, MOST_IDS),
    matchCount: about.matchIds.length,
    subjectIds: about.subjectIds.slice(0, MOST_IDS),
    dueAt: alert.dueAt.toISOString(),
  };
}

/** Payload of the message that `TestWebhook` sends. */
export const TEST_PAYLOAD: WebhookPayload = {
  type: 'webhook.test',
  alertId: null,
  matchIds: [],
  matchCount: 0,
  subjectIds: [],
  dueAt: null,
};
