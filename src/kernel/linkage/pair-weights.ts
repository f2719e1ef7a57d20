import { power10 } from './logarithms.js';
import type { NumberedPairs } from './numbered-pairs.js';

/**
 * Weight beyond which a pair is as good as certain, as log10; the bound keeps products inside the range of a
 * double.
 */
const MOST_LOG10 = 120;
/**
 * A pair that weighs less sends no messages of its own: its messages follow from what its records weigh in
 * all, to the third power of its weight. Most pairs of a list of the hundred best are such.
 */
const FAINT = 1e-3;

/**
 * The pairs that matter, each with its weight w = prior odds x LR, and what all others weigh at each record.
 */
export interface WeighedPairs {
  readonly nodes: number;
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly weights: Float64Array;
  /** "Nobody here" (1), the pairs outside the graph and the faint ones, by record. */
  readonly alone: Float64Array;
  readonly samePerson: NonNullable<NumberedPairs['samePerson']>;
}

/** The messages of a faint pair, from either record: what the record could be beside the pair itself. */
export function messagesOf(weight: number, totalI: number, totalJ: number): [number, number] {
  return [1 / (totalI - weight / totalJ), 1 / (totalJ - weight / totalI)];
}

export interface WeighedScores {
  /** Weights of all pairs in the order given. */
  readonly weights: Float64Array;
  /** The graph of the pairs that are not faint, and the number of each in the order given. */
  readonly pairs: WeighedPairs;
  readonly numbers: Int32Array;
  /**
   * Returns what stands against the pairs of the graph at each record, when every record could be as much as
   * `totals` says.
   */
  readonly aloneGiven: (totals: Float64Array) => Float64Array;
}

export function weigh({ nodes, i, j, log10LR, tails, prior, samePerson = [] }: NumberedPairs): WeighedScores {
  const odds = Math.log10(prior / (1 - prior));
  const bounded = (log10: number): number =>
    power10(Math.min(MOST_LOG10, Math.max(-MOST_LOG10, log10 + odds)));
  const weights = log10LR.map(bounded);
  const outside = tails.map((tail) => (tail > -Infinity ? 1 + bounded(tail) : 1));
  const numbers = strongOf(weights);
  const aloneGiven = (totals: Float64Array): Float64Array => {
    const alone = outside.slice();
    for (let edge = 0; edge < weights.length; edge += 1) {
      const weight = weights[edge]!;
      if (weight >= FAINT) continue;
      const [first, second] = messagesOf(weight, totals[i[edge]!]!, totals[j[edge]!]!);
      alone[j[edge]!]! += weight * first;
      alone[i[edge]!]! += weight * second;
    }
    return alone;
  };
  const pairs = {
    nodes,
    i: numbers.map((edge) => i[edge]!),
    j: numbers.map((edge) => j[edge]!),
    weights: Float64Array.from(numbers, (edge) => weights[edge]!),
    alone: aloneGiven(Float64Array.from({ length: nodes }, () => 2)),
    samePerson,
  };
  return { weights, pairs, numbers, aloneGiven };
}

/** The pairs that are not faint, in their order. */
function strongOf(weights: Float64Array): Int32Array {
  const strong: number[] = [];
  for (let edge = 0; edge < weights.length; edge += 1) if (weights[edge]! >= FAINT) strong.push(edge);
  return Int32Array.from(strong);
}
