import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { CountedFacts } from '../domain/indicator-table.js';
import { ALL, type Dimension, type FactCount, type Indicator, type Period } from '../domain/indicator.js';

type Told = Partial<Record<Exclude<Dimension, 'all'>, string | null>> & { readonly year: number };
type Row = Told & {
  readonly has: boolean | null;
  readonly holders: readonly string[] | null;
  readonly count: number;
  /** Of a row that says how long it takes and not how many: median and ninth decile. */
  readonly times: readonly [number, number] | null;
};

const YEAR = `extract(year FROM at AT TIME ZONE 'UTC')::int`;

/** Counts what indicators say is to be counted, over the views of the owners of the tables. */
@Injectable()
export class IndicatorRepository {
  /** The year of what is counted now: the database's clock says what is overdue, as it says what may be counted. */
  async thisYear(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ year: number }[]>(
      `SELECT extract(year FROM now() AT TIME ZONE 'UTC')::int AS year`,
    );
    return row?.year ?? new Date().getUTCFullYear();
  }

  /**
   * Counts how many there are and how long they take, by all dimensions of an indicator: the facts are looked
   * at once.
   * @param before day in Greenwich at whose beginning the counting ends, `2026-02-01`
   */
  async read(tx: Tx, indicator: Indicator, period: Period, before?: string): Promise<CountedFacts> {
    const columns = columnsOf(indicator);
    const has = indicator.measure === 'share' ? 'value' : 'NULL::boolean';
    const isDuration = indicator.measure === 'duration';
    const counted = `SELECT year${columns}, has, holders, count(*)::int AS count, NULL::float8[] AS times
      FROM fact GROUP BY GROUPING SETS (${setsOf(indicator, ', has, holders')})`;
    const timed = `SELECT year${columns}, NULL, NULL, 0,
        percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY value::float8)
      FROM fact GROUP BY GROUPING SETS (${setsOf(indicator, '')})`;
    const rows = await tx.query<Row[]>(
      `WITH fact AS MATERIALIZED (
         SELECT ${YEAR} AS year${columns}, ${has} AS has, array_remove(holders, NULL) AS holders${isDuration ? ', value' : ''}
         FROM (${indicator.facts}) AS told WHERE at >= $1 AND at < $2)
       ${isDuration ? `${counted} UNION ALL ${timed}` : counted}`,
      boundsOf(period, before),
    );
    return {
      counts: rows.flatMap(({ times, holders, has: hasIt, count, ...row }) =>
        times || !holders ? [] : [{ ...placeOf(row, indicator), has: hasIt, holders, count }],
      ),
      times: rows.flatMap(({ times, ...row }) =>
        times ? [{ ...placeOf(row, indicator), median: times[0], p90: times[1] }] : [],
      ),
    };
  }
}

function dimensionsOf({ by }: Indicator): readonly Exclude<Dimension, 'all'>[] {
  return by.filter((one) => one !== 'all');
}

function columnsOf(indicator: Indicator): string {
  return dimensionsOf(indicator)
    .map((one) => `, ${one}`)
    .join('');
}

function setsOf(indicator: Indicator, rest: string): string {
  return [`(year${rest})`, ...dimensionsOf(indicator).map((one) => `(year, ${one}${rest})`)].join(', ');
}

function placeOf(row: Told, indicator: Indicator): Pick<FactCount, 'year' | 'by' | 'key'> {
  const by = dimensionsOf(indicator).find((one) => row[one] !== null && row[one] !== undefined);
  return { year: row.year, by: by ?? 'all', key: by ? String(row[by]) : ALL };
}

function boundsOf({ from, to }: Period, before = `${to + 1}-01-01`): readonly string[] {
  const end = [before, `${to + 1}-01-01`].sort()[0] ?? before;
  return [`${from}-01-01T00:00:00Z`, `${end}T00:00:00Z`];
}
