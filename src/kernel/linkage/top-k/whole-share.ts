/** Bits of a whole share: shares are whole numbers, `WHOLE` for all. */
export const WHOLE_LOG2 = 8;
export const WHOLE = 1 << WHOLE_LOG2;

/** Returns the share of the units, rounded up. */
export const shareOf = (units: number, share: number): number => (units * share + WHOLE - 1) >> WHOLE_LOG2;
