import { costOfRatios, leastCost } from '../../kernel/calibration/index.js';
import type { Benchmark } from './benchmark.js';
import { isSymmetric, type EvaluatedKind } from './kinds.js';
import type { ListedPairs } from './listed-pairs.js';

/** Bin of pairs whose stated probability lies in a tenth from `from`, with the number of true ones. */
export interface CalibrationBin {
  readonly from: number;
  readonly pairs: number;
  readonly meanProbability: number | null;
  readonly shareTrue: number | null;
}

export interface KindFigures {
  readonly truePairs: number;
  readonly listedPairs: number;
  readonly unlistedTrue: number;
  /** Number of listed pairs at or above the threshold, and the share of them that is true. */
  readonly atThreshold: number;
  readonly precision: number | null;
  /** Share of the true pairs at or above the threshold. */
  readonly recall: number;
  /**
   * Sum of squared errors of listed pairs and 1 for each unlisted true pair, over the true pairs: 1 is what
   * an empty file gets.
   */
  readonly brierPerTrue: number | null;
  /** Cost of the log likelihood ratios in bits; null unless every listed pair has a ratio. */
  readonly cllr: number | null;
  readonly cllrMin: number | null;
  readonly calibration: readonly CalibrationBin[];
}

const BINS = 10;

/** Computes precision, recall and calibration of what is listed of one kind. */
export function kindFigures(
  benchmark: Benchmark,
  listed: ListedPairs,
  kind: EvaluatedKind,
  threshold: number,
): KindFigures {
  const sums = new KindSums(threshold);
  for (let at = 0; at < listed.size; at++) {
    const [a, b] = listed.recordsAt(at);
    if (benchmark.kindOf(a, b) === kind) sums.add(listed.at(at), benchmark.samePerson(a, b));
  }
  // A pair that the truth tells twice is one pair.
  const ofKind = benchmark.truth.filter((pair) => pair.kind === kind);
  const pairs = new Map(
    ofKind.map((pair) => [`${Math.min(pair.a, pair.b)} ${Math.max(pair.a, pair.b)}`, pair]),
  );
  const places = [...pairs.values()].map(({ a, b }) => listed.find(a, b));
  const unlistedTrue = places.filter((at) => at === undefined).length;
  const reached = ofKind.filter(({ a, b }) => {
    const at = listed.find(a, b);
    return at !== undefined && listed.at(at).probability >= threshold;
  }).length;
  const perTrue = Math.max(1, places.length);
  return {
    truePairs: places.length,
    listedPairs: sums.pairs,
    unlistedTrue,
    atThreshold: sums.sure,
    precision: sums.sure > 0 ? sums.sureRight / sums.sure : null,
    recall: reached / perTrue,
    brierPerTrue: sums.stated > 0 || sums.pairs === 0 ? (sums.squared + unlistedTrue) / perTrue : null,
    ...costs(sums, places.length, unlistedTrue, allPairsOf(benchmark, kind)),
    calibration: sums.calibration(),
  };
}

function costs(sums: KindSums, truePairs: number, unlistedTrue: number, allPairs: number) {
  if (truePairs === 0 || sums.weighedPairs < sums.pairs) return { cllr: null, cllrMin: null };
  const silent = { ofTrue: unlistedTrue, ofFalse: Math.max(0, allPairs - sums.pairs - unlistedTrue) };
  return {
    cllr: finite(costOfRatios(sums.weighed, silent)),
    cllrMin: finite(leastCost(sums.weighed, silent)),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function allPairsOf({ counts }: Benchmark, kind: EvaluatedKind): number {
  if (!isSymmetric(kind)) return counts.report * (kind === 'living' ? counts.living : counts.remains);
  const records = kind === 'same_remains' ? counts.remains : counts.report;
  return (records * (records - 1)) / 2;
}

class KindSums {
  pairs = 0;
  sure = 0;
  sureRight = 0;
  /** Number of pairs with a probability. */
  stated = 0;
  squared = 0;
  readonly weighed = { ofTrue: [] as number[], ofFalse: [] as number[] };
  private readonly bins = Array.from({ length: BINS }, () => ({ pairs: 0, sum: 0, right: 0 }));

  constructor(private readonly threshold: number) {}

  add({ probability, log10LR }: { probability: number; log10LR: number }, isTrue: boolean): void {
    this.pairs += 1;
    if (!Number.isNaN(log10LR)) (isTrue ? this.weighed.ofTrue : this.weighed.ofFalse).push(log10LR);
    if (Number.isNaN(probability)) return;
    this.stated += 1;
    this.squared += (probability - (isTrue ? 1 : 0)) ** 2;
    const bin = this.bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
    bin.pairs += 1;
    bin.sum += probability;
    if (isTrue) bin.right += 1;
    if (probability < this.threshold) return;
    this.sure += 1;
    if (isTrue) this.sureRight += 1;
  }

  get weighedPairs(): number {
    return this.weighed.ofTrue.length + this.weighed.ofFalse.length;
  }

  calibration(): CalibrationBin[] {
    return this.bins.map(({ pairs, sum, right }, at) => ({
      from: at / BINS,
      pairs,
      meanProbability: pairs > 0 ? sum / pairs : null,
      shareTrue: pairs > 0 ? right / pairs : null,
    }));
  }
}
