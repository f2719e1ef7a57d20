import type { ScoredBlock } from '../top-lists.js';
import type { PartnerThresholds } from './partner-thresholds.js';
import type { ScoreBudget } from './score-budget.js';

/**
 * Sampling rate of the tail: one pair in so many of those out of reach is scored all the same, to estimate
 * their weight together.
 */
export const ONE_IN = 1024;

/** Receiver of scores, which also tells the score from which on a pair is of use. */
export interface ScoreSink {
  /** Tests whether a pair with the record of the slot is of use at this score. */
  reaches(slot: number, score: number): boolean;
  /** Lowest score that is of use with any record; it does not change until the next block is taken. */
  readonly floor: number;
  /**
   * Floors of the partners: a pair below the own floor is of use where it reaches its partner's; only for a
   * field that is the whole list.
   */
  readonly partners?: PartnerThresholds | undefined;
  /**
   * Slots of records that are all scored, among them those that the index does not know; they are not among
   * the asked.
   */
  readonly beside?: Int32Array;
  take(block: ScoredBlock): void;
  /** Takes a pair that was not kept, in place of `weight` pairs like it. */
  sample(slot: number, ratio: number, weight: number): void;
  /** Takes a record that was compared by its bound alone, or by that of its block. */
  pass?(slot: number): void;
}

export interface BoundedScanOptions {
  /** Number of records of which the likeliest are scored first. */
  readonly field: number;
  readonly scoreBudget?: ScoreBudget | undefined;
  /**
   * Number of records that are scored to find the floors of the lists, before the others are bounded to the
   * end; all where left out.
   */
  readonly first?: number;
  /**
   * Sampling of the pairs out of reach, for their weight together: `even`, one in `ONE_IN`, for lists of both
   * sides; `weighed`, by their bounds, for the query's list alone.
   */
  readonly tail?: 'even' | 'weighed';
  /**
   * Sampling rate: one pair in so many of those out of reach is scored all the same; `ONE_IN` where left out.
   */
  readonly oneIn?: number;
}
