import type { RetentionRule } from '../../../platform/retention/index.js';
import { cameToNothing } from '../../identifications/index.js';
import { WORDS_DAYS } from '../domain/joint-round.js';
import { emptiedRecord, takenBackSince } from '../../records/index.js';

/** When the event was closed, where it still is. */
const CLOSED_AT = `(SELECT max(s.done_at) FROM event_step s JOIN coordinated_event e ON e.id = s.event_id
  WHERE e.id = t.event_id AND e.state = 'closed')`;

const STEP = {
  table: 'event_step',
  empties: 'reason = NULL',
  remains: 'what was done, by whom, and when',
} as const;

const DETACHED = {
  table: 'event_record',
  empties: 'detach_reason = NULL',
  records: 'ARRAY[t.record_id]',
  remains: 'that the record was taken out, by whom, and when',
} as const;

const RECKONED_AT = '(SELECT r.finished_at FROM joint_round r WHERE r.id = t.round_id)';

const WORD = {
  table: 'joint_word',
  since: RECKONED_AT,
  remains: 'that it was reckoned, for whom, and when',
} as const;

export const EVENTS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'events.manifest',
    table: 'manifest_entry',
    since: CLOSED_AT,
    where: "t.name <> ''",
    days: 'RETENTION_CLOSED_DAYS',
    empties: "name = '', name_key = '', age_years = NULL, reference = NULL",
    remains: 'that somebody stood on the list, who said so, and what became of them',
  },
  {
    ...STEP,
    name: 'events.step-reasons',
    since: CLOSED_AT,
    where: 't.reason IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
  },
  {
    ...STEP,
    name: 'events.step-reasons-of-emptied',
    since: 't.done_at',
    where: `t.reason IS NOT NULL AND ${emptiedRecord('t.subject_id')}`,
    days: 0,
    records: 'ARRAY[t.subject_id]',
  },
  {
    ...DETACHED,
    name: 'events.detach-reasons',
    since: CLOSED_AT,
    where: 't.detach_reason IS NOT NULL',
    days: 'RETENTION_CLOSED_DAYS',
  },
  {
    ...DETACHED,
    name: 'events.detach-reasons-of-emptied',
    since: 't.detached_at',
    where: `t.detach_reason IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
    days: 0,
  },
  {
    ...WORD,
    name: 'events.joint-words-taken-back',
    where: `(${takenBackSince('t.report_id', RECKONED_AT, 'samples')} OR ${takenBackSince('t.remains_id', RECKONED_AT, 'samples')})`,
    days: 0,
    records: 'ARRAY[t.report_id, t.remains_id]',
  },
  {
    ...WORD,
    name: 'events.joint-words',
    since: `(SELECT r.finished_at + interval '${WORDS_DAYS} days' FROM joint_round r WHERE r.id = t.round_id)`,
    where: 'true',
    days: 0,
    records: 'ARRAY[t.report_id, t.remains_id]',
  },
  {
    // The words are about all of a set; where one of it was ruled, the ruling rests on them.
    name: 'events.set-words',
    table: 'joint_set',
    since: `(SELECT max(i.changed_at) FROM joint_part p JOIN identification i ON i.id = p.identification_id WHERE p.set_id = t.id)`,
    where: `t.words IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM joint_part p WHERE p.set_id = t.id AND NOT ${cameToNothing('p.identification_id')})`,
    days: 'RETENTION_LAPSED_DAYS',
    empties: 'words = NULL',
    remains: 'which identifications were proposed together, by whom, when, and with what reckoning',
  },
  {
    name: 'events.reexamination-words',
    table: 'joint_reexamination',
    since: 't.answered_at',
    where: `t.words IS NOT NULL AND ${cameToNothing('t.identification_id')}`,
    days: 'RETENTION_LAPSED_DAYS',
    empties: 'words = NULL',
    remains: 'what was found, by whom, and when',
  },
];
