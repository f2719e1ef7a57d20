import { OWN_INSTITUTION } from '../../platform/database/index.js';
import type { ModuleTables } from '../../platform/module-parts/index.js';
import { operationsOf, PLATFORM_WORK, reachOf } from '../access/accounts/tables.js';
import { openMatch } from '../review/matches/tables.js';
import { NOTIFICATIONS_JOBS } from './jobs.js';
import { DELIVERY_RETENTION, DELIVERY_TABLES } from './persistence/delivery-tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

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
const READ = reachOf(['alerts.read', 'alerts.act', 'alerts.assign', 'webhooks.manage'], ALERT);
const ACT = reachOf(['alerts.act', 'alerts.assign', 'alerts.read'], ALERT);
const READ_OF = reachOf(operationsOf('alerts.', 'webhooks.'), ofAlert);
// Whoever assigns must know who is away.
const AWAY_SEEN = reachOf(['absences.read', 'alerts.assign'], OWN);
const AWAY = reachOf(['absences.say'], OWN);

const WORK = [PLATFORM_WORK];

/**
 * Time at which an alert was done with, where none of its matches is anybody's work any more: an alert with
 * open matches would be raised again without it.
 */
const doneAt = (
  alert: string,
): string => `(SELECT a.changed_at FROM alert a WHERE a.id = ${alert} AND a.state IN ('acted', 'closed')
  AND NOT EXISTS (SELECT 1 FROM alert_match am WHERE am.alert_id = a.id AND ${openMatch('am.hypothesis_id')}))`;

const REMAINS = 'the entries of the audit log';

/**
 * Tables whose rows hang on an alert. They go before it; whatever stops the round in between, the alert waits
 * for the next one.
 */
const HANGING = [
  'alert_delivery',
  'alert_offer',
  'alert_snooze',
  'alert_change',
  'alert_step',
  'alert_subject',
  'alert_match',
] as const;

export const NOTIFICATIONS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'handed_over',
      holds: 'what an institution had open when it closed, and to whom it went',
      whose: 'oversight, the operator, and of its own part whoever has taken over',
      kept: 'for good: it answers where a duty went',
      columns: {
        seq: 'P1: order',
        from_institution_id: 'P0: the institution that closed',
        from_alert_id: 'P1: the alert that ended',
        kind: 'P2: what it was about',
        subject_id: 'P1: the match, or what else a duty is about',
        outcome: 'P1: whether it was handed on, known there before, or nothing was left',
        to_institution_id: 'P1: who answers now; none of what was handed on: the operator',
        to_alert_id: 'P1: the alert that took its place',
        due_at: 'P1: until when it is due',
        handed_at: 'P1: when',
      },
      rows: {
        select: reachOf(['institutions.handover'], { own: `to_institution_id = ${OWN_INSTITUTION}` }),
        insert: WORK,
        update: WORK,
      },
    },
    {
      table: 'alert',
      holds: 'alerts and how they were answered',
      whose: 'the institution that must answer; also the ministry that was told',
      kept: 'RETENTION_CLOSED_DAYS (730 days unless set) after it was done with, as long as none of its matches is open',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        institution_id: 'P1: who must answer; none: the operator',
        kind: 'P2: kind of match, or what else it is about',
        state: 'P1: how far it is',
        version: "P1: guards against writing over another's change",
        owner_actor_id: 'P1: who is in charge',
        owner_email: 'P3: address of the colleague in charge',
        owner_language: 'P1: language of the mails',
        due_at: 'P1: until when',
        next_step_at: 'P1: when it escalates',
        steps_taken: 'P1: how far it has escalated',
        snoozed_until: 'P1: until when it rests',
        returns_to: 'P1: for whom the one in charge stands in',
        returns_at: 'P1: when it goes back to them',
        read_at: 'P1: when it was read',
        read_by: 'P1: by whom',
        acted_at: 'P1: when it was answered',
        acted_by: 'P1: by whom',
        answer: 'P2: answer',
        reason: 'P3: reason, in free words',
        ended_by: 'P1: by whose deed it ended',
        ended_institution_id: 'P1: for which institution they did it',
        ended_operation: 'P1: what they did, as the policy calls it',
        ended_at: 'P1: when',
        created_at: 'P1: when',
        changed_at: 'P1: when last changed',
      },
      rows: { select: READ, insert: WORK, update: ACT, delete: WORK },
    },
    {
      table: 'alert_match',
      holds: 'the matches of an alert',
      whose: 'as the alert',
      kept: 'as long as the alert',
      columns: {
        alert_id: 'P1: alert',
        institution_id: 'P1: who is told',
        hypothesis_id: 'P1: match',
        ask: 'P2: what is asked of the institution',
        kind: 'P2: kind of match',
        band: 'P2: how strong',
        record_ids: 'P1: own records that it is about',
        holder_ids: 'P1: institutions that hold them',
      },
      rows: { select: READ_OF, insert: WORK, delete: WORK },
    },
    {
      table: 'alert_subject',
      holds: 'what else an alert is about: recalls, reports of which a consent ends, other duties',
      whose: 'as the alert',
      kept: 'as long as the alert',
      columns: {
        alert_id: 'P1: alert',
        institution_id: 'P1: who is told',
        kind: 'P2: kind of alert',
        subject_id: 'P1: the recall, the report, or the thing that the duty is about',
        mark: 'P2: on which occasion: version of the answer, end of the consent, or event that has opened the duty',
      },
      rows: { select: READ_OF, insert: WORK, delete: WORK },
    },
    {
      table: 'duty',
      holds: 'what an institution owes beside the review of matches',
      whose: 'the platform',
      kept: 'for good: ids and words of lists',
      columns: {
        institution_id: 'P1: whose duty it is',
        kind: 'P2: what is to be done',
        subject_id: 'P1: the thing that it is about',
        report_id: 'P1: the report of the family that it leads to',
        bundle: 'P1: what it belongs to with others, a hash',
        opening: 'P1: the event that has opened it',
        is_open: 'P1: whether it is still to be done',
        due_at: 'P1: until when',
        announced_at: 'P1: when this was announced',
      },
      rows: { select: WORK, insert: WORK, update: WORK },
    },
    {
      table: 'alert_step',
      holds: 'steps of the escalation',
      whose: 'the institution told and the one that answers',
      kept: 'as long as the alert',
      columns: {
        alert_id: 'P1: alert',
        position: 'P1: which step',
        step: 'P1: reminder, coordinator, ministry, oversight',
        name: "P1: as the country's profile calls it",
        told_institution_id: 'P1: institution told',
        told_actor_id: 'P1: account told',
        told_email: 'P3: address told',
        nobody: 'P1: there was nobody to tell',
        taken_at: 'P1: when',
        owner_institution_id: 'P1: who must answer',
      },
      rows: {
        select: reachOf(operationsOf('alerts.'), {
          own: `${OWN_INSTITUTION} IN (told_institution_id, owner_institution_id)`,
        }),
        insert: WORK,
        delete: WORK,
      },
    },
    {
      table: 'alert_snooze',
      holds: 'how often an alert was let rest, and why',
      whose: 'as the alert',
      kept: 'as long as the alert',
      columns: {
        alert_id: 'P1: alert',
        position: 'P1: order',
        reason: 'P2: reason, of a list',
        words: 'P3: reason, in free words',
        until: 'P1: until when',
        actor_id: 'P1: by whom',
        at: 'P1: when',
      },
      rows: { select: READ_OF, insert: reachOf(['alerts.assign'], OWN_ALERT), delete: WORK },
    },
    {
      table: 'alert_offer',
      holds: 'to whom the one in charge has offered an alert',
      whose: 'as the alert',
      kept: 'as long as the alert',
      columns: {
        alert_id: 'P1: alert',
        position: 'P1: order',
        from_actor_id: 'P1: who was in charge',
        to_actor_id: 'P1: to whom',
        until: 'P1: for how long; none: for good',
        state: 'P1: whether it was taken',
        at: 'P1: when',
        answered_at: 'P1: when answered',
      },
      rows: {
        select: READ_OF,
        insert: reachOf(['alerts.assign'], OWN_ALERT),
        update: reachOf(['alerts.assign'], OWN_ALERT),
        delete: WORK,
      },
    },
    {
      table: 'overdue_figure',
      holds: 'how much is overdue at each institution',
      whose: 'the whole network',
      kept: 'until it is counted again, within the hour',
      columns: {
        id: 'P1: order',
        institution_id: 'P1: institution; none: the operator',
        kind: 'P1: kind of alert',
        age: 'P1: how long it has been late',
        overdue: 'P1: how many',
        escalated: 'P1: how many of these others were told of',
        counted_at: 'P1: when it was counted',
      },
      rows: { select: reachOf(['overdue.read'], OWN), insert: WORK, delete: WORK },
    },
    {
      table: 'absence',
      holds: 'when people of an institution are away; never why',
      whose: 'the institution',
      kept: 'RETENTION_CLOSED_DAYS (730 days unless set) after it ended',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: institution',
        actor_id: 'P2: who is away',
        deputy_id: 'P1: who takes their alerts',
        starts_at: 'P2: from when',
        ends_at: 'P2: until when',
        said_by: 'P1: who said it',
        said_at: 'P1: when',
      },
      rows: { select: AWAY_SEEN, insert: AWAY, update: AWAY, delete: WORK },
    },
    {
      table: 'alert_change',
      holds: 'what happened to an alert: for subscriptions',
      whose: 'as the alert',
      kept: 'as long as the alert',
      columns: {
        id: 'P1: order',
        alert_id: 'P1: alert',
        change: 'P1: what changed',
        state: 'P1: state then',
        actor_id: 'P1: by whom',
        at: 'P1: when',
      },
      rows: { select: READ_OF, insert: READ_OF, delete: WORK },
    },
    ...DELIVERY_TABLES,
  ],
  retention: [
    {
      name: 'notifications.absences',
      table: 'absence',
      since: 't.ends_at',
      where: 'true',
      days: 'RETENTION_CLOSED_DAYS',
      remains: 'the entries of the audit log',
    },
    ...DELIVERY_RETENTION,
    ...HANGING.map((table) => ({
      name: `notifications.${table.replace('_', '-')}`,
      table,
      since: doneAt('t.alert_id'),
      where: 'true',
      days: 'RETENTION_CLOSED_DAYS' as const,
      remains: REMAINS,
    })),
    {
      name: 'notifications.alert',
      table: 'alert',
      since: doneAt('t.id'),
      where: HANGING.map((table) => `NOT EXISTS (SELECT 1 FROM ${table} h WHERE h.alert_id = t.id)`).join(
        ' AND ',
      ),
      days: 'RETENTION_CLOSED_DAYS',
      remains: REMAINS,
    },
  ],
  migrations: MIGRATIONS,
  jobs: NOTIFICATIONS_JOBS,
};
