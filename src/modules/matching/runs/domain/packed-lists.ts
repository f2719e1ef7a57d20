/**
 * Packed lists of the best counterparts, one behind the other: list `i` is `[offsets[i], offsets[i + 1])`.
 * Records are named by `seq`.
 */
export interface PackedRankings {
  readonly owners: Int32Array;
  readonly offsets: Int32Array;
  readonly seqs: Int32Array;
  readonly log10LR: Float64Array;
  /** log10 of the summed ratios of the allowed pairs that were not kept. */
  readonly tails: Float64Array;
}
