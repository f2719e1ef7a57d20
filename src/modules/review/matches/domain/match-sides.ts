import type { StoredMatch, Side } from '../persistence/match.repository.js';

type Parties = Pick<StoredMatch, 'institutionA' | 'institutionB' | 'holderOnly' | 'withheldFrom'>;

/** The sides of a match that an institution owns. */
export function sidesOf(
  hypothesis: Pick<Parties, 'institutionA' | 'institutionB'>,
  institutionId: string | undefined,
): readonly Side[] {
  if (institutionId === undefined) return [];
  const sides: Side[] = [];
  if (hypothesis.institutionA === institutionId) sides.push('a');
  if (hypothesis.institutionB === institutionId) sides.push('b');
  return sides;
}

/**
 * Tells whether an institution may know of a match. A living person who had not agreed when the match was
 * scored is known to the holder of the record alone, and what no side would be told by its own figures to one
 * side alone, until that side passes it on.
 */
export function isVisible(hypothesis: Parties, institutionId: string | undefined): boolean {
  const own = sidesOf(hypothesis, institutionId);
  return own.some((side) => side !== hypothesis.withheldFrom && (side === 'b' || !hypothesis.holderOnly));
}
