import type { TableFacts } from '../../../../platform/module-parts/index.js';
import { OWN_INSTITUTION } from '../../../../platform/database/index.js';
import type { RetentionRule } from '../../../../platform/retention/index.js';
import { PLATFORM_WORK, reachOf } from '../../../access/accounts/tables.js';
import { cameToNothing } from '../../identifications/tables.js';
import { takenBackSince } from '../../../records/records/tables.js';
import { WORDS_DAYS } from '../domain/joint-round.js';
import { ours, OWN, PARTIES, READ, shared } from './event-rows.js';

const PARTS = `${OWN_INSTITUTION} IN (institution_a, institution_b)`;
const parts = { own: PARTS, party: PARTS };
const OF_SET = 'EXISTS (SELECT 1 FROM joint_part WHERE joint_part.set_id = joint_set.id)';
const sets = { own: `(${OWN} OR ${OF_SET})`, party: `(${OWN} OR ${OF_SET})` };
const RECKONED_AT = '(SELECT r.finished_at FROM joint_round r WHERE r.id = t.round_id)';
const WORD = {
  table: 'joint_word',
  since: RECKONED_AT,
  remains: 'that it was reckoned, for whom, and when',
} as const;

/** Tables of what institutions reckon and identify together in an event. */
export const JOINT_TABLES: readonly TableFacts[] = [
  {
    table: 'joint_acceptance',
    holds:
      'which institutions accept that their records of an event are identified together with those of others',
    whose: PARTIES,
    kept: 'for good: what was reckoned rests on it',
    columns: {
      event_id: 'P1: the event',
      institution_id: 'P1: the institution',
      accepts: 'P1: yes or no',
      said_by: 'P1: account',
      said_at: 'P1: when',
    },
    rows: {
      select: reachOf(READ, shared),
      insert: reachOf(['events.reckon'], ours),
      update: reachOf(['events.reckon'], ours),
    },
  },
  {
    table: 'joint_round',
    holds: 'joint identifications of records of several institutions: that they were reckoned, and from what',
    whose: PARTIES,
    kept: 'for good: it guards that nobody asks again alone',
    columns: {
      id: 'P1: number',
      seq: 'P1: order',
      event_id: 'P1: the event',
      institution_id: 'P1: who asked',
      party_ids: 'P1: institutions that have accepted it',
      state: 'P1: how far it is',
      setting_id: 'P1: frequencies and model',
      software_version: 'P1: version',
      inputs: 'P1: records reckoned with, by number and hash',
      asked_by: 'P1: account',
      asked_at: 'P1: when',
      finished_at: 'P1: when done',
    },
    rows: {
      // The records that took part are told to nobody.
      select: [PLATFORM_WORK],
      insert: [PLATFORM_WORK],
      update: [PLATFORM_WORK],
    },
  },
  {
    table: 'joint_word',
    holds: 'what such a reckoning says of two records, in a word',
    whose: 'the institutions of the two records',
    kept: '30 days after it was reckoned; once a family takes back its samples or its report, it goes within a minute',
    columns: {
      round_id: 'P1: the reckoning',
      remains_id: 'P1: the remains',
      report_id: 'P1: the report',
      institution_a: "P1: the family's institution",
      institution_b: 'P1: the institution of the remains',
      word: 'P3: first or among the first, from DNA',
    },
    rows: { select: reachOf(['events.reckon'], parts), insert: [PLATFORM_WORK], delete: [PLATFORM_WORK] },
  },
  {
    table: 'joint_set',
    holds: 'identifications that were proposed together',
    whose: 'the institution that proposed them and those of their records',
    kept: 'for good: a ruling rests on it; where none came of any of them the words go after RETENTION_LAPSED_DAYS (90 days unless set)',
    columns: {
      id: 'P1: number of the set',
      seq: 'P1: order in which they were proposed',
      event_id: 'P1: the event',
      institution_id: 'P1: who proposed it',
      basis: 'P2: with what the joint reckoning was done, figures without persons',
      words: 'P3: the reasoning in words',
      proposed_by: 'P1: account',
      proposed_at: 'P1: when',
    },
    rows: {
      select: reachOf(READ, sets),
      insert: reachOf(['events.identify'], ours),
      update: [PLATFORM_WORK],
    },
  },
  {
    table: 'joint_part',
    holds: 'the identifications of a set, with what was reckoned of them when they were proposed',
    whose: 'the institutions of the two records',
    kept: 'for good: a ruling rests on it',
    columns: {
      set_id: 'P1: the set',
      identification_id: 'P1: the identification',
      hypothesis_id: 'P1: the match',
      institution_a: "P1: the family's institution",
      institution_b: 'P1: the institution of the other record',
      figures:
        'P2: probabilities of the joint reckoning where both records are one institution’s own, else words',
    },
    rows: { select: reachOf(READ, parts), insert: reachOf(['events.identify'], parts) },
  },
  {
    table: 'joint_reexamination',
    holds: 'identifications to look at again, for one of their set was revoked',
    whose: 'the institution that is to look',
    kept: 'for good: a ruling rests on it; where none came of it the words go after RETENTION_LAPSED_DAYS (90 days unless set)',
    columns: {
      identification_id: 'P1: the identification',
      institution_id: 'P1: who is to look',
      because_id: 'P1: the identification that was revoked',
      opened_at: 'P1: when',
      finding: 'P3: what came of it',
      words: 'P3: the same in words',
      answered_by: 'P1: account',
      answered_at: 'P1: when',
    },
    rows: {
      select: reachOf(READ, ours),
      update: reachOf(['events.reexamine'], ours),
      insert: [PLATFORM_WORK],
    },
  },
];

export const JOINT_RETENTION: readonly RetentionRule[] = [
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
