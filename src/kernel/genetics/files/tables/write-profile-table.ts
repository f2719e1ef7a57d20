import { AMELOGENIN, type LocusHeading } from '../../../contract/genetics/loci.js';
import type { TypedSample } from '../typed-sample.js';

/** Sample as it is written to a file for another laboratory or program. */
export type SampleToWrite = Pick<TypedSample, 'code' | 'loci' | 'category' | 'kit' | 'lab'>;

const HEADINGS: readonly LocusHeading[] = ['autosomal', 'xStr', 'yStr'];

export const PROFILES_CSV_HEADER = ['sample', 'locus', 'allele1', 'allele2'];
export const GENEMAPPER_HEADER = ['Sample Name', 'Specimen Category', 'Marker', 'Allele 1', 'Allele 2'];

/** Returns a sample as rows of a CSV table, one a locus: `sample,locus,allele1,allele2`. */
export function profilesCsvRows(sample: SampleToWrite): string[][] {
  return callsOf(sample).map(([locus, [first = '', second = '']]) => [sample.code, locus, first, second]);
}

export function geneMapperRows(sample: SampleToWrite): string[][] {
  return callsOf(sample).map(([locus, [first = '', second = '']]) => [
    sample.code,
    sample.category ?? '',
    locus,
    first,
    second,
  ]);
}

/** Returns the loci of a sample by heading and name, amelogenin first. */
export function callsOf({ loci }: Pick<TypedSample, 'loci'>): [string, readonly string[]][] {
  return HEADINGS.flatMap((heading) => Object.entries(loci[heading] ?? {}).sort(byName));
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  if (a === b) return 0;
  if (a === AMELOGENIN || b === AMELOGENIN) return a === AMELOGENIN ? -1 : 1;
  return a < b ? -1 : 1;
}
