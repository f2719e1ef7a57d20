import {
  ALL,
  type Dimension,
  type FactCount,
  type FactTimes,
  type Indicator,
  type Period,
} from './indicator.js';
import {
  protectAgainst,
  type CountedCell,
  type ProtectedTable,
  type PublishedSums,
} from './protect-table.js';

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

export interface CountedFacts {
  readonly counts: readonly FactCount[];
  readonly times: readonly FactTimes[];
}

/** The tables of an indicator as anybody may read them, with nothing told before. */
export function indicatorTables(
  indicator: Indicator,
  counted: CountedFacts,
  period: Period,
  least: number,
): readonly IndicatorTable[] {
  const years = Array.from({ length: period.to - period.from + 1 }, (_, at) => period.from + at);
  const published = years.map((year) => yearOf(indicator, counted, year, least, []));
  return indicator.by.map((by) => ({
    indicator,
    by,
    years: years.map((year, at) => {
      const found = published[at]?.find((one) => one.by === by)?.table;
      return found ?? { year, total: undefined, cells: [], together: [] };
    }),
  }));
}

/** One table as it was published, with what it has told for good: of a share who has it, and who has not. */
export interface PublishedTable {
  readonly by: Dimension;
  readonly table: YearTable;
  readonly told: readonly PublishedSums[];
}

/**
 * All tables of an indicator in one year, held against what was told of it before.
 *
 * @param earlier each publication that was another than the one before it
 * @returns undefined where it would give away who has come or gone since one of those: then the last one stays, whole
 */
export function yearOf(
  indicator: Indicator,
  { counts, times }: CountedFacts,
  year: number,
  least: number,
  earlier: readonly (readonly PublishedTable[])[],
): readonly PublishedTable[] | undefined {
  const tables: PublishedTable[] = [];
  for (const by of indicator.by) {
    const counted = counts.filter((one) => one.year === year && one.by === by);
    const timed = times.filter((one) => one.year === year && one.by === by);
    const before = earlier.flatMap((one) => one.filter((table) => table.by === by).map(({ told }) => told));
    const made =
      indicator.measure === 'share'
        ? sharedTable(counted, least, before)
        : plainTable(counted, timed, least, before);
    if (!made) return undefined;
    const { told, ...table } = made;
    tables.push({ by, table: { year, ...table }, told });
  }
  return tables;
}

type Table = Omit<YearTable, 'year'> & { readonly told: readonly PublishedSums[] };

/** Sums that the first, or the second, table of each publication has told. */
const toldAt = (before: readonly (readonly PublishedSums[])[], at: number): readonly PublishedSums[] =>
  before.map((told) => told[at] ?? []);

function plainTable(
  counts: readonly FactCount[],
  times: readonly FactTimes[],
  least: number,
  before: readonly (readonly PublishedSums[])[],
): Table | undefined {
  const made = protectAgainst(cellsOf(counts), least, toldAt(before, 0));
  if (!made) return undefined;
  const { total, shown, together } = made.table;
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
    told: [made.told],
  };
}

/**
 * Table of a share. Those who have it and those who have not are a table each, and what is told of a heading
 * is told where both are: so one is never worked out from the other and their sum.
 */
function sharedTable(
  counts: readonly FactCount[],
  least: number,
  before: readonly (readonly PublishedSums[])[],
): Table | undefined {
  const those = (has: boolean) => cellsOf(counts.filter((one) => (one.has === true) === has));
  const made = [
    protectAgainst(those(true), least, toldAt(before, 0)),
    protectAgainst(those(false), least, toldAt(before, 1)),
  ] as const;
  if (!made[0] || !made[1]) return undefined;
  const [having, lacking] = [made[0].table, made[1].table];
  const keys = [...new Set(counts.map(({ key }) => key))].sort();
  const cells = keys.flatMap((key) =>
    shareOf(key, valueIn(having, key, counts, true), valueIn(lacking, key, counts, false)),
  );
  const isWhole = counts[0]?.by === 'all';
  const total = shareOf(ALL, totalOf(having, counts, true), totalOf(lacking, counts, false))[0];
  // That a heading is hidden is said only where its table says so: where nothing is told, nor is which headings there are.
  const hidden = new Set([...having.together, ...lacking.together]);
  const together = keys.filter((key) => hidden.has(key) && !cells.some((cell) => cell.key === key));
  return {
    total,
    cells: isWhole ? [] : cells,
    together: isWhole || !total ? [] : together,
    told: [made[0].told, made[1].told],
  };
}

function shareOf(key: string, having: number | undefined, lacking: number | undefined): IndicatorCell[] {
  if (having === undefined || lacking === undefined) return [];
  const count = having + lacking;
  return count === 0 ? [] : [{ key, count, having, share: rounded(having / count, 3) }];
}

/** Returns the value that the protected table tells of a heading: none is told as none. */
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
