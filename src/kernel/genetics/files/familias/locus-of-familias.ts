import { SILENT, canonicalLocus, isAllele } from '../../loci/allele.js';
import { locusFrequencies, type LocusFrequencies } from '../../loci/locus-frequencies.js';
import type { MutationModel, MutationRule } from '../../mutation/mutation-model.js';
import type { FamiliasDatabase, FamiliasLocus, FamiliasMutation } from './familias-file.js';
import { notRead } from './familias-lines.js';

/** Names of alleles that no kit sees ("Rest allele"): they stay alleles of their locus, under a letter. */
export const UNSEEN_ALLELES = ['Z', 'Y', 'X', 'W'] as const;
/** Greatest difference of a sum of frequencies from the whole that counts as rounding. */
const ROUNDING = 1e-6;

/** Locus of a Familias database as the kernel has it, with the names that its alleles have here. */
export interface LocusOfFamilias {
  readonly name: string;
  readonly frequencies: Readonly<Record<string, number>>;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly mutation: MutationModel | null;
}

export function locusOfFamilias(locus: FamiliasLocus): LocusOfFamilias {
  const free = UNSEEN_ALLELES.filter((letter) => !locus.alleles.includes(letter));
  const nameOf = new Map(
    locus.alleles.map((allele) => [allele, isAllele(allele) ? allele : (free.shift() ?? allele)]),
  );
  const scale = shareOf(locus);
  return {
    name: canonicalLocus(locus.name),
    nameOf,
    frequencies: Object.fromEntries(
      locus.alleles.map((allele, at) => [nameOf.get(allele)!, locus.frequencies[at]! / scale]),
    ),
    mutation: mutationOf(locus),
  };
}

/**
 * Returns the sum that the frequencies of a locus are shares of. With a silent allele the file may write the
 * others as shares of all or of what is seen; here they are always the latter.
 */
function shareOf({ frequencies, silent }: FamiliasLocus): number {
  const sum = frequencies.reduce((total, frequency) => total + frequency, 0);
  return silent > 0 && Math.abs(sum - (1 - silent)) < ROUNDING ? 1 - silent : 1;
}

export function tableOf(locus: FamiliasLocus, source: string): LocusFrequencies {
  const { name, frequencies } = locusOfFamilias(locus);
  const sampled = locus.databaseSize > 0 ? { sampledAlleles: locus.databaseSize } : {};
  return locusFrequencies({ locus: name, frequencies, source, ...sampled });
}

function mutationOf({ female, male }: FamiliasLocus): MutationModel | null {
  if (isNone(female) && isNone(male)) return null;
  return { female: ruleOf(female), male: ruleOf(male) };
}

const isNone = ({ rate, rate2, model }: FamiliasMutation): boolean =>
  rate === 0 && (rate2 === 0 || model < STEPWISE);

const STEPWISE = 2;
const STATIONARY = 3;

function ruleOf({ rate, model, range, rate2 }: FamiliasMutation): MutationRule {
  if (model === 0) return { kind: 'equal', rate, rate2: 0, range: USUAL_RANGE, transform: undefined };
  if (model === 1) return { kind: 'proportional', rate, rate2: 0, range: USUAL_RANGE, transform: undefined };
  return { kind: 'stepwise', rate, rate2, range, transform: model === STATIONARY ? 'PM' : undefined };
}

const USUAL_RANGE = 0.1;

/** Returns the one frequency of silent alleles that a model has for all loci. */
export function silentOf({ loci }: FamiliasDatabase): number {
  return onlyOf(
    loci.map(({ silent }) => silent),
    'silent alleles with another frequency at each locus',
  );
}

/** Returns the one probability of dropout that a model has for a person. */
export function dropoutOf({ loci }: FamiliasDatabase): number {
  return onlyOf(
    loci.map(({ dropout }) => dropout),
    'dropout with another probability at each locus',
  );
}

function onlyOf(values: readonly number[], what: string): number {
  const [first = 0, ...others] = new Set(values);
  if (others.length > 0) throw notRead(what);
  return first;
}

/** Returns a genotype in the names that alleles have here; a silent allele in a genotype is not seen. */
export function genotypeOf(
  [a, b]: readonly [string, string],
  { nameOf }: LocusOfFamilias,
): readonly [string, string] {
  if (a === SILENT || b === SILENT) throw notRead('a silent allele in a genotype');
  return [nameOf.get(a) ?? a, nameOf.get(b) ?? b];
}
