/** Which of the two records of a pair. */
export type PairSide = 'a' | 'b';
