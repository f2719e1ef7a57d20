/** Leaves it at the likeliest pairs of a large bank. */
export interface Thrift {
  /** How many pairs of a query are scored. */
  readonly most: number;
  /** Words that more records hold than this are no reason to score them. */
  readonly mostHolders: number;
}

/** Banks of no more records than this are compared whole. */
export const LARGE_BANK = 50_000;
const MOST_SCORED = 15_000;
/** A word that one record in so many holds tells nobody apart. */
const COMMON_ONE_IN = 4;

/** What a bank is searched with: undefined where it is small enough for everything against everything. */
export function thriftOf(records: number): Thrift | undefined {
  if (records <= LARGE_BANK) return undefined;
  return { most: MOST_SCORED, mostHolders: Math.floor(records / COMMON_ONE_IN) };
}
