import { readLocusName } from '../../../contract/genetics/loci.js';

/** Columns of a table of profiles with one row a locus (long) or one row a sample (wide). */
export type ProfileColumns = LongColumns | WideColumns;

interface FactColumns {
  readonly sample: number;
  readonly category?: number;
  readonly kit?: number;
}

export interface LongColumns extends FactColumns {
  readonly kind: 'long';
  readonly locus: number;
  readonly alleles: readonly number[];
  /** True for a GENis table, which has a column for somebody to whom the profiles are assigned. */
  readonly isGenis: boolean;
}

export interface WideColumns extends FactColumns {
  readonly kind: 'wide';
  readonly loci: readonly { readonly name: string; readonly alleles: readonly number[] }[];
}

const SAMPLE = ['samplename', 'sample', 'sampleid', 'samplecode', 'specimenid', 'specimen'];
const LOCUS = ['marker', 'locus', 'markername', 'locusname'];
const CATEGORY = ['specimencategory', 'category'];
/** Names of the column of the kit; `UD2` is where a GENis table has it. */
const KIT = ['kit', 'ud2'];
const ASSIGNEE = 'ud1';
const ALLELE = /^allele[1-8]$/u;
/**
 * Title of an allele's column: `D8S1179 1`, `PENTAD_2`, `TH01 Allele 1`; the separator keeps the last digit
 * of a name from being taken for it.
 */
const ALLELE_OF_LOCUS = /^(.+?)(?<![\s_-])[\s_-]+(?:allele[\s_-]*)?[1-8]$/iu;

/** Reads the header of a table of profiles; undefined where it is none. */
export function readProfileColumns(header: readonly string[]): ProfileColumns | undefined {
  const folded = header.map((name) => name.replaceAll(/[\s_.-]+/gu, '').toLowerCase());
  const placeOf = (names: readonly string[]): number => folded.findIndex((name) => names.includes(name));
  const sample = placeOf(SAMPLE);
  if (sample === -1) return undefined;
  const facts = { sample, ...placed('category', placeOf(CATEGORY)), ...placed('kit', placeOf(KIT)) };
  const locus = placeOf(LOCUS);
  const alleles = folded.flatMap((name, at) => (ALLELE.test(name) ? [at] : []));
  if (locus !== -1 && alleles.length > 0)
    return { kind: 'long', ...facts, locus, alleles, isGenis: folded.includes(ASSIGNEE) };
  const loci = wideLoci(header);
  return loci.some(({ name }) => readLocusName(name)) ? { kind: 'wide', ...facts, loci } : undefined;
}

function placed(name: string, at: number): object {
  return at === -1 ? {} : { [name]: at };
}

/**
 * Returns the columns of each locus in a wide table: under its name with a number, or under its name alone,
 * once an allele.
 */
function wideLoci(header: readonly string[]): WideColumns['loci'] {
  const byName = new Map<string, number[]>();
  header.forEach((title, at) => {
    const numbered = ALLELE_OF_LOCUS.exec(title.trim())?.[1];
    const name = numbered ?? (readLocusName(title) ? title.trim() : undefined);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), at]);
  });
  return [...byName].map(([name, alleles]) => ({ name, alleles }));
}
