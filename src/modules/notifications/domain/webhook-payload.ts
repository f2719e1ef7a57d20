import type { Occasion } from './delivery.js';

/** A message stays small: whoever wants all matches of a large alert asks for them, under its own rights. */
const MOST_MATCH_IDS = 100;

export interface WebhookPayload {
  readonly type: 'alert.opened' | 'alert.assigned' | 'alert.overdue' | 'alert.escalated' | 'webhook.test';
  readonly alertId: string | null;
  readonly matchIds: readonly string[];
  readonly matchCount: number;
  readonly dueAt: string | null;
}

const TYPE_OF: Readonly<Record<Occasion, WebhookPayload['type']>> = {
  opened: 'alert.opened',
  assigned: 'alert.assigned',
  reminder: 'alert.overdue',
  coordinator: 'alert.escalated',
  ministry: 'alert.escalated',
  oversight: 'alert.escalated',
};

/** All that leaves the house by a webhook: ids and a date. */
export function payloadOf(
  occasion: Occasion,
  alert: { readonly id: string; readonly dueAt: Date },
  matchIds: readonly string[],
): WebhookPayload {
  return {
    type: TYPE_OF[occasion],
    alertId: alert.id,
    matchIds: matchIds.slice(0, MOST_MATCH_IDS),
    matchCount: matchIds.length,
    dueAt: alert.dueAt.toISOString(),
  };
}

/** What `TestWebhook` sends. */
export const TEST_PAYLOAD: WebhookPayload = {
  type: 'webhook.test',
  alertId: null,
  matchIds: [],
  matchCount: 0,
  dueAt: null,
};
