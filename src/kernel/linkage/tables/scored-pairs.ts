/** Pairs of rows that may be of one person, with their log10 LR. */
export interface ScoredPairs {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly log10LR: Float32Array;
}
