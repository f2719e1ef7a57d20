import type { BlockingIndex } from './blocks.js';
import { BlockCandidates } from './candidates.js';
import { NO_LEVEL } from './comparator.js';
import type { ComparedPairs, RowPairs } from './compared-pairs.js';
import { nameSwapsOf } from './name-swap.js';
import type { LevelProbabilities } from './m-u-probabilities.js';
import { type LinkedTables, pairsPossible } from './linkage.js';
import { type FittedModel, weightsOf } from './model.js';
import { PairScorer } from './pair-scorer.js';
import { estimatePrior, probabilityOf, ScoreCounts } from './prior.js';
import { USUAL_COUNTS, USUAL_M } from './usual-rates.js';

/**
 * Limits of the sample of rows: all of a small table; evenly over a larger one, of which fewer have as many
 * likely pairs.
 */
const [SMALL_TABLE, ROWS_OF_LARGE] = [10_000, 1_000];
/** Least score (log10 LR) of a likely pair: those below are hardly ever of one person, and count for none. */
const LEAST_LOG10_LR = 0;
/**
 * Number of pairs from which on some are taken evenly: a rate that one pair in a hundred shows is then known
 * to a tenth of itself.
 */
const MOST_PAIRS = 10_000;
/**
 * Limit of the rounds of EM, which starts from rates that are near already; and the change at which it ends.
 */
const [MOST_ROUNDS, SETTLED] = [10, 1e-3];

/** Returns the distance between two sampled rows, of `rows` that may have candidates. */
export const strideOf = (rows: number): number => (rows <= SMALL_TABLE ? 1 : Math.ceil(rows / ROWS_OF_LARGE));

/** Stretch of rows, of which one in `stride` is sampled. */
export interface SampledStretch {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}

/**
 * Finds the likely pairs: candidates of the sampled rows that a first model does not speak against. One of
 * these per thread.
 */
export class LikelyPairs {
  private readonly candidates: BlockCandidates;
  private readonly scorer: PairScorer;

  constructor(tables: LinkedTables, blocks: readonly BlockingIndex[], model: FittedModel) {
    this.candidates = new BlockCandidates(blocks, tables.rows, tables.leftRows);
    this.scorer = new PairScorer(tables, model);
  }

  of({ from, to, stride }: SampledStretch): RowPairs {
    const { candidates, scorer } = this;
    const [a, b]: number[][] = [[], []];
    for (let row = Math.ceil(from / stride) * stride; row < to; row += stride) {
      const found = candidates.of(row);
      for (let at = 0; at < found; at += 1) {
        const other = candidates.rows[at]!;
        if (scorer.score(row, other) < LEAST_LOG10_LR) continue;
        a!.push(row);
        b!.push(other);
      }
    }
    return { a: Int32Array.from(a!), b: Int32Array.from(b!) };
  }
}

/** Likely pairs, and the number of rows that each sampled one stands for. */
export interface LikelySample {
  readonly pairs: RowPairs;
  readonly stride: number;
}

/**
 * Joins the likely pairs, and thins them out above `MOST_PAIRS`.
 *
 * @param parts of `LikelyPairs`, of one row in `stride`
 */
export function sampleOfLikely(parts: readonly RowPairs[], stride: number): LikelySample {
  const all = { a: joined(parts.map(({ a }) => a)), b: joined(parts.map(({ b }) => b)) };
  const step = Math.max(1, Math.ceil(all.a.length / MOST_PAIRS));
  return { pairs: { a: oneIn(all.a, step), b: oneIn(all.b, step) }, stride: stride * step };
}

/**
 * Fits m again from the candidates of all ways together (EM, with u, dependences and crossings held). A
 * single way shows only the pairs that agree in what brought them together, so that of people with one slip
 * each it sees the slip always elsewhere; or it shows too few of one person to be used.
 *
 * @param compared the sampled pairs in all columns
 */
export function refitted(
  tables: LinkedTables,
  model: FittedModel,
  { pairs, stride }: LikelySample,
  compared: ComparedPairs,
): FittedModel {
  let current = model;
  for (let round = 0, moved = 1; round < MOST_ROUNDS && moved > SETTLED; round += 1) {
    const probabilities = probabilitiesOf(tables, current, pairs, compared, stride);
    const rates = current.rates.map(({ u }, field) => ({
      m: ratesOf(USUAL_M[tables.fields[field]!.kind], compared.levels[field]!, probabilities),
      u,
    }));
    moved = Math.max(
      ...rates.flatMap(({ m }, field) => m.map((rate, at) => Math.abs(rate - current.rates[field]!.m[at]!))),
    );
    current = withRates(tables, current, rates);
  }
  return current;
}

function withRates(
  tables: LinkedTables,
  model: FittedModel,
  rates: readonly LevelProbabilities[],
): FittedModel {
  const { dependences, crossings } = model;
  const weights = weightsOf(tables, rates);
  const shares = crossings.map(({ probability }) => probability);
  return {
    rates,
    weights,
    dependences,
    crossings: nameSwapsOf(tables.fields, { rates, weights, dependences }, shares),
  };
}

function probabilitiesOf(
  tables: LinkedTables,
  model: FittedModel,
  pairs: RowPairs,
  compared: ComparedPairs,
  stride: number,
): Float64Array {
  const scorer = new PairScorer(tables, model);
  const counts = new ScoreCounts();
  const scores = new Float64Array(compared.count);
  for (let pair = 0; pair < scores.length; pair += 1) {
    const score = scorer.scoreCompared(pairs, compared, pair);
    scores[pair] = score;
    counts.add(score);
  }
  const prior = estimatePrior(counts, pairsPossible(tables) / stride);
  return scores.map((score) => probabilityOf(score, prior));
}

/** Returns the shares of the levels among pairs of one person; the usual rates count beside them. */
function ratesOf(usual: readonly number[], levels: Uint8Array, probabilities: Float64Array): number[] {
  const counts = usual.map((rate) => rate * USUAL_COUNTS);
  for (let pair = 0; pair < levels.length; pair += 1)
    if (levels[pair] !== NO_LEVEL) counts[levels[pair]!]! += probabilities[pair]!;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

const oneIn = (rows: Int32Array, step: number): Int32Array =>
  step === 1 ? rows : rows.filter((_, at) => at % step === 0);

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
