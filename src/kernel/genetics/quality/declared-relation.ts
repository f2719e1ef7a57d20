import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Profile } from '../loci/profile.js';
import { relatedness } from '../pedigree/kinship.js';
import type { CheckedPedigree } from '../pedigree/pedigree.js';
import {
  estimatedKappa,
  type Kappa,
  lnLikelihoodOf,
  type SharingLikelihood,
  sharingLikelihoods,
} from './sharing.js';

export type NamedRelation =
  | 'same-person'
  | 'parent-child'
  | 'full-siblings'
  | 'half-siblings'
  | 'first-cousins'
  | 'unrelated';

/** Half siblings stand for grandparent and aunt too, whose sharing at one locus is the same. */
const KAPPA_OF: Readonly<Record<NamedRelation, Kappa>> = {
  'same-person': [0, 0, 1],
  'parent-child': [0, 1, 0],
  'full-siblings': [0.25, 0.5, 0.25],
  'half-siblings': [0.5, 0.5, 0],
  'first-cousins': [0.75, 0.25, 0],
  unrelated: [1, 0, 0],
};

/** Finding on two members: what their profiles say about how they are declared to be related. */
export interface RelationFinding {
  readonly first: string;
  readonly second: string;
  readonly declared: Kappa;
  /** Sharing by maximum likelihood; admissible where k1² >= 4 k0 k2 (Thompson 1976). */
  readonly estimated: Kappa;
  /** log10 of the likelihood of the declared relation over that of each other one. */
  readonly log10Against: Readonly<Record<NamedRelation, number>>;
  /** The named relation that the data support most. */
  readonly best: NamedRelation;
  /** True where the best relation is better than the declared one by more than the threshold. */
  readonly isDoubtful: boolean;
  readonly loci: number;
}

export interface RelationOptions {
  /** Number of loci from which on a pair is judged. */
  readonly fewestLoci?: number;
  /** log10 by which another relation must be better. */
  readonly log10Threshold?: number;
  /**
   * Share of the loci at which a relation that must share shares nothing: mutation and typing errors, without
   * which one mutation between a parent and a child would refute both.
   */
  readonly errorRate?: number;
}

/**
 * Compares each pair of typed members with how the pedigree relates them. Pairs in which one is inbred are
 * left out: three coefficients do not describe them.
 */
export function checkRelations(
  pedigree: CheckedPedigree,
  profiles: ReadonlyMap<string, Profile>,
  tables: readonly LocusFrequencies[],
  { fewestLoci = 8, log10Threshold = 3, errorRate = 0.003 }: RelationOptions = {},
): RelationFinding[] {
  const typed = pedigree.members.map(({ id }) => id).filter((id) => profiles.has(id));
  const findings: RelationFinding[] = [];
  for (const [at, first] of typed.entries()) {
    for (const second of typed.slice(at + 1)) {
      const likelihoods = sharingLikelihoods(profiles.get(first)!, profiles.get(second)!, tables).map(
        ({ likelihood }) => likelihood,
      );
      const { kappa } = relatedness(pedigree, first, second);
      if (!kappa || likelihoods.length < fewestLoci) continue;
      findings.push({ first, second, ...judged(kappa, likelihoods, { log10Threshold, errorRate }) });
    }
  }
  return findings;
}

function judged(
  declared: Kappa,
  likelihoods: readonly SharingLikelihood[],
  { log10Threshold, errorRate }: Required<Pick<RelationOptions, 'log10Threshold' | 'errorRate'>>,
): Omit<RelationFinding, 'first' | 'second'> {
  const log10Of = (kappa: Kappa): number =>
    lnLikelihoodOf(likelihoods, withErrors(kappa, errorRate)) / Math.LN10;
  const own = log10Of(declared);
  const names = Object.keys(KAPPA_OF) as NamedRelation[];
  const against = Object.fromEntries(names.map((name) => [name, own - log10Of(KAPPA_OF[name])])) as Record<
    NamedRelation,
    number
  >;
  const best = names.reduce((one, other) => (against[other] < against[one] ? other : one));
  return {
    declared,
    estimated: estimatedKappa(likelihoods)!,
    log10Against: against,
    best,
    isDoubtful: against[best] < -log10Threshold,
    loci: likelihoods.length,
  };
}

function withErrors([k0, k1, k2]: Kappa, errorRate: number): Kappa {
  return [k0 + errorRate * (1 - k0), k1 * (1 - errorRate), k2 * (1 - errorRate)];
}
