/** Facts that are known of a record before a newer version of it arrives. */
export interface StoredVersion {
  readonly recordType: string;
  readonly contentHash: string;
  readonly updatedAt?: string | undefined;
  readonly withdrawn: boolean;
  /** Taken out again with the import that brought it: the code is free. */
  readonly removed: boolean;
}

export type WriteDecision =
  | 'created'
  | 'readmitted'
  | 'replaced'
  | 'revived'
  | 'unchanged'
  | 'stale'
  | 'type_changed';

/**
 * Decides what happens to a record that arrives for a code that may be known already (exchange format,
 * "Versions").
 *
 * `updatedAt` is compared as an instant: older is stale; equal with the same content is unchanged, with other
 * content stale; absent over present is stale. A record never changes its type.
 */
export function decideWrite(
  known: StoredVersion | undefined,
  incoming: Omit<StoredVersion, 'removed'>,
): WriteDecision {
  if (!known) return 'created';
  if (known.removed) return known.recordType === incoming.recordType ? 'readmitted' : 'type_changed';
  if (known.recordType !== incoming.recordType) return 'type_changed';
  const order = compareInstants(incoming.updatedAt, known.updatedAt);
  const same = incoming.contentHash === known.contentHash;
  if (order < 0 || (order === 0 && !same && known.updatedAt !== undefined)) return 'stale';
  if (order === 0 && same) return 'unchanged';
  return known.withdrawn && !incoming.withdrawn ? 'revived' : 'replaced';
}

function compareInstants(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Math.sign(Date.parse(a) - Date.parse(b));
}
