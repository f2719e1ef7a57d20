import type { BlockingIndex } from './blocks.js';
import { BlockCandidates } from './candidates.js';
import type { ScoredPairs } from './scored-pairs.js';
import type { LinkedTables } from './linkage.js';
import type { FittedModel } from './model.js';
import { PairScorer } from './pair-scorer.js';
import { ScoreCounts } from './prior.js';
import { sharedFloat32, sharedInt32 } from './shared-arrays.js';

/** Scored pairs of a stretch of rows, by left row and then by right row. */
export interface ScoredStretch extends ScoredPairs {
  /** Counts of `ScoreCounts`. */
  readonly counts: Float64Array;
}

/** Scorer of stretches of rows of one linkage; one of these per thread. */
export class StretchScorer {
  private readonly candidates: BlockCandidates;
  readonly scorer: PairScorer;

  constructor(tables: LinkedTables, blocks: readonly BlockingIndex[], model: FittedModel) {
    this.candidates = new BlockCandidates(blocks, tables.rows, tables.leftRows);
    this.scorer = new PairScorer(tables, model);
  }

  /** Scores all candidates of the rows from `from` up to `to`. */
  score(from: number, to: number): ScoredStretch {
    const counts = new ScoreCounts();
    let room = Math.max(1024, 16 * (to - from));
    let [left, right, log10LR] = [new Int32Array(room), new Int32Array(room), new Float32Array(room)];
    let count = 0;
    for (let row = from; row < to; row += 1) {
      const found = this.candidates.of(row);
      if (count + found > room) {
        room = 2 * (count + found);
        [left, right, log10LR] = [
          grown(left, new Int32Array(room)),
          grown(right, new Int32Array(room)),
          grown(log10LR, new Float32Array(room)),
        ];
      }
      for (let at = 0; at < found; at += 1) {
        const other = this.candidates.rows[at]!;
        const score = this.scorer.score(row, other);
        left[count] = row;
        right[count] = other;
        log10LR[count++] = score;
        counts.add(score);
      }
    }
    return {
      count,
      left: shared(left, count),
      right: shared(right, count),
      log10LR: sharedScores(log10LR, count),
      counts: counts.counts,
    };
  }
}

/** Joins stretches, one behind the other. */
export function joinedStretches(stretches: readonly ScoredStretch[]): ScoredPairs {
  const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0);
  const [left, right, log10LR] = [sharedInt32(count), sharedInt32(count), sharedFloat32(count)];
  let at = 0;
  for (const stretch of stretches) {
    left.set(stretch.left, at);
    right.set(stretch.right, at);
    log10LR.set(stretch.log10LR, at);
    at += stretch.count;
  }
  return { count, left, right, log10LR };
}

function grown<A extends Int32Array | Float32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

function shared(from: Int32Array, count: number): Int32Array {
  const to = sharedInt32(count);
  to.set(from.subarray(0, count));
  return to;
}

function sharedScores(from: Float32Array, count: number): Float32Array {
  const to = sharedFloat32(count);
  to.set(from.subarray(0, count));
  return to;
}
