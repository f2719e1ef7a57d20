import type { TableFacts } from '../../../platform/module-parts/index.js';
import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { RetentionRule } from '../../../platform/retention/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';

const OF_ALERT = 'EXISTS (SELECT 1 FROM alert WHERE alert.id = alert_id)';
const READ_OF = reachOf(operationsOf('alerts.', 'webhooks.'), {
  own: OF_ALERT,
  party: OF_ALERT,
  platform: OF_ALERT,
});
const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const WORK = [PLATFORM_WORK];
const OF_HOOK = { own: 'EXISTS (SELECT 1 FROM webhook_endpoint WHERE webhook_endpoint.id = endpoint_id)' };
const MANAGE = reachOf(['webhooks.manage'], OWN);
const ATTEMPTS = reachOf(['webhooks.manage'], OF_HOOK);
// Whoever hands an alert over must know how the other is told.
const CHOICE_SEEN = reachOf(['digests.choose', 'alerts.assign'], OWN);
const CHOICE = reachOf(['digests.choose'], OWN);
const HANGING_DIGEST = 'NOT EXISTS (SELECT 1 FROM alert_delivery d WHERE d.digest_id = t.id)';

/** Tables of how news of an alert reaches people: mail, digests and webhooks. */
export const DELIVERY_TABLES: readonly TableFacts[] = [
  {
    table: 'digest_choice',
    holds: 'how people wish to be told by mail',
    whose: 'the institution',
    kept: 'for good: as the account',
    columns: {
      actor_id: 'P1: whose wish',
      institution_id: 'P1: institution',
      mails: 'P1: at once, by the hour or by the day',
      weekly: 'P1: whether the figures of the week are wished for',
      changed_at: 'P1: when',
    },
    rows: { select: CHOICE_SEEN, insert: CHOICE, update: CHOICE, delete: WORK },
  },
  {
    table: 'digest',
    holds: 'mails that tell of several alerts, or of the figures of a week',
    whose: 'the platform',
    kept: 'RETENTION_CLOSED_DAYS (730 days unless set) after it was written, and as long as an alert in it',
    columns: {
      id: 'P1: number',
      kind: 'P1: by the hour, by the day, of the week',
      institution_id: 'P1: institution',
      actor_id: 'P1: to whom',
      address: 'P3: address of the colleague',
      language: 'P1: language',
      mark: 'P1: which week, or when',
      state: 'P1: how far it is',
      attempts: 'P1: how often it was tried',
      last_code: 'P1: last answer',
      delivered_at: 'P1: when taken over',
      created_at: 'P1: when written',
    },
    rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
  },
  {
    table: 'alert_delivery',
    holds: 'mails and webhook messages',
    whose: 'as the alert',
    kept: 'as long as the alert',
    columns: {
      id: 'P1: number, the webhook-id',
      alert_id: 'P1: alert',
      channel: 'P1: mail or webhook',
      occasion: 'P1: why it was sent',
      actor_id: 'P1: to whom',
      address: 'P3: address of the colleague',
      language: 'P1: language',
      endpoint_id: 'P1: webhook',
      state: 'P1: how far it is',
      attempts: 'P1: how often it was tried',
      last_code: 'P1: last answer',
      last_attempt_at: 'P1: when last tried',
      delivered_at: 'P1: when taken over',
      seen_at: 'P1: when the one who was told first had it listed',
      opened_at: 'P1: when they first opened it',
      bundle_at: 'P1: when it is told with other things',
      digest_id: 'P1: the mail that it is told with',
      created_at: 'P1: when written',
    },
    rows: { select: READ_OF, insert: READ_OF, update: READ_OF, delete: WORK },
  },
  {
    table: 'webhook_endpoint',
    holds: "addresses of institutions' systems",
    whose: 'the institution',
    kept: 'for good: a removed one stays, closed',
    columns: {
      id: 'P1: number',
      institution_id: 'P1: institution',
      url: 'P1: address',
      secret:
        'P1: signing key, sealed (`KEYS_FILE`); one of an older version stands in clear until it is next used',
      old_secret: 'P1: the signing key before it, sealed as it was',
      old_secret_until: 'P1: until when that signs too',
      failing_since: 'P1: since when it has taken nothing',
      active: 'P1: whether it is told',
      ended_because: 'P1: why not',
      version: "P1: guards against writing over another's change",
      created_by: 'P1: account',
      created_at: 'P1: when',
      changed_at: 'P1: when last changed',
    },
    rows: { select: MANAGE, insert: MANAGE, update: MANAGE },
  },
  {
    table: 'webhook_attempt',
    holds: 'attempts to deliver',
    whose: 'the institution of the webhook',
    kept: 'fourteen days',
    columns: {
      id: 'P1: order',
      endpoint_id: 'P1: webhook',
      message_id: 'P1: webhook-id',
      type: 'P1: type of the message',
      code: 'P1: what the receiver said, as a code',
      duration_ms: 'P1: how long',
      at: 'P1: when',
    },
    rows: { select: ATTEMPTS, insert: ATTEMPTS, delete: WORK },
  },
];

export const DELIVERY_RETENTION: readonly RetentionRule[] = [
  {
    name: 'notifications.digests',
    table: 'digest',
    since: "CASE WHEN t.state <> 'due' THEN t.created_at END",
    where: HANGING_DIGEST,
    days: 'RETENTION_CLOSED_DAYS',
    remains: 'the entries of the audit log',
  },
  {
    name: 'notifications.webhook-attempts',
    table: 'webhook_attempt',
    since: 't.at',
    where: 'true',
    days: 14,
    remains: 'the delivery with its state and last code',
  },
];
