/** The alleles that mutate, with frequencies that sum to 1. */
export interface MutatingAlleles {
  readonly locus: string;
  readonly alleles: readonly string[];
  readonly frequencies: Float64Array;
}
