import { GeneticsError } from '../genetics-error.js';
import type { FrequencyTable } from '../loci/frequency-table.js';
import { locusFrequencies, type LocusFrequencies } from '../loci/locus-frequencies.js';

export const NOT_STATED = 'not stated';

/** Population whose frequency table comes with the platform. */
export interface Population {
  readonly code: string;
  readonly name: string;
  /** Description of the people whose alleles were counted, in the words of the source. */
  readonly population: string;
  readonly region: string;
  readonly citation: string;
  readonly licence: string;
  /** Number of alleles (twice the persons) sampled at the locus that has most; single loci may have fewer. */
  readonly sampledAlleles: number | typeof NOT_STATED;
}

/** Figures of a population: of each locus its alleles, each with its figure. A frequency is a figure over their sum. */
export type PopulationFigures = ReadonlyMap<string, readonly (readonly [allele: string, figure: number])[]>;

/**
 * Returns the frequency table of a population's figures; every locus is checked as a table of a laboratory
 * is.
 */
export function tableOf(figures: PopulationFigures, source: string, isCounted: boolean): FrequencyTable {
  const loci = [...figures].map(([locus, entries]): [string, LocusFrequencies] => {
    const twice = entries.find(([allele], at) => entries.findIndex(([other]) => other === allele) < at);
    if (twice) throw new GeneticsError('GENETICS.ALLELE_TWICE', { locus, allele: twice[0] });
    const sum = sumOf(entries);
    const frequencies = Object.fromEntries(entries.map(([allele, figure]) => [allele, figure / sum]));
    return [
      locus,
      locusFrequencies({ locus, frequencies, source, ...(isCounted && { sampledAlleles: sum }) }),
    ];
  });
  return { source, loci: new Map(loci) };
}

/** Returns the number of alleles sampled at the locus that has most. */
export function mostSampled(figures: PopulationFigures): number {
  return Math.max(...[...figures.values()].map(sumOf));
}

function sumOf(entries: readonly (readonly [string, number])[]): number {
  return entries.reduce((total, [, figure]) => total + figure, 0);
}
