import { OWN_INSTITUTION, type Reach } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf, type Operation } from '../../access/accounts/tables.js';
import { emptiedRecord } from '../../records/records/tables.js';
import { PROCEDURES_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

// A suspected authority reaches no row, whatever else it is.
const UNSUSPECTED = `NOT ${OWN_INSTITUTION} = ANY (barred_ids)`;
const TAKES_PART = `${OWN_INSTITUTION} = ANY (party_ids) AND ${UNSUSPECTED}`;

const ORDINARY = {
  own: `NOT confidential AND institution_id = ${OWN_INSTITUTION} AND ${UNSUSPECTED}`,
  party: `NOT confidential AND ${TAKES_PART}`,
};

const CONFIDENTIAL = { own: `confidential AND ${TAKES_PART}`, party: `confidential AND ${TAKES_PART}` };

type Where = (sql: string) => string;

const itself: Where = (sql) => sql;

const ofProcedure: Where = (sql) =>
  `EXISTS (SELECT 1 FROM procedure WHERE procedure.id = procedure_id AND ${sql})`;

/** Ordinary ones for whoever may do one of the operations, confidential ones for those who may look into them. */
function reach(operations: readonly Operation[], where: Where): Reach {
  const told = (relations: typeof ORDINARY) => ({
    own: where(relations.own),
    party: where(relations.party),
  });
  const confided = reachOf(['procedures.confide'], told(CONFIDENTIAL));
  return [...reachOf(operations, told(ORDINARY)), ...confided.filter((clause) => clause !== PLATFORM_WORK)];
}

const READ: readonly Operation[] = ['procedures.read', 'procedures.open', 'procedures.act'];
const WRITTEN: readonly Operation[] = ['procedures.open', 'procedures.act'];

const WHOSE =
  'the institution that owns the record and those that have had a step, as long as the family permits; a confidential one: those who have had a step, never a suspected authority';

const of = (column: string) => `(SELECT p.${column} FROM procedure p WHERE p.id = t.procedure_id)`;
const PAPER_LEFT = 'that there was a paper, of which kind and when it came';
const WORDS_LEFT = 'whose step it was, with which outcome, and when';

export const PROCEDURES_TABLES: ModuleTables = {
  tables: [
    {
      table: 'procedure_kind',
      holds: 'kinds of procedures, in versions',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: each version says how a procedure ran that began by it',
      columns: {
        kind: 'P0: its name',
        version: 'P0: which version',
        hash: 'P0: its SHA-256',
        shipped: 'P0: whether it came with the house',
        content: 'P0: the file',
        loaded_by: 'P1: account that loaded it',
        loaded_at: 'P1: when',
      },
      rows: { select: reachOf(['procedures.kinds'], {}), insert: reachOf(['procedures.addKind'], {}) },
    },
    {
      table: 'procedure',
      holds: 'procedures of cases: visas, certificates, repatriations, care, referrals',
      whose: WHOSE,
      kept: 'for good: ids, moments and words of lists; indicators as long as the content of the report',
      columns: {
        id: 'P1: number',
        seq: 'P1: order in which they were opened',
        kind: 'P2: what is done; of a confidential one P3',
        kind_version: 'P0: by which version of it',
        record_id: 'P1: the report or the person found alive',
        identification_id: 'P1: the identification that it rests on',
        institution_id: 'P1: who owns the record',
        acting_id: 'P1: whose step is open',
        party_ids: 'P1: who has had a step',
        barred_ids: 'P3: authorities that are suspected',
        confidential: 'P1: whether those alone see it who act in it',
        other_country: 'P2: the country where it is done',
        indicators: 'P3: signs of trafficking, as words of a list',
        agreed: 'P2: whether the person has agreed',
        assigned: 'P1: institutions named for steps',
        state: 'P2: proposed, open, done, refused, cancelled, declined, stopped',
        step: 'P2: the step',
        version: "P1: guards against writing over another's change",
        opened_by: 'P1: who opened it',
        opened_at: 'P1: when',
        due_at: 'P1: by when the step is due',
        closed_at: 'P1: when it ended',
        reason: 'P2: why it was given up, declined or taken up again, as a word of a list',
      },
      rows: {
        select: reach(READ, itself),
        insert: reach(['procedures.open'], itself),
        update: reach(WRITTEN, itself),
      },
    },
    {
      table: 'procedure_step',
      holds: 'who has had which step of a procedure, and what came of it',
      whose: WHOSE,
      kept: 'for good; its words RETENTION_CLOSED_DAYS (730 days unless set) after the end',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        procedure_id: 'P1: the procedure',
        step: 'P2: which step',
        institution_id: 'P1: whose it was',
        state: 'P1: open, done, handed on, ended with the procedure',
        opened_at: 'P1: since when',
        due_at: 'P1: until when',
        due_known: 'P0: whether the law or the kind says until when',
        not_before: 'P1: from when on the law lets it be done',
        no_date: 'P0: why the law makes no due date, as a word of a list',
        legal_basis: 'P0: instrument and article behind it',
        outcome: 'P2: what came of it',
        note: 'P3: the same in words',
        cost_amount: 'P2: what it cost',
        cost_currency: 'P0: in which currency',
        cost_borne_by: 'P2: who paid',
        done_by: 'P1: account',
        done_at: 'P1: when',
      },
      rows: {
        select: reach(READ, ofProcedure),
        insert: reach(WRITTEN, ofProcedure),
        update: reach(WRITTEN, ofProcedure),
      },
    },
    {
      table: 'procedure_paper',
      holds: 'which papers a procedure has, without their content',
      whose: WHOSE,
      kept: 'for good: kind of paper, day and size; the file as long as its kind says after the end, or the content of the report',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        procedure_id: 'P1: the procedure',
        document: 'P2: which paper it is',
        step: 'P2: in which step it was added',
        institution_id: 'P1: who added it',
        file_id: 'P1: its file',
        media: 'P1: what kind of file',
        bytes: 'P1: size',
        issued_on: 'P3: the day on which it was made out',
        keep_days: 'P0: days that its file stays after the end',
        added_by: 'P1: account',
        added_at: 'P1: when',
        scanned: 'P0: whether a scanner has looked into its file',
      },
      rows: {
        select: reach(READ, ofProcedure),
        insert: reach(['procedures.act'], ofProcedure),
        update: [PLATFORM_WORK],
      },
    },
  ],
  retention: [
    {
      // Each kind says of each of its papers how long it stays.
      name: 'procedures.files',
      table: 'procedure_paper',
      since: `${of('closed_at')} + t.keep_days * interval '1 day'`,
      where: 't.file_id IS NOT NULL',
      days: 0,
      empties: 'file_id = NULL, issued_on = NULL',
      records: `ARRAY[${of('record_id')}]`,
      remains: PAPER_LEFT,
    },
    {
      name: 'procedures.files-of-emptied',
      table: 'procedure_paper',
      since: 't.added_at',
      where: `t.file_id IS NOT NULL AND ${emptiedRecord(of('record_id'))}`,
      days: 0,
      empties: 'file_id = NULL, issued_on = NULL',
      records: `ARRAY[${of('record_id')}]`,
      remains: PAPER_LEFT,
    },
    {
      name: 'procedures.notes',
      table: 'procedure_step',
      since: of('closed_at'),
      where: 't.note IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
      empties: 'note = NULL',
      records: `ARRAY[${of('record_id')}]`,
      remains: WORDS_LEFT,
    },
    {
      name: 'procedures.notes-of-emptied',
      table: 'procedure_step',
      since: 't.opened_at',
      where: `t.note IS NOT NULL AND ${emptiedRecord(of('record_id'))}`,
      days: 0,
      empties: 'note = NULL',
      records: `ARRAY[${of('record_id')}]`,
      remains: WORDS_LEFT,
    },
    {
      name: 'procedures.indicators-of-emptied',
      table: 'procedure',
      since: 't.opened_at',
      where: `cardinality(t.indicators) > 0 AND t.closed_at IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
      days: 0,
      empties: `indicators = '{}'`,
      records: 'ARRAY[t.record_id]',
      remains: 'that it was referred, to whom, and when',
    },
  ],
  files: [{ table: 'procedure_paper', column: 'file_id' }],
  migrations: MIGRATIONS,
  jobs: PROCEDURES_JOBS,
};
