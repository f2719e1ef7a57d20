import type { Hypothesis, Side } from '../persistence/hypothesis.repository.js';

type Parties = Pick<Hypothesis, 'institutionA' | 'institutionB' | 'holderOnly'>;

/** The sides of a match that an institution owns. */
export function sidesOf(hypothesis: Parties, institutionId: string | undefined): readonly Side[] {
  if (institutionId === undefined) return [];
  const sides: Side[] = [];
  if (hypothesis.institutionA === institutionId) sides.push('a');
  if (hypothesis.institutionB === institutionId) sides.push('b');
  return sides;
}

/** A living person who had not agreed when the match was scored is known to the holder of the record alone. */
export function isVisible(hypothesis: Parties, institutionId: string | undefined): boolean {
  const own = sidesOf(hypothesis, institutionId);
  return own.includes('b') || (own.includes('a') && !hypothesis.holderOnly);
}
