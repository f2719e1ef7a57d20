import { readLocusName } from '../../../../../kernel/contract/index.js';
import { GeneticsError, readYHaplotype } from '../../../../../kernel/genetics/index.js';
import type { FrequencyFileFault } from '../frequency-file/fault.js';
import type { WrittenY } from '../haplotype-database.js';
import type { CountedRow } from './counted-row.js';

/** Between the copies of a locus that lies on the Y chromosome more than once: `11/14`. */
const COPIES = '/';

/** A column a locus; an empty cell was not typed, `0` is a null allele. */
export function readYLines(
  names: readonly string[],
  rows: readonly CountedRow[],
  faults: FrequencyFileFault[],
): WrittenY[] {
  const strange = names.filter((name) => readLocusName(name)?.heading !== 'yStr');
  for (const column of strange) faults.push({ code: 'HAPLOTYPES.COLUMN', parameters: { column } });
  const known = new Set<string>();
  for (const name of names) {
    const locus = readLocusName(name)?.name ?? name;
    if (known.has(locus)) faults.push({ code: 'HAPLOTYPES.LOCUS_TWICE', parameters: { locus } });
    known.add(locus);
  }
  if (faults.some(({ code }) => code === 'HAPLOTYPES.COLUMN' || code === 'HAPLOTYPES.LOCUS_TWICE')) return [];
  return rows.flatMap(({ line, cells, count }): WrittenY[] => {
    const typed = names.flatMap((name, at): [string, string[]][] => {
      const cell = cells[at] ?? '';
      return cell === '' ? [] : [[name, cell.split(COPIES).map((allele) => allele.trim())]];
    });
    try {
      const loci = Object.fromEntries(readYHaplotype('', Object.fromEntries(typed)));
      if (Object.keys(loci).length > 0) return [{ loci, count }];
      faults.push({ code: 'HAPLOTYPES.NOTHING_TYPED', parameters: { line } });
    } catch (error) {
      if (!(error instanceof GeneticsError)) throw error;
      const { locus = '', allele = '' } = error.parameters;
      const code = allele === '' ? 'HAPLOTYPES.LOCUS_TWICE' : 'HAPLOTYPES.NO_ALLELE';
      faults.push({ code, parameters: { line, locus, allele } });
    }
    return [];
  });
}
