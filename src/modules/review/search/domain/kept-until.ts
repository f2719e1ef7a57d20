/** Days for which a question is kept: a search that goes on longer is thought over, and kept anew. */
export const KEPT_DAYS = 90;

export const endOf = (savedAt: Date): Date => new Date(savedAt.getTime() + KEPT_DAYS * 86_400_000);

export const hasEnded = (savedAt: Date, now: Date): boolean => now >= endOf(savedAt);
