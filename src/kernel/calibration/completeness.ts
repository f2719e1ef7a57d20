/** Completeness of a pair: how much the two records have in common to be compared by, in three bands. */
export const COMPLETENESS = ['low', 'middle', 'high'] as const;
export type CompletenessGroup = (typeof COMPLETENESS)[number];

const MOST_OF_LOW = 5;
const MOST_OF_MIDDLE = 7;

/**
 * Returns the band of completeness of a pair.
 * @param groups number of groups of evidence that both records speak of
 */
export function completenessBand(groups: number): CompletenessGroup {
  if (groups <= MOST_OF_LOW) return 'low';
  return groups <= MOST_OF_MIDDLE ? 'middle' : 'high';
}
