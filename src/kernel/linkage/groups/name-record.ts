import type { ComparableName, ComparableRecord } from '../comparable-record.js';
import { memoize } from '../memoize.js';
import { readNames, type ReadName, type RoleOdds } from '../text/names.js';
import { CHANNELS } from './name-weights.js';

/**
 * All names of a record with where each comes from: said, confirmed by an identification, or found on a body.
 */
const MOST_NAMES = 12;

export interface ChannelledName extends ReadName {
  readonly channel: number;
}

export function namesOf(record: ComparableRecord, odds: RoleOdds): readonly ChannelledName[] {
  const from = (names: readonly ComparableName[] | undefined, channel: number): ChannelledName[] =>
    readNames(names, odds).map((name) => ({ ...name, channel }));
  return [
    ...from(record.person?.names, CHANNELS.declared),
    ...from(record.identity?.names, CHANNELS.confirmed),
    ...from(record.presumedIdentity?.names, CHANNELS.onBody),
  ].slice(0, MOST_NAMES);
}

/**
 * Returns `namesOf` a record, read once for each: for explanations. A bank of millions keeps its names
 * encoded and not so.
 */
export const namesReadOnce = memoize((odds: RoleOdds) =>
  memoize((record: ComparableRecord) => namesOf(record, odds)),
);
