import { OWN_INSTITUTION } from '../../platform/database/index.js';
import type { ModuleTables } from '../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../access/accounts/tables.js';
import { RESPONSIBLE_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

/** An office reaches what it was told of, and nothing that it was barred from. */
const own = { own: `told_at IS NOT NULL AND office_id = ${OWN_INSTITUTION}` };

/** A holder reaches the offices of its own records; what it may know of each is reckoned from `sides`. */
const held = { own: `${OWN_INSTITUTION} = ANY(holder_ids)` };

/** A trace is written out of either. */
const traced = { own: `(${own.own}) OR ${held.own}` };

/** A question is its asker's, and the office's as long as that may hear of the case. */
const asker = `asker_id = ${OWN_INSTITUTION}`;
const asked = `office_id = ${OWN_INSTITUTION} AND withheld_at IS NULL`;

const QUESTIONS = [
  'responsible.questions',
  'responsible.read',
  'responsible.told',
  'responsible.ask',
  'responsible.reply',
] as const;

export const RESPONSIBLE_TABLES: ModuleTables = {
  tables: [
    {
      table: 'routed_office',
      holds:
        'offices that routing names for a report or a match of others: told with which duty, or why not, and what they have answered',
      whose: 'the office, once it is told',
      kept: 'who was told with which duty and has answered what for good; why it was its work goes with the end of it, the reason of an answer thirty days later',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        subject_kind: 'P1: whether a report or a match',
        subject_id: 'P1: which',
        record_ids: 'P1: its records',
        holder_ids: 'P1: owners of the records',
        office_id: 'P1: the office',
        role: 'P2: as what it is responsible',
        duty: 'P1: what it is to do',
        reasons: 'P2: why it is its work, as codes with places and nationalities',
        basis: 'P1: rule, instrument, article and source',
        bar: 'P2: why it does not hear of it',
        sides: 'P2: holders by whose record alone it is named, and what bars it by that',
        told_at: 'P1: when it was told',
        answer: 'P1: what it has answered',
        answer_reason: 'P3: reason, in free words',
        answered_by: 'P1: account',
        answered_at: 'P1: when',
        ended_at: 'P1: when it came to its end',
        changed_at: 'P1: when last changed',
      },
      rows: {
        select: [
          ...reachOf(['responsible.read', 'responsible.answer'], own),
          ...reachOf(['responsible.told'], held),
          ...reachOf(['responsible.trace'], traced),
        ],
        insert: [PLATFORM_WORK],
        update: reachOf(['responsible.answer'], own),
      },
    },
    {
      table: 'office_question',
      holds: 'questions of holders to offices that were told of their reports or matches, and the answers',
      whose: 'who asked, and the office as long as it may hear of the case',
      kept: 'who asked and answered what and when for good; the words of both go thirty days after the end of the part',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        routed_office_id: 'P1: the part of the office',
        record_ids: 'P1: its records',
        asker_id: 'P1: the institution that asks',
        office_id: 'P1: the office',
        asks: 'P1: what is asked, of a list',
        words: 'P3: the question, in free words',
        asked_by: 'P1: account',
        asked_at: 'P1: when',
        due_at: 'P1: until when it is to be answered',
        delivered_at: 'P1: when it came to the office',
        withheld_at: 'P1: since when the office does not read it',
        reply: 'P1: whether the office tells',
        reply_words: 'P3: the answer, in free words',
        replied_by: 'P1: account',
        replied_at: 'P1: when',
      },
      rows: {
        select: reachOf(QUESTIONS, { own: `(${asked}) OR ${asker}` }),
        insert: reachOf(['responsible.ask'], { own: asker }),
        update: reachOf(['responsible.reply'], { own: asked }),
      },
    },
  ],
  retention: [
    {
      name: 'responsible.words',
      table: 'routed_office',
      since: 't.ended_at',
      where: 't.answer_reason IS NOT NULL AND t.ended_at IS NOT NULL',
      days: 30,
      empties: 'answer_reason = NULL',
      records: 't.record_ids',
      remains: 'who was told with which duty, what was answered, when',
    },
    {
      name: 'responsible.question-words',
      table: 'office_question',
      since: 't.withheld_at',
      where: '(t.words IS NOT NULL OR t.reply_words IS NOT NULL) AND t.withheld_at IS NOT NULL',
      days: 30,
      empties: 'words = NULL, reply_words = NULL',
      records: 't.record_ids',
      remains: 'who asked and answered what of the list, when',
    },
  ],
  migrations: MIGRATIONS,
  jobs: RESPONSIBLE_JOBS,
};
