/** A count of other people's records is told from here on; below it, one might guess who is meant. */
export const LEAST_SHOWN = 10;

/** A count as it may be shown. */
export type ShownCount = number | '<10';

export function shownCount(count: number): ShownCount {
  return count < LEAST_SHOWN ? '<10' : count;
}

export function isMasked(count: ShownCount): boolean {
  return typeof count === 'string';
}
