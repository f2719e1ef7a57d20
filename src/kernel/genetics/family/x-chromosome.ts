import { AMELOGENIN, readLocusName } from '../../contract/genetics/loci.js';
import type { GeneticProfile } from '../../contract/records.js';
import { GeneticsError } from '../genetics-error.js';
import type { KinshipModel } from '../likelihood/kinship-model.js';
import { posteriorTables, type PosteriorTable } from '../likelihood/posterior-tables.js';
import { ANY_ALLELE, genotypeIndex } from '../loci/allele.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import { readProfile, type Profile } from '../loci/profile.js';
import type { GeneticSex } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { withoutRounding } from '../ratio/locus-answer.js';
import type { LocusSpan } from '../tables/panel.js';
import type { FamilyOfReport, FamilySample } from './family-of-report.js';

/** Tells whether a locus lies on the X chromosome. */
export function isOnX(locus: string): boolean {
  return readLocusName(locus)?.heading === 'xStr';
}

/**
 * Returns the sex that a sample shows: by amelogenin, else by whether every X locus has one allele. Undefined
 * where neither says it: a man's one allele written twice and a woman's two like ones look the same.
 */
export function sexOfSample({ autosomal, xStr }: GeneticProfile): GeneticSex {
  const amelogenin = autosomal?.[AMELOGENIN];
  if (amelogenin) return amelogenin.includes('Y') ? 'male' : 'female';
  const calls = Object.values(xStr ?? {});
  if (calls.some(([first, second]) => second !== undefined && second !== first)) return 'female';
  return calls.length > 0 && calls.every(({ length }) => length === 1) ? 'male' : 'unknown';
}

/**
 * The X loci of a sample; a man's one gene stands twice, as the engine reads it. A call with a lost partner
 * is left out.
 */
export function xProfileOf({ sample, xStr }: GeneticProfile): Profile {
  const twice = Object.entries(xStr ?? {}).map(([locus, [first, second]]) => [
    locus,
    [first, second ?? first],
  ]);
  const read = readProfile(sample.code, Object.fromEntries(twice) as Record<string, unknown>);
  return new Map([...read].filter(([, [, second]]) => second !== ANY_ALLELE));
}

/**
 * The codes of a sample at the X loci of a panel. A man's gene is read at the place of a single allele, a
 * woman's genotype at its own, so that a row of the one sex says nothing about a sample of the other: their
 * sex is another evidence.
 */
export function encodeX(sample: GeneticProfile, spans: readonly LocusSpan[]): readonly number[] {
  const sex = sexOfSample(sample);
  const calls = sex === 'unknown' ? new Map<string, readonly string[]>() : xProfileOf(sample);
  return spans.map((span) => {
    const [one, other] = (calls.get(span.locus) ?? []).map((allele) => span.alleles.indexOf(allele));
    if (one === undefined || other === undefined || one < 0 || other < 0) return span.untyped;
    if (sex === 'female') return span.genotypes + genotypeIndex(one, other);
    return one === other ? span.singles + one : span.untyped;
  });
}

/**
 * Clusters of X loci that lie so close to each other that they are nearly always handed on together, and
 * whose alleles come in haplotypes: those of Szibor et al. 2003 and of the kit Argus X-12. The evidence of
 * two loci of one cluster is not independent.
 */
const CLUSTERS: readonly (readonly string[])[] = [
  ['DXS10148', 'DXS10135', 'DXS8378'],
  ['DXS7132', 'DXS10079', 'DXS10074', 'DXS10075', 'DXS981', 'ARA'],
  ['DXS6801', 'DXS6809', 'DXS6789'],
  ['DXS7424', 'DXS101'],
  ['DXS10103', 'HPRTB', 'DXS10101'],
  ['DXS10146', 'DXS10134', 'DXS10147', 'DXS7423', 'DXS8377'],
];

/** Returns the name of the cluster of an X locus; a locus of no cluster is one by itself. */
export function xClusterOf(locus: string): string {
  return CLUSTERS.find((cluster) => cluster.includes(locus))?.[0] ?? locus;
}

export interface XRequest {
  readonly family: FamilyOfReport;
  readonly samples: readonly FamilySample[];
  /** Code of the member whose genotype the tables give. */
  readonly member: string;
  readonly loci: readonly LocusFrequencies[];
  readonly model: KinshipModel;
}

/**
 * Returns the tables of a member at X loci, as `memberXTables`; none where no sample was typed at an X locus.
 */
export function xTables(request: XRequest): readonly PosteriorTable[] {
  return xProfilesOf(request).size === 0 ? [] : memberXTables(request);
}

/**
 * Returns the genotype probabilities of a member at X loci. None where the sex of the member or of somebody
 * on the way is not known, for then nobody knows who passed an X chromosome on.
 */
export function memberXTables(request: XRequest): readonly PosteriorTable[] {
  const { family, member, loci, model } = request;
  const pedigree = readPedigree(family.members);
  if (pedigree.sexes[pedigree.indexOf.get(member) ?? -1] === 'unknown') return [];
  try {
    const { linkedPair, ...rest } = model;
    const profiles = xProfilesOf(request);
    return posteriorTables({ pedigree, profiles, loci, model: { ...rest, chromosome: 'X' } }, member);
  } catch (error) {
    if (error instanceof GeneticsError) return [];
    throw error;
  }
}

function xProfilesOf({ samples, loci }: XRequest): Map<string, Profile> {
  const known = new Set(loci.map(({ locus }) => locus));
  const profiles = new Map<string, Profile>();
  for (const { person, profile } of samples) {
    const calls = new Map([...xProfileOf(profile)].filter(([locus]) => known.has(locus)));
    if (calls.size > 0 && !profiles.has(person)) profiles.set(person, calls);
  }
  return profiles;
}

/** Writes a table of a man or of a woman into the part of a row that samples of that sex are read at. */
export function fillX(
  row: Float64Array,
  span: LocusSpan,
  { posterior, unrelated }: PosteriorTable,
  sex: GeneticSex,
): void {
  const { alleles } = span;
  for (let b = 0; b < alleles.length; b += 1) {
    for (let a = 0; a <= b; a += 1) {
      const at = genotypeIndex(a, b);
      const value = withoutRounding(Math.log10(posterior[at]! / unrelated[at]!));
      if (sex === 'female') row[span.genotypes + at] = value;
      else if (a === b) row[span.singles + a] = value;
    }
  }
}
