import type { ScoredBlock } from '../top-lists.js';
import type { PartnerThresholds } from './partner-thresholds.js';
import type { ScoreBudget } from './score-budget.js';

/** One pair in so many of those out of reach is scored all the same, for what they weigh together. */
export const ONE_IN = 1024;

/** Takes what is scored, and says what a score must reach to be of use. */
export interface ScoreSink {
  /** Whether a pair with the record of the slot is of use at this score. */
  reaches(slot: number, score: number): boolean;
  /** No score below this is of use with any record; the same for all until the next block is taken. */
  readonly floor: number;
  /** A pair below the floor is of use where it reaches its partner's; only for a field that is the whole list. */
  readonly partners?: PartnerThresholds | undefined;
  /** Slots of records that are all scored, among them those that the digest does not know; they are not among the asked. */
  readonly beside?: Int32Array;
  take(block: ScoredBlock): void;
  /** A pair that was not taken, for `weight` of its like. */
  sample(slot: number, ratio: number, weight: number): void;
  /** A record that was compared by its bound alone, or by that of its block. */
  pass?(slot: number): void;
}

export interface BoundedScanOptions {
  /** Of how many records the likeliest are scored first. */
  readonly field: number;
  readonly thrift?: ScoreBudget | undefined;
  /** How many are scored to know what the lists ask for, before the others are bounded to the end; all where left out. */
  readonly first?: number;
  /**
   * How pairs are drawn for what those out of reach weigh together: `even`, one in `ONE_IN`, for lists of both sides; `weighed`, by
   * their bounds, for the query's list alone.
   */
  readonly tail?: 'even' | 'weighed';
  /** One pair in so many of those out of reach is scored all the same; `ONE_IN` where left out. */
  readonly oneIn?: number;
}
