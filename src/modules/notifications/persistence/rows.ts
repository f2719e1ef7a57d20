import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

/** A ministry that a step of the escalation has told is a party of the alert. */
const TOLD = (id: string): string =>
  `EXISTS (SELECT 1 FROM alert_step WHERE alert_step.alert_id = ${id} AND told_institution_id = ${OWN_INSTITUTION})`;
const ALERT = { own: `institution_id = ${OWN_INSTITUTION}`, party: TOLD('alert.id') };
const OF_ALERT = 'EXISTS (SELECT 1 FROM alert WHERE alert.id = alert_id)';
const ofAlert = { own: OF_ALERT, party: OF_ALERT, platform: OF_ALERT };
/** The alert is the institution's own, and not one that it was told of. */
const OWN_ALERT = {
  own: `EXISTS (SELECT 1 FROM alert WHERE alert.id = alert_id AND alert.institution_id = ${OWN_INSTITUTION})`,
};
const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const OF_HOOK = { own: 'EXISTS (SELECT 1 FROM webhook_endpoint WHERE webhook_endpoint.id = endpoint_id)' };

const READ = reachOf(['alerts.read', 'alerts.act', 'alerts.assign', 'webhooks.manage'], ALERT);
const ACT = reachOf(['alerts.act', 'alerts.assign', 'alerts.read'], ALERT);
const READ_OF = reachOf(operationsOf('alerts.', 'webhooks.'), ofAlert);
const MANAGE = reachOf(['webhooks.manage'], OWN);
const ATTEMPTS = reachOf(['webhooks.manage'], OF_HOOK);
// Whoever assigns must know who is away.
const AWAY_SEEN = reachOf(['absences.read', 'alerts.assign'], OWN);
const AWAY = reachOf(['absences.say'], OWN);
// Whoever hands an alert over must know how the other is told.
const CHOICE_SEEN = reachOf(['digests.choose', 'alerts.assign'], OWN);
const CHOICE = reachOf(['digests.choose'], OWN);
const WORK = [PLATFORM_WORK];

export const NOTIFICATIONS_ROWS: readonly RowRule[] = [
  { table: 'alert', select: READ, insert: WORK, update: ACT, delete: WORK },
  { table: 'alert_match', select: READ_OF, insert: WORK, delete: WORK },
  { table: 'alert_subject', select: READ_OF, insert: WORK, delete: WORK },
  {
    table: 'handed_over',
    select: reachOf(['institutions.handover'], { own: `to_institution_id = ${OWN_INSTITUTION}` }),
    insert: WORK,
    update: WORK,
  },
  { table: 'duty', select: WORK, insert: WORK, update: WORK },
  {
    table: 'alert_step',
    select: reachOf(operationsOf('alerts.'), {
      own: `${OWN_INSTITUTION} IN (told_institution_id, owner_institution_id)`,
    }),
    insert: WORK,
    delete: WORK,
  },
  { table: 'alert_snooze', select: READ_OF, insert: reachOf(['alerts.assign'], OWN_ALERT), delete: WORK },
  {
    table: 'alert_offer',
    select: READ_OF,
    insert: reachOf(['alerts.assign'], OWN_ALERT),
    update: reachOf(['alerts.assign'], OWN_ALERT),
    delete: WORK,
  },
  { table: 'absence', select: AWAY_SEEN, insert: AWAY, update: AWAY, delete: WORK },
  { table: 'digest_choice', select: CHOICE_SEEN, insert: CHOICE, update: CHOICE, delete: WORK },
  { table: 'digest', select: WORK, insert: WORK, update: WORK, delete: WORK },
  { table: 'overdue_figure', select: reachOf(['overdue.read'], OWN), insert: WORK, delete: WORK },
  { table: 'alert_change', select: READ_OF, insert: READ_OF, delete: WORK },
  { table: 'alert_delivery', select: READ_OF, insert: READ_OF, update: READ_OF, delete: WORK },
  { table: 'webhook_endpoint', select: MANAGE, insert: MANAGE, update: MANAGE },
  { table: 'webhook_attempt', select: ATTEMPTS, insert: ATTEMPTS, delete: WORK },
];
