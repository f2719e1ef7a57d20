/** Side of a pair: which of its two records. */
export type PairSide = 'a' | 'b';
