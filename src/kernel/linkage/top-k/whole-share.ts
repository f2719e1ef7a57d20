/** Shares are whole numbers of which this many bits are all. */
export const WHOLE_LOG2 = 8;
export const WHOLE = 1 << WHOLE_LOG2;

/** What is left of units, rounded up. */
export const shareOf = (units: number, share: number): number => (units * share + WHOLE - 1) >> WHOLE_LOG2;
