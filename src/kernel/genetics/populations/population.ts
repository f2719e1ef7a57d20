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

/**
 * Figures of a source: `locus| allele:figure ...`, a line a locus. A frequency is a figure over the sum of
 * its line.
 */
export type PopulationText = string;

/**
 * Returns the frequency table of a source's figures; every locus is checked as a table of a laboratory is.
 */
export function tableOf(figures: PopulationText, source: string, isCounted: boolean): FrequencyTable {
  const loci = figures.split('\n').flatMap((line): [string, LocusFrequencies][] => {
    if (line === '') return [];
    const { locus, entries, sum } = readLine(line);
    const frequencies = Object.fromEntries(entries.map(([allele, figure]) => [allele, figure / sum]));
    return [
      [locus, locusFrequencies({ locus, frequencies, source, ...(isCounted && { sampledAlleles: sum }) })],
    ];
  });
  return { source, loci: new Map(loci) };
}

/** Returns the number of alleles sampled at the locus that has most. */
export function mostSampled(figures: PopulationText): number {
  return Math.max(...figures.split('\n').map((line) => (line === '' ? 0 : readLine(line).sum)));
}

function readLine(line: string): { locus: string; entries: readonly [string, number][]; sum: number } {
  const [locus = '', rest = ''] = line.split('| ');
  const entries = rest.split(' ').map((entry): [string, number] => {
    const [allele = '', figure = ''] = entry.split(':');
    return [allele, Number(figure)];
  });
  const twice = entries.find(([allele], at) => entries.findIndex(([other]) => other === allele) < at);
  if (twice) throw new GeneticsError('GENETICS.ALLELE_TWICE', { locus, allele: twice[0] });
  return { locus, entries, sum: entries.reduce((total, [, figure]) => total + figure, 0) };
}
