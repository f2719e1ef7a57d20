import { OWN_INSTITUTION, type RowRule } from '../../../platform/database/index.js';
import { boundReach, operationsOf, PLATFORM_WORK, reachOf } from '../../access/index.js';

const OWN = `institution_id = ${OWN_INSTITUTION}`;
/** Lent by `withLentRows`: who lends has asked whether the two may be compared. */
const LENT =
  'id = ANY ((SELECT row_context.lent_ids())::uuid[]) OR seq = ANY ((SELECT row_context.lent_seqs())::bigint[])';

const RECORDS = operationsOf(
  'reports.',
  'remains.',
  'living.',
  'consents.',
  'imports.',
  'records.',
  'withdrawals.',
);
const COMPARED = operationsOf('matching.', 'matches.', 'laboratory.', 'families.');
const WRITTEN = RECORDS.filter((operation) => !/\.(?:read|export)$/.test(operation));

const SEEN = reachOf([...RECORDS, ...COMPARED], { own: OWN });
const CHANGED = reachOf(WRITTEN, { own: OWN });
const ofRecord = (reach: typeof SEEN): typeof SEEN =>
  reach.map((clause) =>
    clause.where === undefined
      ? clause
      : { ...clause, where: `EXISTS (SELECT 1 FROM record WHERE record.id = record_id AND record.${OWN})` },
  );

/** A family decides itself, of the one report that its account is bound to. */
const DECIDED = ['family.decide'] as const;
const OF_FAMILY = boundReach(DECIDED, 'record_id');

export const RECORDS_ROWS: readonly RowRule[] = [
  {
    table: 'record',
    select: [...SEEN, { where: LENT }, ...boundReach(['family.look'], 'id')],
    insert: CHANGED,
    update: [...CHANGED, ...boundReach(DECIDED, 'id')],
  },
  {
    table: 'consent_calendar',
    select: [...SEEN, ...OF_FAMILY],
    insert: [...CHANGED, ...OF_FAMILY],
    update: [...CHANGED, ...OF_FAMILY],
    delete: [...CHANGED, ...OF_FAMILY],
  },
  {
    table: 'withdrawal_entry',
    select: [PLATFORM_WORK],
    insert: [...CHANGED, ...OF_FAMILY],
    update: [PLATFORM_WORK],
  },
  {
    table: 'record_version',
    select: ofRecord(SEEN),
    insert: [...ofRecord(CHANGED), ...OF_FAMILY],
    update: ofRecord(CHANGED),
  },
];
