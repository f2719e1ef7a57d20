import { createHash } from 'node:crypto';

/** An entry of the log as it is hashed: what stands in it, as texts that every version of the database writes alike. */
export interface SealedEntry {
  readonly id: string;
  /** UTC, to the microsecond. */
  readonly at: string;
  readonly actorId: string;
  readonly institutionId: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly purpose: string | null;
  readonly recordIds: readonly string[];
  readonly detail: string;
  readonly requestId: string | null;
}

/** Head of the chain: the number of entries, and the hash over the last and all before it. */
export interface Head {
  readonly place: number;
  readonly hash: string;
}

/** A link of the chain with the entry that it names; without an entry, that is gone. */
export interface ChainLink extends Head {
  readonly entryId: string;
  readonly entry: SealedEntry | undefined;
}

/**
 * Faults at the first place where the chain is broken: the entry says something else than when it was
 * chained, or stands in another order; it is gone; a link is gone; an entry stands beside the chain; the end
 * of the chain is gone.
 */
export type ChainFault = 'changed' | 'entry_gone' | 'link_gone' | 'not_in_chain' | 'cut_off' | 'other_head';

export interface Broken {
  readonly fault: ChainFault;
  /** The first place of the chain that does not fit; undefined of an entry that has none. */
  readonly place: number | undefined;
  /** The entry in question, where it is known. */
  readonly entryId: string | undefined;
}

/** Head that the first entry of all follows. */
export const BEGINNING: Head = { place: 0, hash: '' };

/** The hash of an entry and of all before it. */
export function hashOf(previous: string, entry: SealedEntry): string {
  const { id, at, actorId, institutionId, action, outcome, purpose, recordIds, detail, requestId } = entry;
  const said = [id, at, actorId, institutionId, action, outcome, purpose, recordIds, detail, requestId];
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(said)}`)
    .digest('hex');
}

/** Chains entries, in the order given, behind a head. */
export function chained(head: Head, entries: readonly SealedEntry[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  let { place, hash } = head;
  for (const entry of entries) {
    place += 1;
    hash = hashOf(hash, entry);
    links.push({ place, hash, entryId: entry.id, entry });
  }
  return links;
}

/** Follows the chain from a head. @returns the head at its end, or the first place where it is broken */
export function follow(head: Head, links: readonly ChainLink[]): Head | Broken {
  let { place, hash } = head;
  for (const link of links) {
    place += 1;
    const { entryId, entry } = link;
    if (link.place !== place) return { fault: 'link_gone', place, entryId: undefined };
    if (!entry) return { fault: 'entry_gone', place, entryId };
    hash = hashOf(hash, entry);
    if (hash !== link.hash) return { fault: 'changed', place, entryId };
  }
  return { place, hash };
}

export function isBroken(found: Head | Broken): found is Broken {
  return 'fault' in found;
}

/**
 * Finds a proven end that is not there any more: an end that was cut off, and grown anew, fits in itself.
 * @param there what stands at the place that was proven
 */
export function cutOff(proven: Head, there: Head | undefined, end: Head): Broken | undefined {
  if (there?.hash === proven.hash) return undefined;
  return { fault: 'cut_off', place: Math.min(proven.place, end.place + 1), entryId: undefined };
}
