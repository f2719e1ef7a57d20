import type { LocusSpan } from './panel.js';

/** Shares of the loci after which a search looks whether a pair can still reach the threshold. */
const SHARES = [1 / 3, 2 / 3] as const;
export const STATIONS = SHARES.length;

/**
 * Slack of a bound: more than rounding can ever amount to. A ratio of two doubles has a log10 within ±633, so
 * the sums of up to a thousand loci stay below 633,000, and a thousand additions are off by at most 1000 *
 * 2^-53 * 633,000 < 1e-7, in the sum as in the bound.
 */
export const SLACK = 1e-6;

/** Returns the numbers of loci that a search has added at each of its stations. */
export function stationsOf(loci: number): readonly number[] {
  return SHARES.map((share) => Math.ceil(share * loci));
}

/**
 * Returns the most that the loci behind each station can still add for a person: the sum of the greatest
 * entries of each locus. A person with a locus at which the family is inconsistent has no ratio and reaches
 * no threshold: -Infinity.
 */
export function restsOfRow(row: Float64Array, spans: readonly LocusSpan[]): Float64Array {
  const greatest = spans.map(({ untyped, end }) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let code = untyped; code < end; code += 1) {
      if (row[code]! > most) most = row[code]!;
    }
    return Number.isNaN(row[untyped]!) ? Number.NEGATIVE_INFINITY : most;
  });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const isUndefined = greatest.includes(Number.NEGATIVE_INFINITY);
  return Float64Array.from(stationsOf(spans.length), (station) =>
    isUndefined ? Number.NEGATIVE_INFINITY : total(greatest.slice(station)),
  );
}
