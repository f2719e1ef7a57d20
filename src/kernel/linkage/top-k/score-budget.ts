/** Leaves it at the likeliest pairs of a large bank. */
export interface ScoreBudget {
  /** How many pairs of a query are scored at most. */
  readonly most: number;
}

/** Banks of no more records than this are compared whole. */
export const LARGE_BANK = 50_000;
const MOST_SCORED = 15_000;

/** What a bank is searched with: undefined where it is small enough for everything against everything. */
export function scoreBudgetOf(records: number): ScoreBudget | undefined {
  return records <= LARGE_BANK ? undefined : { most: MOST_SCORED };
}
