import type { Blocks } from './blocks.js';
import { Candidates } from './candidates.js';
import { NO_LEVEL } from './comparator.js';
import { comparatorOf } from './comparators.js';
import { type ComparedPairs, comparePairs, type RowPairs } from './compared-pairs.js';
import { crossingsOf } from './crossing.js';
import type { LevelRates } from './level-rates.js';
import { type LinkedTables, pairsPossible } from './linkage.js';
import { type FittedModel, weightsOf } from './model.js';
import { PairScorer } from './pair-scorer.js';
import { estimatePrior, probabilityOf, ScoreCounts } from './prior.js';
import { USUAL_COUNTS, USUAL_M } from './usual-rates.js';

/** Rows whose candidates are looked at: all of a small table; evenly over a larger one, of which fewer have as many likely pairs. */
const [SMALL_TABLE, ROWS_OF_LARGE] = [10_000, 5_000];
/** Pairs that say less (log10 LR) are hardly ever of one person, and count for none. */
const LEAST_LOG10_LR = 0;
/** Rounds of EM: of many pairs five are near enough; few pairs take little time and more rounds, since rare levels rise slowly. */
const [LEAST_ROUNDS, MOST_ROUNDS] = [5, 15];
const PAIRS_IN_ALL = 300_000;
/** Of more pairs than these some are taken evenly. */
const MOST_PAIRS = PAIRS_IN_ALL / LEAST_ROUNDS;

/** How many rows lie between two that are looked at, for so many that may have candidates. */
export const strideOf = (rows: number): number => (rows <= SMALL_TABLE ? 1 : Math.ceil(rows / ROWS_OF_LARGE));

/** The rows from one up to another, one in `stride`. */
export interface SampledStretch {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}

/** Candidates of the sampled rows that a first model does not speak against; one of these a thread. */
export class LikelyPairs {
  private readonly candidates: Candidates;
  private readonly scorer: PairScorer;

  constructor(tables: LinkedTables, blocks: readonly Blocks[], model: FittedModel) {
    this.candidates = new Candidates(blocks, tables.rows, tables.leftRows);
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

/**
 * Finds m again from the candidates of all ways together (EM, with u, dependences and crossings held). A single way shows only the pairs that agree in
 * what brought them together, so that of people with one slip each it sees the slip always elsewhere; or it shows too few of one person to be used.
 *
 * @param parts of `LikelyPairs`, of one row in `stride`
 */
export function refitted(
  tables: LinkedTables,
  model: FittedModel,
  parts: readonly RowPairs[],
  stride: number,
): FittedModel {
  const all = joined(parts);
  const step = Math.max(1, Math.ceil(all.a.length / MOST_PAIRS));
  const pairs = { a: oneIn(all.a, step), b: oneIn(all.b, step) };
  const compared = comparePairs(
    tables,
    tables.fields.map((field) => comparatorOf(field, tables.words)),
    pairs,
    tables.fields.map((_, at) => at),
  );
  let current = model;
  const rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.floor(PAIRS_IN_ALL / pairs.a.length)));
  for (let round = 0; round < rounds; round += 1) {
    const probabilities = probabilitiesOf(tables, current, pairs, compared, stride * step);
    const rates = current.rates.map(({ u }, field) => ({
      m: ratesOf(USUAL_M[tables.fields[field]!.kind], compared.levels[field]!, probabilities),
      u,
    }));
    current = withRates(tables, current, rates);
  }
  return current;
}

function withRates(tables: LinkedTables, model: FittedModel, rates: readonly LevelRates[]): FittedModel {
  const { dependences, crossings } = model;
  const weights = weightsOf(tables, rates);
  const shares = crossings.map(({ probability }) => probability);
  return {
    rates,
    weights,
    dependences,
    crossings: crossingsOf(tables.fields, { rates, weights, dependences }, shares),
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

/** Shares of the levels among pairs of one person; what is usual counts beside them. */
function ratesOf(usual: readonly number[], levels: Uint8Array, probabilities: Float64Array): number[] {
  const counts = usual.map((rate) => rate * USUAL_COUNTS);
  for (let pair = 0; pair < levels.length; pair += 1)
    if (levels[pair] !== NO_LEVEL) counts[levels[pair]!]! += probabilities[pair]!;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

const oneIn = (rows: Int32Array, step: number): Int32Array =>
  step === 1 ? rows : rows.filter((_, at) => at % step === 0);

function joined(parts: readonly RowPairs[]): RowPairs {
  const count = parts.reduce((sum, { a }) => sum + a.length, 0);
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (const part of parts) {
    a.set(part.a, at);
    b.set(part.b, at);
    at += part.a.length;
  }
  return { a, b };
}
