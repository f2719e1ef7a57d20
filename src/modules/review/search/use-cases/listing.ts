import type { Hit } from '../domain/shown-hit.js';

/** Entry of a list of answers. */
export interface ListingEntry {
  readonly hit: Hit;
  readonly recordId: string;
  /** True where the entry is a decoy and no record; nothing but this list holds it, and the query log. */
  readonly isDecoy?: boolean;
}

export interface Ranked extends ListingEntry {
  readonly isNew: boolean;
}

export const byHitCode = (a: ListingEntry, b: ListingEntry): number => a.hit.code.localeCompare(b.hit.code);
export const isDecoy = (one: ListingEntry): boolean => one.isDecoy === true;

/** The first of a list; a decoy that would come later takes the last place. */
export function firstOf(ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  const first = ranked.slice(0, limit);
  const late = ranked.slice(limit).find(isDecoy);
  return late ? [...first.slice(0, limit - 1), late] : first;
}

/**
 * Weight of one part that agrees only in other words than were asked, against 1 for one in the words that
 * were asked.
 */
const IN_OTHER_WORDS = 0.5;

/**
 * Orders the entries: what is new first, then what agrees most; what is alike stays as it stands: one's own
 * first.
 */
export function byAgreement(a: Ranked, b: Ranked): number {
  const agreeing = ({ hit }: ListingEntry): number =>
    hit.reasons
      .filter(({ says }) => says === 'agrees')
      .reduce((sum, { inOtherWords }) => sum + (inOtherWords ? IN_OTHER_WORDS : 1), 0);
  return Number(b.isNew) - Number(a.isNew) || agreeing(b) - agreeing(a);
}
