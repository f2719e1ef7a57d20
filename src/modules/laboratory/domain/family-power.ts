import {
  exclusionPower,
  expectedLog10LR,
  FalseHitCurve,
  PLAIN_MODEL,
  posteriorTables,
  RatioDistribution,
  readPedigree,
  typedSetsOf,
  type ExclusionPower,
  type FamilyOfReport,
  type KinshipBasis,
  type Profile,
} from '../../../kernel/genetics/index.js';

/**
 * The value below which the log10 likelihood ratio lies with a probability; undefined where it lies lower
 * than was reckoned.
 */
export interface Quantile {
  readonly probability: number;
  readonly log10LR: number | undefined;
}

/** Power of a family: what it can do before any remains are compared with it. */
export interface FamilyPower {
  /** log10 of the likelihood ratio from which a laboratory goes on. */
  readonly threshold: number;
  readonly exclusion: ExclusionPower;
  readonly expectedLog10LR: number;
  readonly standardDeviation: number;
  /** P(LR at or above the threshold | the missing person). */
  readonly inclusionPower: number;
  /** P(LR at or above the threshold | somebody unrelated). */
  readonly falseInclusion: number;
  readonly missing: readonly Quantile[];
  readonly unrelated: readonly Quantile[];
  readonly falseHits: {
    readonly profiles: number;
    readonly expected: number;
    /** The lowest threshold with at most one expected false hit. */
    readonly thresholdForOne: number;
  };
}

const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Ratios below are not told apart: nobody goes on with them. */
const LEAST = -25;
const MOST = 100;
/** Half of what the distribution tells apart. */
const PRECISION = 0.0025;

/**
 * @param bank own profiles that may be compared with this family
 * @param others so many profiles of others are reckoned with besides, each typed at all loci of the panel
 */
export function familyPower(
  family: FamilyOfReport,
  basis: KinshipBasis,
  {
    threshold,
    bank,
    others,
  }: { readonly threshold: number; readonly bank: readonly Profile[]; readonly others: number },
): FamilyPower {
  const { loci, model } = basis;
  const pedigree = readPedigree(family.members);
  const request = { pedigree, profiles: basis.profilesOf(family.relatives), loci };
  const tables = posteriorTables({ ...request, model }, family.missing);
  const strict = posteriorTables(
    { ...request, model: { ...PLAIN_MODEL, theta: model.theta } },
    family.missing,
  );
  const distribution = new RatioDistribution(tables, LEAST);
  const ofOthers = { loci: new Set(loci.map(({ locus }) => locus)), profiles: others };
  const curve = new FalseHitCurve({
    ...{ people: [tables], typedSets: [...typedSetsOf(bank), ofOthers], least: Math.min(0, threshold) },
  });
  const { mean, standardDeviation } = expectedLog10LR(tables);
  return {
    ...{ threshold, standardDeviation, expectedLog10LR: mean, exclusion: exclusionPower(strict) },
    inclusionPower: distribution.atLeast(threshold, 'missing'),
    falseInclusion: distribution.atLeast(threshold, 'unrelated'),
    missing: PROBABILITIES.map((probability) => quantile(distribution, probability, 'missing')),
    unrelated: PROBABILITIES.map((probability) => quantile(distribution, probability, 'unrelated')),
    falseHits: {
      profiles: bank.length + others,
      expected: curve.at(threshold),
      thresholdForOne: curve.thresholdFor(1),
    },
  };
}

function quantile(
  distribution: RatioDistribution,
  probability: number,
  whose: 'missing' | 'unrelated',
): Quantile {
  const isAbove = (value: number): boolean => distribution.atLeast(value, whose) >= 1 - probability;
  if (!isAbove(LEAST)) return { probability, log10LR: undefined };
  let [low, high] = [LEAST, MOST];
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (isAbove(middle)) low = middle;
    else high = middle;
  }
  return { probability, log10LR: low };
}
