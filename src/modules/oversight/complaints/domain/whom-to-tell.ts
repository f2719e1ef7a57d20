import { circleOf, type Body } from './independent-body.js';

/** First the bodies that watch over institutions, where there is none those that stand by people. */
const KINDS = ['oversight', 'ombudsman'] as const;

/**
 * Returns who is told of misuse: owners of the records in question, and bodies of oversight; never whoever
 * stands for the institution that did it.
 * @param ownerIds whose records were asked for
 */
export function whomToTell<T extends Body>(
  suspectId: string,
  ownerIds: readonly string[],
  all: readonly T[],
): { readonly owners: readonly T[]; readonly oversight: readonly T[] } {
  const suspects = circleOf(suspectId, all);
  const open = all.filter((one) => !one.closedAt && !suspects.has(one.id));
  const bodies = KINDS.map((kind) => open.filter((one) => one.kind === kind)).find((some) => some.length > 0);
  const oversight = bodies ?? [];
  const owners = open.filter(({ id }) => ownerIds.includes(id) && !oversight.some((one) => one.id === id));
  return { owners, oversight };
}
