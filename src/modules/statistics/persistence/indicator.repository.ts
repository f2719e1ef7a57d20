import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  ALL,
  type Dimension,
  type FactCount,
  type FactTimes,
  type Indicator,
  type Period,
} from '../domain/indicator.js';

type Told = Partial<Record<Exclude<Dimension, 'all'>, string | null>> & { readonly year: number };
type CountRow = Told & { has: boolean | null; a: string; b: string | null; count: number };
type TimesRow = Told & { times: readonly [number, number] };

const YEAR = `extract(year FROM at AT TIME ZONE 'UTC')::int`;

/** Counts what indicators say is to be counted, over the views of the owners of the tables: all dimensions of one in one look. */
@Injectable()
export class IndicatorRepository {
  async counts(tx: Tx, indicator: Indicator, period: Period): Promise<FactCount[]> {
    const has = indicator.measure === 'share' ? 'value' : 'NULL::boolean';
    const sets = setsOf(indicator, ', has, holder_a, holder_b');
    const rows = await tx.query<CountRow[]>(
      `SELECT year${columnsOf(indicator)}, has, holder_a AS a, holder_b AS b, count(*)::int AS count
       FROM (SELECT ${YEAR} AS year, ${has} AS has, * FROM (${indicator.facts}) AS fact WHERE at >= $1 AND at < $2) AS counted
       GROUP BY GROUPING SETS (${sets})`,
      boundsOf(period),
    );
    return rows.map((row) => ({
      ...placeOf(row, indicator),
      has: row.has,
      holders: row.b === null ? [row.a] : [row.a, row.b],
      count: row.count,
    }));
  }

  async times(tx: Tx, indicator: Indicator, period: Period): Promise<FactTimes[]> {
    if (indicator.measure !== 'duration') return [];
    const rows = await tx.query<TimesRow[]>(
      `SELECT year${columnsOf(indicator)}, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY value) AS times
       FROM (SELECT ${YEAR} AS year, * FROM (${indicator.facts}) AS fact WHERE at >= $1 AND at < $2) AS counted
       GROUP BY GROUPING SETS (${setsOf(indicator, '')})`,
      boundsOf(period),
    );
    return rows.map((row) => ({ ...placeOf(row, indicator), median: row.times[0], p90: row.times[1] }));
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

function boundsOf({ from, to }: Period): readonly string[] {
  return [`${from}-01-01T00:00:00Z`, `${to + 1}-01-01T00:00:00Z`];
}
