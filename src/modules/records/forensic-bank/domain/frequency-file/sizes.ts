import { readLocusName } from '../../../../../kernel/contract/index.js';
import type { FrequencyFileFault } from './fault.js';
import type { Size } from './figures.js';
import { readSize } from './read-figure.js';
import { rowsOf } from './rows.js';

/** Sample sizes, in alleles: at single loci, and at those of which nothing else is said. */
export interface Sizes {
  readonly ofLocus: ReadonlyMap<string, number>;
  readonly ofAll: number | undefined;
  readonly faults: readonly FrequencyFileFault[];
}

/**
 * Joins what a file says of its sample with what was said beside it, which counts more.
 *
 * @param beside a number for all loci, or a text of `locus,alleles_sampled` lines
 */
export function sizesOf(inFile: readonly Size[], beside: number | string | undefined): Sizes {
  const ofLocus = new Map<string, number>();
  const faults: FrequencyFileFault[] = [];
  const note = ({ locus, size, unit }: Size): void => {
    const alleles = readSize(size, unit);
    if (alleles === undefined)
      faults.push({ locus, code: 'FREQUENCIES.SAMPLE_SIZE', parameters: { locus, text: size } });
    else ofLocus.set(nameOf(locus), alleles);
  };
  inFile.forEach(note);
  if (typeof beside === 'string') {
    for (const { cells } of rowsOf(beside)) {
      const [locus = '', size = ''] = cells;
      if (readLocusName(locus)) note({ locus, size, unit: 'alleles-sampled' });
    }
  }
  const ofAll = typeof beside === 'number' ? beside : undefined;
  if (ofAll !== undefined) ofLocus.clear();
  return { ofLocus, ofAll, faults };
}

export function nameOf(locus: string): string {
  return readLocusName(locus)?.name ?? locus;
}
