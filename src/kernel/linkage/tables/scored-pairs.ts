/** A pair that two rows of one person may be, with its log10 LR. */
export interface ScoredPairs {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly log10LR: Float32Array;
}
