import { GeneticsError } from '../genetics-error.js';
import { canonicalLocus } from './allele.js';
import { locusFrequencies, type LocusFrequencies } from './locus-frequencies.js';

/** Frequency table of one population: its loci by canonical name. */
export interface FrequencyTable {
  readonly source: string;
  readonly loci: ReadonlyMap<string, LocusFrequencies>;
}

/**
 * Reads `locus,allele,frequency` lines, and beside them, where the source states it, `locus,alleles_sampled`
 * lines.
 *
 * Every locus is checked: a table that does not sum to 1 or holds an allele at 0 is refused with the name of
 * the locus.
 */
export function readFrequencyCsv(text: string, source: string, sampledText = ''): FrequencyTable {
  const byLocus = new Map<string, Record<string, number>>();
  for (const { cells, line } of rowsOf(text)) {
    const [name = '', allele = '', frequency = ''] = cells;
    if (cells.length !== 3 || name === '' || frequency === '')
      throw new GeneticsError('GENETICS.FREQUENCY_LINE', { source, line });
    const locus = canonicalLocus(name);
    const entries = byLocus.get(locus) ?? {};
    if (entries[allele] !== undefined) throw new GeneticsError('GENETICS.ALLELE_TWICE', { locus, allele });
    entries[allele] = Number(frequency);
    byLocus.set(locus, entries);
  }
  const sampled = new Map(
    rowsOf(sampledText).map(({ cells }) => [canonicalLocus(cells[0] ?? ''), Number(cells[1])]),
  );
  const loci = [...byLocus].map(([locus, frequencies]): [string, LocusFrequencies] => {
    const sampledAlleles = sampled.get(locus);
    const known = sampledAlleles !== undefined && sampledAlleles > 0;
    return [locus, locusFrequencies({ locus, frequencies, source, ...(known && { sampledAlleles }) })];
  });
  return { source, loci: new Map(loci) };
}

/** Returns the lines after the heading, with their numbers in the file. */
function rowsOf(text: string): { readonly cells: readonly string[]; readonly line: number }[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((row, at) => ({ cells: row.split(',').map((cell) => cell.trim()), line: at + 1 }))
    .filter(({ cells, line }) => line > 1 && cells.some((cell) => cell !== ''));
}
