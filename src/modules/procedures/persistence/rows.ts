import { OWN_INSTITUTION, type Reach, type RowRule } from '../../../platform/database/index.js';
import { PLATFORM_WORK, reachOf, type Operation } from '../../access/index.js';

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

export const PROCEDURES_ROWS: readonly RowRule[] = [
  {
    table: 'procedure_kind',
    select: reachOf(['procedures.kinds'], {}),
    insert: reachOf(['procedures.addKind'], {}),
  },
  {
    table: 'procedure',
    select: reach(READ, itself),
    insert: reach(['procedures.open'], itself),
    update: reach(WRITTEN, itself),
  },
  {
    table: 'procedure_step',
    select: reach(READ, ofProcedure),
    insert: reach(WRITTEN, ofProcedure),
    update: reach(WRITTEN, ofProcedure),
  },
  {
    table: 'procedure_paper',
    select: reach(READ, ofProcedure),
    insert: reach(['procedures.act'], ofProcedure),
    update: [PLATFORM_WORK],
  },
];
