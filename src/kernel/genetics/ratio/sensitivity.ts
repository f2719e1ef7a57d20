import type { FrequencyTable } from '../loci/frequency-table.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import { likelihoodRatios, type RatioRequest, type RatioResult } from './likelihood-ratio.js';

/** Ratio of a comparison with one frequency table. */
export interface TableRatio {
  readonly source: string;
  readonly result: RatioResult;
}

/**
 * Sensitivity of a comparison to the population: its ratios with several tables; the least and the greatest
 * are what a report states.
 */
export interface Sensitivity {
  readonly numerator: string;
  readonly denominator: string;
  readonly least: TableRatio;
  readonly greatest: TableRatio;
  readonly tables: readonly TableRatio[];
}

/**
 * Repeats a comparison with each of several frequency tables, at the loci that all of them have, so that the
 * numbers differ by frequencies alone.
 *
 * @param prepare makes a locus of any of the tables ready: alleles that the table does not hold
 */
export function sensitivityOver(
  request: Omit<RatioRequest, 'loci'>,
  tables: readonly FrequencyTable[],
  prepare: (locus: LocusFrequencies) => LocusFrequencies = (locus) => locus,
): readonly Sensitivity[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const common = [...first.loci.keys()].filter((locus) => others.every(({ loci }) => loci.has(locus)));
  const answers = tables.map(({ source, loci }) => {
    const prepared = common.map((locus) => prepare(loci.get(locus)!));
    return { source, results: likelihoodRatios({ ...request, loci: prepared }).results };
  });
  return answers[0]!.results.map(({ numerator, denominator }, at) => {
    const ratios = answers.map(({ source, results }): TableRatio => ({ source, result: results[at]! }));
    const ordered = [...ratios].sort((a, b) => a.result.log10LR - b.result.log10LR);
    return { numerator, denominator, least: ordered[0]!, greatest: ordered.at(-1)!, tables: ratios };
  });
}
