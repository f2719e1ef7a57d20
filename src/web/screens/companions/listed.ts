import type { Proposal } from './queries.js';

/** Tells whether the other side has confirmed and waits for ours. */
export const isHalfSaid = ({ state, first, firstAnswer, second, secondAnswer }: Proposal): boolean =>
  state === 'proposed' &&
  ((second.own && secondAnswer === 'none' && firstAnswer === 'confirmed') ||
    (first.own && firstAnswer === 'none' && secondAnswer === 'confirmed'));

/**
 * A list that is asked for again after each answer, without moving under the reader's hand.
 *
 * What was shown stays in its place, with its newest version; what was answered stays although it belongs to
 * another list now; what is new stands below, first where the other side waits for ours.
 *
 * @param now what the API tells now, which knows no more of an answer than what it has just said to it
 */
export function listed(
  before: readonly Proposal[],
  now: readonly Proposal[],
  answered: ReadonlyMap<string, Proposal>,
): readonly Proposal[] {
  const known = new Map([...answered, ...now.map((one) => [one.id, one] as const)]);
  const shown = new Set(before.map(({ id }) => id));
  const kept = before.flatMap(({ id }) => newest(known.get(id), answered.get(id)));
  const fresh = now.filter(({ id }) => !shown.has(id));
  const waits = fresh.filter(isHalfSaid);
  return [...kept, ...waits, ...fresh.filter((one) => !isHalfSaid(one))];
}

const newest = (one: Proposal | undefined, answer: Proposal | undefined): Proposal[] => {
  const later = one && answer && answer.version > one.version ? answer : one;
  return later ? [later] : [];
};
