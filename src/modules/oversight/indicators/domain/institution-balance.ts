import { owedIndicator, type OwedKind } from './balance.js';
import { indicatorTables, type CountedFacts, type YearTable } from './indicator-table.js';
import type { FactCount, Indicator, Period } from './indicator.js';

/** Debt of one institution of a kind, as far as it is told. */
export interface OwedByInstitution {
  readonly institutionId: string;
  /** True where it is the viewer's, who is told all of it. */
  readonly own: boolean;
  /** undefined: too little to be told. */
  readonly open: number | undefined;
  readonly overdue: number | undefined;
  /** True where more of it was counted between countries that are told, and is hidden. */
  readonly isPart: boolean;
}

/** Institutions whose debts a viewer is told of. */
export interface WatchedInstitutions {
  readonly own: string | undefined;
  readonly ids: ReadonlySet<string>;
}

/**
 * Returns the indicator of what is owed of a kind, by the pair of countries and, within it, by the
 * institution that owes: `HN>US>` and its id.
 * @param hours until when something is due whose row names no due date
 */
export function owedIndicatorByInstitution(kind: OwedKind, hours: number): Indicator {
  return byInstitution(owedIndicator(kind, 'share', hours));
}

/** An indicator of pairs of countries by the first holder within each: `HN>US>` and its id. */
export function byInstitution(ofPairs: Indicator): Indicator {
  return {
    ...ofPairs,
    by: ['pair'],
    facts: `SELECT at, value, holders, pair || '>' || holders[1] AS pair FROM (${ofPairs.facts}) AS of_pairs`,
  };
}

/**
 * Table of what institutions owe, made so that it stands beside what countries owe each other and neither
 * gives away what the other hides: of a pair of countries that is not told, nothing is told by institution;
 * of one that is told, its institutions are a table of their own, of which the pair is the total. An
 * institution's sum is that of what is told of it.
 */
export function owedByInstitutions(
  indicator: Indicator,
  { counts }: CountedFacts,
  { period, least }: { readonly period: Period; readonly least: number },
  watched: WatchedInstitutions,
): readonly OwedByInstitution[] {
  const tableOf = (some: readonly FactCount[]): YearTable | undefined =>
    indicatorTables(indicator, { counts: some, times: [] }, period, least)[0]?.years[0];
  const pairs = tableOf(counts.map((one) => ({ ...one, key: pairOf(one.key) })));
  const told = (pairs?.cells ?? []).map(({ key }) =>
    tableOf(counts.filter((one) => pairOf(one.key) === key)),
  );
  const cells = told.flatMap((table) => table?.cells ?? []);
  const named = new Set(told.flatMap((table) => [...(table?.together ?? [])]).map(institutionOf));
  return [...watched.ids].sort().flatMap((institutionId): OwedByInstitution[] => {
    const all = counts.filter(({ key }) => institutionOf(key) === institutionId);
    if (institutionId === watched.own)
      return all.length === 0 ? [] : [{ institutionId, own: true, ...sumOf(all), isPart: false }];
    const own = cells.filter(({ key }) => institutionOf(key) === institutionId);
    const isPart = named.has(institutionId);
    if (own.length === 0 && !isPart) return [];
    const open = own.reduce((sum, { count }) => sum + count, 0);
    const overdue = own.reduce((sum, { having = 0 }) => sum + having, 0);
    const shown = own.length === 0 ? { open: undefined, overdue: undefined } : { open, overdue };
    return [{ institutionId, own: false, ...shown, isPart }];
  });
}

const pairOf = (key: string): string => key.slice(0, key.lastIndexOf('>'));
const institutionOf = (key: string): string => key.slice(key.lastIndexOf('>') + 1);

function sumOf(counts: readonly FactCount[]): { open: number; overdue: number } {
  const of = (some: readonly FactCount[]): number => some.reduce((sum, { count }) => sum + count, 0);
  return { open: of(counts), overdue: of(counts.filter(({ has }) => has === true)) };
}
