import { spoken } from '../../../../locales/spoken.js';
import type { BalanceKind } from '../../../institutions/index.js';
import type { IndicatorTable } from './indicator-table.js';
import type { Indicator, Spoken } from './indicator.js';

/**
 * Kinds of debt of one institution to another, or to a family: duties that `ALERT_KINDS` counts in the
 * balance, and the review of matches.
 */
export type OwedKind = BalanceKind | 'review';

export const OWED_WORDS: Readonly<Record<OwedKind, Spoken>> = spoken('server/owed');

/** In the order in which they are told. */
export const OWED_KINDS = Object.keys(OWED_WORDS) as readonly OwedKind[];

/**
 * Debt of one kind of a country to another: `open` of which `overdue`, and how long half of it has waited at
 * the most.
 */
export interface OwedCell {
  /** Country that owes and, behind `>`, country that it owes to (its own where a family waits). */
  readonly key: string;
  readonly open: number;
  readonly overdue: number;
  readonly medianDays: number | undefined;
}

export interface OwedTable {
  readonly kind: OwedKind;
  /** undefined: nothing, or too little to be told. */
  readonly total: OwedCell | undefined;
  readonly cells: readonly OwedCell[];
  readonly together: readonly string[];
}

const NO_WORDS: Spoken = { en: '', es: '', pt: '', fr: '', ht: '' };

/**
 * Returns the indicator of today of what is owed of a kind: which of it is overdue, or how long it has
 * waited.
 * @param hours until when something is due whose row names no due date
 */
export function owedIndicator(kind: OwedKind, measure: 'share' | 'duration', hours: number): Indicator {
  const value =
    measure === 'share'
      ? `coalesce(o.due_at, o.since + ${hours} * interval '1 hour') < now()`
      : 'extract(epoch FROM now() - o.since) / 86400';
  return {
    key: measure === 'share' ? `owed_${kind}` : `owed_${kind}_days`,
    measure,
    by: ['all', 'pair'],
    sources: ['owed_facts'],
    facts: `SELECT now() AS at, ${value} AS value, ARRAY[o.debtor_id, o.creditor_id] AS holders,
        d.country || '>' || coalesce(c.country, d.country) AS pair
      FROM owed_facts o JOIN institution d ON d.id = o.debtor_id LEFT JOIN institution c ON c.id = o.creditor_id
      WHERE o.kind = '${kind}' AND o.is_permitted`,
    ...{ name: NO_WORDS, definition: NO_WORDS, limits: NO_WORDS },
  };
}

/** The table of a kind; how long it has waited is told where the counts are. */
export function owedTable(
  kind: OwedKind,
  late: readonly IndicatorTable[],
  waited: readonly IndicatorTable[],
): OwedTable {
  const [all, pairs] = (['all', 'pair'] as const).map((by) => late.find((one) => one.by === by)?.years[0]);
  const daysOf = (by: 'all' | 'pair', key: string): number | undefined => {
    const year = waited.find((one) => one.by === by)?.years[0];
    const cell = by === 'all' ? year?.total : year?.cells.find((one) => one.key === key);
    return cell?.medianDays;
  };
  const cellOf = (by: 'all' | 'pair') => (cell: { key: string; count: number; having?: number }) => ({
    ...{ key: cell.key, open: cell.count, overdue: cell.having ?? 0 },
    medianDays: daysOf(by, cell.key),
  });
  return {
    kind,
    total: all?.total && cellOf('all')(all.total),
    cells: (pairs?.cells ?? []).map(cellOf('pair')),
    together: pairs?.together ?? [],
  };
}
