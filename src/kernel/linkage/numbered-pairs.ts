/**
 * The pairs of a request for posteriors (`PosteriorRequest`) with records as numbers from 0: for graphs of
 * millions of pairs.
 */
export interface NumberedPairs {
  /** Number of records. */
  readonly nodes: number;
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly log10LR: Float64Array;
  /** log10 of the summed LR of each record's other pairs; -Infinity where there are none. */
  readonly tails: Float64Array;
  readonly prior: number;
  readonly samePerson?: readonly { readonly i: number; readonly j: number; readonly probability: number }[];
}
