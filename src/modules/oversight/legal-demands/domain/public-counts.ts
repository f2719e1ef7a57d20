/** Fewer are told as "some". */
export const LEAST_COUNT = 10;

export interface CountedDemands {
  readonly country: string;
  readonly instrument: string;
  readonly count: number;
}

/** null: some, and fewer than ten. */
export type PublicCount = Omit<CountedDemands, 'count'> & { readonly count: number | null };

/**
 * Counts as everybody may read them. There is no total, for it would tell the one cell that is hidden; and none of a year that is not over,
 * for two days' counts tell what came between them.
 */
export const publicCounts = (counted: readonly CountedDemands[]): PublicCount[] =>
  counted.map((one) => ({ ...one, count: publicCount(one.count) }));

export const publicCount = (count: number): number | null =>
  count >= LEAST_COUNT || count === 0 ? count : null;

/** Tells whether a year is over, so that it is counted. */
export const isOver = (year: number, now: Date): boolean => now.getUTCFullYear() > year;
