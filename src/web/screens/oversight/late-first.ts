import type { BallTable, InstitutionOwedResult, OverdueRow } from './queries.js';

/** Obligations of one country, as far as they are told. */
export interface Owing {
  readonly country: string;
  readonly open: number;
  readonly overdue: number;
}

/** Returns what countries owe in all, from the pairs that are told; who is latest stands first. */
export function owingOf({ cells }: Pick<BallTable, 'cells'>): readonly Owing[] {
  const owing = new Map<string, Owing>();
  for (const { debtor, open, overdue } of cells) {
    if (debtor === null) continue;
    const before = owing.get(debtor) ?? { country: debtor, open: 0, overdue: 0 };
    owing.set(debtor, { ...before, open: before.open + open, overdue: before.overdue + overdue });
  }
  return [...owing.values()].sort((x, y) => y.overdue - x.overdue || y.open - x.open);
}

/** Institutions that owe, who is latest first; of whom nothing is told stand last. */
export function latestFirst(
  institutions: readonly InstitutionOwedResult[],
): readonly InstitutionOwedResult[] {
  const told = (count: number | null): number => count ?? -1;
  return [...institutions].sort((x, y) => told(y.overdue) - told(x.overdue) || told(y.open) - told(x.open));
}

/** An institution and what it has let lie, with what it is. */
export interface Late {
  readonly institutionId: string | null;
  readonly country: string | null;
  readonly overdue: number;
  readonly escalated: number;
  readonly rows: readonly OverdueRow[];
}

/**
 * Countries in the order of all that their institutions have let lie, and in a country its institutions
 * likewise.
 */
export function lateFirst(rows: readonly OverdueRow[]): readonly Late[] {
  const late = new Map<string, Late>();
  const ofCountry = new Map<string, number>();
  for (const row of rows) {
    const key = row.institutionId ?? '';
    const before = late.get(key) ?? { ...row, overdue: 0, escalated: 0, rows: [] };
    late.set(key, {
      ...{ institutionId: row.institutionId, country: row.country, rows: [...before.rows, row] },
      overdue: before.overdue + row.overdue,
      escalated: before.escalated + row.escalated,
    });
    ofCountry.set(row.country ?? '', (ofCountry.get(row.country ?? '') ?? 0) + row.overdue);
  }
  const country = (one: Late): string => one.country ?? '';
  return [...late.values()].sort(
    (x, y) =>
      (ofCountry.get(country(y)) ?? 0) - (ofCountry.get(country(x)) ?? 0) ||
      country(x).localeCompare(country(y)) ||
      y.overdue - x.overdue,
  );
}
