import {
  IdentityIndex,
  identityRatio,
  reassociate,
  type KinshipBasis,
  type Profile,
  type Tolerance,
} from '../../../kernel/genetics/index.js';
import { dnaWordOf, LEAST_LOCI } from '../../matching/kinship/index.js';

/**
 * Two samples of bones: alleles drop out, and one locus may be wrong. Fewer than six common loci say nothing.
 */
const TOLERANCE: Tolerance = { fewestCommon: 6, mostDropouts: 4, mostDifferences: 1 };
const IDENTITY = { dropout: [0.02, 0.02] as const, errorRate: 1e-3 };

/** A sample that may be of the same person, and how the two agree. */
export interface DirectMatch {
  /** Number of the sample among those that were looked through. */
  readonly at: number;
  /** log10 of one person against two who are not related. */
  readonly log10LR: number;
  readonly shared: readonly string[];
  /** Loci at which one shows an allele alone that the other shows with a partner. */
  readonly dropped: readonly string[];
  readonly different: readonly string[];
  /** True where it can be joined with the sample asked about without contradicting another that is. */
  readonly isJoined: boolean;
}

/**
 * Two samples that are of one person beyond doubt enough to be told to another institution: a hit, of which
 * nothing else is told.
 */
export function isHit({ log10LR, shared, dropped, different }: DirectMatch): boolean {
  const common = shared.length + dropped.length + different.length;
  return common >= LEAST_LOCI && dnaWordOf(log10LR, 0) === 'supports';
}

/** Samples of a bank that may be of the same person as one, strongest first. */
export function directMatches(
  profile: Profile,
  bank: readonly Profile[],
  basis: KinshipBasis,
): readonly DirectMatch[] {
  const index = new IdentityIndex();
  for (const one of bank) index.add(one);
  const model = { ...IDENTITY, theta: basis.model.theta };
  const found = index.matches(profile, TOLERANCE).map(({ slot }) => {
    const other = bank[slot] ?? new Map<string, never>();
    const { log10LR, perLocus } = identityRatio(profile, other, basis.loci, model);
    const lociWith = (agreement: string): string[] =>
      perLocus.filter((one) => one.agreement === agreement).map(({ locus }) => locus);
    return {
      ...{ at: slot, log10LR, other, shared: lociWith('same') },
      ...{ dropped: lociWith('dropout'), different: lociWith('different') },
    };
  });
  const supported = found.filter(({ log10LR }) => log10LR > 0);
  const joined = joinedWith(profile, supported);
  return supported
    .map(({ other, ...one }, at) => ({ ...one, isJoined: joined.has(at) }))
    .sort((one, other) => other.log10LR - one.log10LR);
}

/** Lists the samples that make one person with the one asked about, strongest first (`reassociate`). */
function joinedWith(
  profile: Profile,
  found: readonly { readonly other: Profile; readonly log10LR: number }[],
): ReadonlySet<number> {
  const samples = [profile, ...found.map(({ other }) => other)];
  const pairs = found.map(({ log10LR }, at) => ({ one: 0, other: at + 1, log10LR }));
  const { people } = reassociate(samples, pairs, TOLERANCE);
  const own = people.find(({ samples: numbers }) => numbers.includes(0));
  return new Set(own?.samples.flatMap((number) => (number === 0 ? [] : [number - 1])) ?? []);
}
