import { GeneticsError } from '../genetics-error.js';
import { isAllele } from './allele.js';

/** Allele frequencies of one locus in one population. */
export interface LocusFrequencies {
  readonly locus: string;
  readonly alleles: readonly string[];
  /** Frequencies in the order of `alleles`; they sum to 1. */
  readonly frequencies: Float64Array;
  /**
   * Number of alleles that the frequencies were counted from (twice the persons), where the source states it.
   */
  readonly sampledAlleles?: number;
  /**
   * Frequency that the table's owner gives to an allele that was not met; without it `minimumFrequency` has a
   * rule.
   */
  readonly leastFrequency?: number;
  readonly source?: string;
}

export interface LocusDraft {
  readonly locus: string;
  readonly frequencies: Readonly<Record<string, number>>;
  readonly sampledAlleles?: number;
  readonly leastFrequency?: number;
  readonly source?: string;
  /** True to divide by the sum: for a printed table whose figures are rounded. */
  readonly rescale?: boolean;
}

/** Tolerance of a sum of frequencies: published tables of twelve digits sum to 1 within this. */
export const SUM_TOLERANCE = 1e-6;
/** Tolerance of a table that is rescaled: what rounding to three decimals can do to some twenty alleles. */
export const ROUNDING_TOLERANCE = 0.011;

/** Checks a locus of a frequency table: alleles that are alleles, frequencies above 0, a sum of 1. */
export function locusFrequencies(draft: LocusDraft): LocusFrequencies {
  const { locus, sampledAlleles, leastFrequency, source } = draft;
  const alleles = Object.keys(draft.frequencies).sort(byRepeats);
  if (alleles.length === 0) throw new GeneticsError('GENETICS.FREQUENCIES_EMPTY', { locus });
  const frequencies = Float64Array.from(alleles, (allele) => {
    if (!isAllele(allele)) throw new GeneticsError('GENETICS.FREQUENCY_OF_NO_ALLELE', { locus, allele });
    const frequency = draft.frequencies[allele]!;
    if (!(frequency > 0 && frequency <= 1 + SUM_TOLERANCE))
      throw new GeneticsError('GENETICS.FREQUENCY_OUT_OF_RANGE', { locus, allele, frequency });
    return frequency;
  });
  const sum = frequencies.reduce((total, frequency) => total + frequency, 0);
  const tolerance = draft.rescale ? ROUNDING_TOLERANCE : SUM_TOLERANCE;
  if (Math.abs(sum - 1) > tolerance)
    throw new GeneticsError('GENETICS.FREQUENCIES_SUM', { locus, sum: Number(sum.toFixed(6)) });
  if (draft.rescale) frequencies.forEach((frequency, at) => (frequencies[at] = frequency / sum));
  return {
    locus,
    alleles,
    frequencies,
    ...(sampledAlleles !== undefined && { sampledAlleles }),
    ...(leastFrequency !== undefined && { leastFrequency }),
    ...(source !== undefined && { source }),
  };
}

/**
 * Adds alleles that the population sample did not hold: the frequencies of the table are multiplied by one
 * minus their sum, so that the locus still sums to 1.
 */
export function withExtraAlleles(
  table: LocusFrequencies,
  extra: Readonly<Record<string, number>>,
): LocusFrequencies {
  const { locus } = table;
  const entries = Object.entries(extra);
  if (entries.length === 0) return table;
  let sum = 0;
  for (const [allele, frequency] of entries) {
    if (!isAllele(allele)) throw new GeneticsError('GENETICS.FREQUENCY_OF_NO_ALLELE', { locus, allele });
    if (table.alleles.includes(allele)) throw new GeneticsError('GENETICS.ALLELE_TWICE', { locus, allele });
    if (!(frequency > 0))
      throw new GeneticsError('GENETICS.FREQUENCY_OUT_OF_RANGE', { locus, allele, frequency });
    sum += frequency;
  }
  if (!(sum < 1)) throw new GeneticsError('GENETICS.FREQUENCIES_SUM', { locus, sum: sum + 1 });
  const all = [
    ...table.alleles.map((allele, at): [string, number] => [allele, table.frequencies[at]! * (1 - sum)]),
    ...entries,
  ].sort(([a], [b]) => byRepeats(a, b));
  return {
    ...table,
    alleles: all.map(([allele]) => allele),
    frequencies: Float64Array.from(all, ([, frequency]) => frequency),
  };
}

/**
 * Frequency given to an allele that the table does not hold where the sample size is not stated: the floor of
 * the Oslo tables.
 */
const USUAL_FLOOR = 0.001;

/**
 * Returns the frequency of an allele that the population sample did not hold: what the table's owner says,
 * else five copies in the sample (National Research Council 1996), or the usual floor of 0.001 where the size
 * of the sample is not stated.
 */
export function minimumFrequency(table: LocusFrequencies): number {
  if (table.leastFrequency !== undefined) return table.leastFrequency;
  return table.sampledAlleles === undefined ? USUAL_FLOOR : 5 / table.sampledAlleles;
}

function byRepeats(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (Number.isNaN(difference)) return a < b ? -1 : a > b ? 1 : 0;
  return difference;
}
