import type { StoredMatch, Side } from '../persistence/match.repository.js';

type Parties = Pick<StoredMatch, 'institutionA' | 'institutionB' | 'holderOnly' | 'withheldFrom'>;

/** The sides of a match that an institution owns. */
export function sidesOf(
  storedMatch: Pick<Parties, 'institutionA' | 'institutionB'>,
  institutionId: string | undefined,
): readonly Side[] {
  if (institutionId === undefined) return [];
  const sides: Side[] = [];
  if (storedMatch.institutionA === institutionId) sides.push('a');
  if (storedMatch.institutionB === institutionId) sides.push('b');
  return sides;
}

/**
 * Tells whether an institution may know of a match. A living person who had not agreed when the match was
 * scored is known to the holder of the record alone, and what no side would be told by its own figures to one
 * side alone, until that side passes it on.
 */
export function isVisible(storedMatch: Parties, institutionId: string | undefined): boolean {
  const own = sidesOf(storedMatch, institutionId);
  return own.some((side) => side !== storedMatch.withheldFrom && (side === 'b' || !storedMatch.holderOnly));
}
