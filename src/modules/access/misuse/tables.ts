import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../accounts/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const ACTOR = '(SELECT row_context.actor())';
const OWN_SUBJECT = { where: `asker_id IN (${ACTOR}, ${OWN_INSTITUTION})` };

/** No rule looks further back. */
const QUERY_LOG_DAYS = 30;

export const MISUSE_TABLES: ModuleTables = {
  // Everybody's questions are written in their own name, and read by none of them: who is watched does not see by what.
  tables: [
    {
      table: 'question_entry',
      holds: 'what was asked of records of others, by keyed hashes and without a value',
      whose: 'the platform alone; oversight reads counts of it',
      kept: '30 days',
      columns: {
        seq: 'P1: order in which they came',
        at: 'P1: when',
        actor_id: 'P1: who',
        institution_id: 'P1: institution of whoever asked',
        kind: 'P1: what was asked, a word of a list',
        case_id: 'P1: the own record with which it was asked',
        shape: 'P2: keyed hash of the question',
        minus_one: 'P2: keyed hashes of it without one field each',
        minus_two: 'P2: keyed hashes of it without two fields each',
        fields: 'P1: how many fields it gave',
        named: 'P1: whether a name was among them',
        range_bases: 'P2: keyed hashes of what was asked beside a range',
        range_lows: 'P2: lower ends, each moved by a secret number of its question',
        range_highs: 'P2: upper ends, likewise',
        loci: 'P4: keyed hashes of the loci of an own profile',
        hits: 'P1: how many records answered',
        objects: 'P1: records of others that were touched',
        own_objects: 'P1: own records that were touched',
        decoys: 'P2: keyed hashes of decoys that were among what was shown',
        network:
          'P2: keyed hash of the prefix of the network from which it came (/24 or /48), of no other use than to compare two',
        examined: 'P1: whether the rules have seen it',
      },
      rows: {
        select: [PLATFORM_WORK],
        insert: [PLATFORM_WORK, { where: `actor_id = ${ACTOR} AND institution_id = ${OWN_INSTITUTION}` }],
        update: [PLATFORM_WORK],
        delete: [PLATFORM_WORK],
      },
    },
    {
      table: 'usage_seen',
      holds: 'each different thing that an account or an institution has asked for within an hour',
      whose: "the account's and its institution's: counted, and never shown",
      kept: '30 days',
      columns: {
        asker_id: 'P1: account or institution',
        what: 'P1: what is counted, a word of a list',
        hour: 'P1: beginning of the hour',
        object: 'P1: number of what was asked for',
      },
      rows: {
        select: [PLATFORM_WORK, OWN_SUBJECT],
        insert: [PLATFORM_WORK, OWN_SUBJECT],
        delete: [PLATFORM_WORK],
      },
    },
    {
      table: 'misuse_signal',
      holds: 'what the rules against misuse have seen',
      whose: 'oversight, and owners of the records in question; never whom it is about',
      kept: 'for good',
      columns: {
        id: 'P1: number of the signal',
        seq: 'P1: order in which they came',
        pattern: 'P1: rule, account or institution, and day, so that it is told once',
        rule: 'P1: which rule',
        severity: 'P1: whether it only tells, or stops',
        actor_id: 'P1: account that it is about',
        institution_id: 'P1: its institution',
        entry_seqs: 'P1: entries of the ledger',
        owner_ids: 'P1: institutions whose records were asked for',
        oversight_ids: 'P1: bodies that were told',
        at: 'P1: when',
        told_owner_at: 'P1: when the owners were told',
        told_oversight_at: 'P1: when oversight was told',
        verdict: 'P1: whether it was right, a word of a list',
        closed_by: 'P1: account that has said so',
        closed_at: 'P1: when',
      },
      rows: {
        // A coordinator is told of single signals, by the platform's own work.
        select: reachOf(['misuse.read'], {}),
        insert: [PLATFORM_WORK],
        update: reachOf(['misuse.judge'], {}),
      },
    },
    {
      table: 'question_stop',
      holds: 'whose questions are refused, and who has reopened them',
      whose: 'oversight and owners read it; the account and its institution learn of their own',
      kept: 'for good',
      columns: {
        signal_id: 'P1: signal that stopped them',
        asker_id: 'P1: account or institution',
        since: 'P1: since when',
        asked_by: 'P1: first person who wants them reopened',
        asked_institution_id: 'P1: institution of that person',
        asked_at: 'P1: when',
        reopened_by: 'P1: second person, of another institution',
        reopened_institution_id: 'P1: institution of that person',
        ended_at: 'P1: when they were reopened',
      },
      rows: {
        select: [...reachOf(['misuse.read'], {}), OWN_SUBJECT],
        insert: [PLATFORM_WORK],
        update: [PLATFORM_WORK],
      },
    },
  ],
  retention: [
    {
      name: 'misuse.questions',
      table: 'question_entry',
      since: 't.at',
      where: 'true',
      days: QUERY_LOG_DAYS,
      remains: 'what the rules have seen in them, and the audit log',
    },
    {
      name: 'misuse.usage',
      table: 'usage_seen',
      since: 't.hour',
      where: 'true',
      days: QUERY_LOG_DAYS,
      remains: 'nothing; reads stand in the audit log',
    },
  ],
  migrations: MIGRATIONS,
};
