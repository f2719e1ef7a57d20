import {
  ALL,
  type Dimension,
  type FactCount,
  type FactTimes,
  type Indicator,
  type Period,
} from './indicator.js';
import { protectTable, type CountedCell, type ProtectedTable } from './protect-table.js';

/** A ninth decile is told from so many times the least count on: below, it is nearly one person's. */
const TIMES_FOR_P90 = 3;

export interface IndicatorCell {
  readonly key: string;
  readonly count: number;
  /** Of durations: half of them took no longer, in days to one place. */
  readonly medianDays?: number;
  readonly p90Days?: number;
  /** Of shares: how many of the count have it, and the share of it (0 to 1). */
  readonly having?: number;
  readonly share?: number;
}

/** An indicator in one year, told apart by one thing. */
export interface YearTable {
  readonly year: number;
  /** undefined: too few, or none. */
  readonly total: IndicatorCell | undefined;
  readonly cells: readonly IndicatorCell[];
  /** Headings that are counted together, so that none can be worked out. */
  readonly together: readonly string[];
}

export interface IndicatorTable {
  readonly indicator: Indicator;
  readonly by: Dimension;
  readonly years: readonly YearTable[];
}

export interface Counted {
  readonly counts: readonly FactCount[];
  readonly times: readonly FactTimes[];
}

/** The tables of an indicator as anybody may read them. */
export function indicatorTables(
  indicator: Indicator,
  { counts, times }: Counted,
  period: Period,
  least: number,
): readonly IndicatorTable[] {
  const years = Array.from({ length: period.to - period.from + 1 }, (_, at) => period.from + at);
  return indicator.by.map((by) => ({
    indicator,
    by,
    years: years.map((year) => {
      const counted = counts.filter((one) => one.year === year && one.by === by);
      if (indicator.measure === 'share') return { year, ...sharedTable(counted, least) };
      const timed = times.filter((one) => one.year === year && one.by === by);
      return { year, ...plainTable(counted, timed, least) };
    }),
  }));
}

type Table = Omit<YearTable, 'year'>;

function plainTable(counts: readonly FactCount[], times: readonly FactTimes[], least: number): Table {
  const { total, shown, together } = protectTable(cellsOf(counts), least);
  const withTimes = (cell: { readonly key: string; readonly count: number }): IndicatorCell => {
    const found = times.find(({ key }) => key === cell.key);
    if (!found) return cell;
    const p90 = cell.count >= TIMES_FOR_P90 * least ? { p90Days: rounded(found.p90, 1) } : {};
    return { ...cell, medianDays: rounded(found.median, 1), ...p90 };
  };
  const all = total === undefined ? undefined : { key: ALL, count: total };
  const isWhole = counts[0]?.by === 'all';
  return {
    total: all && (isWhole ? withTimes(all) : all),
    cells: isWhole ? [] : shown.map(withTimes),
    together,
  };
}

/**
 * Those who have it and those who have not are a table each, and what is told of a heading is told where both are: so one is never worked out
 * from the other and their sum.
 */
function sharedTable(counts: readonly FactCount[], least: number): Table {
  const having = protectTable(cellsOf(counts.filter(({ has }) => has === true)), least);
  const lacking = protectTable(cellsOf(counts.filter(({ has }) => has !== true)), least);
  const keys = [...new Set(counts.map(({ key }) => key))].sort();
  const cells = keys.flatMap((key) =>
    shareOf(key, valueIn(having, key, counts, true), valueIn(lacking, key, counts, false)),
  );
  const isWhole = counts[0]?.by === 'all';
  const total = shareOf(ALL, totalOf(having, counts, true), totalOf(lacking, counts, false))[0];
  // That a heading is hidden is said only where its table says so: where nothing is told, nor is which headings there are.
  const hidden = new Set([...having.together, ...lacking.together]);
  const together = keys.filter((key) => hidden.has(key) && !cells.some((cell) => cell.key === key));
  return { total, cells: isWhole ? [] : cells, together: isWhole || !total ? [] : together };
}

function shareOf(key: string, having: number | undefined, lacking: number | undefined): IndicatorCell[] {
  if (having === undefined || lacking === undefined) return [];
  const count = having + lacking;
  return count === 0 ? [] : [{ key, count, having, share: rounded(having / count, 3) }];
}

/** What the protected table tells of a heading: none is told as none. */
function valueIn(
  table: ProtectedTable,
  key: string,
  counts: readonly FactCount[],
  has: boolean,
): number | undefined {
  if (!counts.some((one) => one.key === key && (one.has === true) === has)) return 0;
  return table.shown.find((cell) => cell.key === key)?.count;
}

function totalOf(table: ProtectedTable, counts: readonly FactCount[], has: boolean): number | undefined {
  return counts.some((one) => (one.has === true) === has) ? table.total : 0;
}

function cellsOf(counts: readonly FactCount[]): CountedCell[] {
  const cells = new Map<string, { count: number; own: Map<string, number> }>();
  for (const { key, holders, count } of counts) {
    const cell = cells.get(key) ?? { count: 0, own: new Map<string, number>() };
    cell.count += count;
    for (const holder of new Set(holders)) cell.own.set(holder, (cell.own.get(holder) ?? 0) + count);
    cells.set(key, cell);
  }
  return [...cells].map(([key, { count, own }]) => ({ key, count, own }));
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
