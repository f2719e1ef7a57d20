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
  ],
  migrations: MIGRATIONS,
  jobs: RESPONSIBLE_JOBS,
};
