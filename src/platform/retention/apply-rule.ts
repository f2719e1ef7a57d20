import type { Tx } from '../database/index.js';
import { changedRows } from '../queue/index.js';
import type { RetentionRule, Rulings } from './rule.js';

/** Rows that are due by a rule: their number, and since when the oldest of them is. */
export interface DueRows {
  readonly count: number;
  readonly oldest: Date | null;
}

/**
 * Applies a rule to some rows of which the moment lies at or before `before`. Done twice, it finds nothing
 * the second time; a row that somebody changes meanwhile is left to the next time.
 *
 * @returns of each row that was emptied or went, the records whose content it was
 */
export async function applySome(
  tx: Tx,
  {
    rule,
    rulings,
    before,
  }: { readonly rule: RetentionRule; readonly rulings: Rulings; readonly before: Date },
  limit: number,
): Promise<readonly (readonly string[])[]> {
  const chosen = `t.ctid = ANY (ARRAY(SELECT t.ctid FROM ${rule.table} t WHERE ${dueBy(rule, rulings)} LIMIT $2))`;
  const verb =
    rule.empties === undefined ? `DELETE FROM ${rule.table} t` : `UPDATE ${rule.table} t SET ${rule.empties}`;
  const rows = await changedRows<{ records: readonly string[] | null }>(
    tx,
    `${verb} WHERE ${chosen} RETURNING ${rule.records ?? 'NULL::uuid[]'} AS records`,
    [before, limit],
  );
  return rows.map(({ records }) => records ?? []);
}

/** Returns how much is due by a rule. */
export async function dueOf(tx: Tx, rule: RetentionRule, rulings: Rulings, before: Date): Promise<DueRows> {
  const [row] = await tx.query<DueRows[]>(
    `SELECT count(*)::int AS count, min(${rule.since}) AS oldest FROM ${rule.table} t WHERE ${dueBy(rule, rulings)}`,
    [before],
  );
  return row ?? { count: 0, oldest: null };
}

function dueBy({ since, where, restsOn }: RetentionRule, { onRecord, onMatch }: Rulings): string {
  const ruling = restsOn && ('record' in restsOn ? onRecord(restsOn.record) : onMatch(restsOn.match));
  return [`${since} <= $1`, `(${where})`, ...(ruling ? [`NOT (${ruling})`] : [])].join(' AND ');
}
