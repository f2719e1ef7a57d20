/** Limit of the work for a query in a large bank: only its likeliest pairs are scored. */
export interface ScoreBudget {
  /** Highest number of pairs of a query that are scored. */
  readonly most: number;
}

/** Size of a bank, in records, up to which everything is compared with everything. */
export const LARGE_BANK = 50_000;
const MOST_SCORED = 15_000;

/**
 * Returns the score budget of a bank; undefined where it is small enough for everything against everything.
 */
export function scoreBudgetOf(records: number): ScoreBudget | undefined {
  return records <= LARGE_BANK ? undefined : { most: MOST_SCORED };
}
