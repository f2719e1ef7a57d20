import type { SideState } from './match-state.js';
import type { StoredMatch, Side } from '../persistence/match.repository.js';

type Figures = Pick<
  StoredMatch,
  'institutionA' | 'institutionB' | 'holderOnly' | 'probability' | 'figuresA' | 'figuresB'
>;

/**
 * Tells whether a pair of two institutions opens by what neither of them is told: what DNA weighs beyond its
 * word.
 */
export function opensUntold(
  { institutionA, institutionB, holderOnly, probability, figuresA, figuresB }: Figures,
  threshold: number,
): boolean {
  if (institutionA === institutionB || holderOnly) return false;
  return [figuresA, figuresB].every((told) => (told?.probability ?? probability) < threshold);
}

/**
 * Returns the side from which such a match is withheld: the one whose record was written last. Whoever varies
 * a record to see what opens sees nothing, and the other side, which has asked nothing, looks at the match
 * and passes it on; so nothing true is lost.
 */
export function withheldFrom(changedAt: Readonly<Record<Side, Date>>): Side {
  return changedAt.a > changedAt.b ? 'a' : 'b';
}

/** States of a side that pass a match on: those that it says where it wants the other to look too. */
const PASSES_ON: readonly SideState[] = ['plausible', 'more_data_requested'];

export const passesOn = (said: SideState): boolean => PASSES_ON.includes(said);

/** Once both know of a match, no figure takes that back; and one whose word says enough is known to both. */
export function stillWithheld(
  before: Pick<StoredMatch, 'withheldFrom'>,
  now: Pick<StoredMatch, 'withheldFrom'>,
): Side | null {
  return now.withheldFrom && before.withheldFrom;
}
