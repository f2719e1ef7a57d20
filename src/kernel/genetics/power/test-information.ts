import { SeededGenerator } from '../../numbers/seeded-generator.js';

/** Locus of a genetic test, with the probabilities of the genotypes that a sample can show there. */
export interface LocusOfTest {
  readonly locus: string;
  /** P(genotype) if none of the hypotheses holds. */
  readonly none: Float64Array;
  /**
   * Ratio of each genotype's probability under a hypothesis to that under none, by hypothesis; undefined
   * where the locus does not say.
   */
  readonly ratios: readonly (Float64Array | undefined)[];
}

export interface HypothesisOfTest {
  /** Prior probability, 0 to 1; what all of them leave of 1 is "none of these". */
  readonly probability: number;
  /**
   * Probability that samples and ties are what they are said to be, 0 to 1: otherwise the genotype comes as
   * under none.
   */
  readonly trust: number;
}

/**
 * Number of draws under each hypothesis. The figure of 20 loci then varies by some thousandths of a bit from
 * one seed to another.
 */
const DRAWS = 2048;
/** Generator with a fixed seed: one test promises the same, whoever asks and when. */
const CHANCE = SeededGenerator.fromSeed(20_261_126);

/**
 * Expected information of a test, in bits: the mutual information of the hypotheses and the genotype over all
 * loci,
 *
 *   I = sum over components c of m(c) E[KL(posterior given the genotype || prior)], genotypes drawn from c,
 *
 * with m(c) the share of component c: none, and each hypothesis where it is to be trusted. Loci are
 * independent under each. A sum over all genotypes of all loci cannot be written out, so that it is drawn: at
 * every locus one draw from each of 2048 parts of equal probability, in a random order (Latin hypercube;
 * McKay, Beckman, Conover, Technometrics 1979), the same order for every test. Never negative, never more
 * than the entropy now, and 0 exactly where no locus says anything.
 */
export function informationOfTest(
  loci: readonly LocusOfTest[],
  hypotheses: readonly HypothesisOfTest[],
): number {
  const speaking = loci.filter(({ ratios }) => ratios.some((ratio) => ratio !== undefined));
  if (speaking.length === 0) return 0;
  const prepared = speaking.map((locus) => prepare(locus));
  const held = hypotheses.reduce((sum, { probability }) => sum + probability, 0);
  const prior = [Math.max(0, 1 - held), ...hypotheses.map(({ probability }) => probability)];
  const trust = [0, ...hypotheses.map((one) => one.trust)];
  const trusted = prior.map((p, h) => p * trust[h]!);
  const shares = [1 - trusted.reduce((sum, share) => sum + share, 0), ...trusted.slice(1)];
  let bits = 0;
  for (const [component, share] of shares.entries())
    if (share > 0) bits += share * meanGain(prepared, component, { prior, trust });
  // Rounding may leave a hair below 0.
  return Math.max(0, Math.min(bits, entropy(prior)));
}

interface PreparedLocus {
  /** Natural logarithm of the ratio of each genotype, by hypothesis. */
  readonly logRatios: readonly (Float64Array | undefined)[];
  /** Genotype of each part of equal probability, by component. */
  readonly genotypes: readonly Uint16Array[];
  /** Part that each draw takes. */
  readonly order: readonly number[];
}

function prepare({ locus, none, ratios }: LocusOfTest): PreparedLocus {
  const first = normalised(none);
  const rows = ratios.map((ratio) => ratio && normalised(first.map((p, genotype) => p * ratio[genotype]!)));
  return {
    logRatios: rows.map((row) =>
      row?.map((p, genotype) => (p === 0 ? -Infinity : Math.log(p / first[genotype]!))),
    ),
    genotypes: [first, ...rows.map((row) => row ?? first)].map(genotypeOfParts),
    order: orderAt(locus),
  };
}

const PARTS = Array.from({ length: DRAWS }, (_, part) => part);

const orders = new Map<string, readonly number[]>();

/** Returns the order of the draws at a locus, always the same one; there are some dozens of loci. */
function orderAt(locus: string): readonly number[] {
  const order = orders.get(locus) ?? CHANCE.fork(locus).shuffled(PARTS);
  orders.set(locus, order);
  return order;
}

/** Returns the genotype in the middle of each part, all genotypes laid one behind the other. */
function genotypeOfParts(probabilities: Float64Array): Uint16Array {
  const found = new Uint16Array(DRAWS);
  let [genotype, sum] = [0, probabilities[0]!];
  for (let part = 0; part < DRAWS; part += 1) {
    while (sum < (part + 0.5) / DRAWS && genotype < probabilities.length - 1)
      sum += probabilities[++genotype]!;
    found[part] = genotype;
  }
  return found;
}

/** Returns the mean divergence of the posterior from the prior over the draws of a component, in bits. */
function meanGain(
  loci: readonly PreparedLocus[],
  component: number,
  { prior, trust }: Readonly<Record<'prior' | 'trust', readonly number[]>>,
): number {
  const logs = new Float64Array(prior.length);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    logs.fill(0);
    for (const { logRatios, genotypes, order } of loci) {
      const genotype = genotypes[component]![order[draw]!]!;
      for (let h = 1; h < logs.length; h += 1) logs[h]! += logRatios[h - 1]?.[genotype] ?? 0;
    }
    sum += gainOf(logs, prior, trust);
  }
  return sum / DRAWS;
}

function gainOf(logs: Float64Array, prior: readonly number[], trust: readonly number[]): number {
  // Ratios to "none", which a wrong sample brings back to 1.
  const ratios = prior.map((_, h) => trust[h]! * Math.exp(logs[h]!) + 1 - trust[h]!);
  const mean = ratios.reduce((sum, ratio, h) => sum + prior[h]! * ratio, 0);
  return ratios.reduce((gain, ratio, h) => {
    const posterior = (prior[h]! * ratio) / mean;
    return posterior > 0 ? gain + posterior * Math.log2(ratio / mean) : gain;
  }, 0);
}

function entropy(prior: readonly number[]): number {
  return prior.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
