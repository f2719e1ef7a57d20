import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { eventPrior, type EventPrior } from '../domain/event-prior.js';
import { isSettled, type ManifestEntry } from '../domain/manifest.js';
import type { DuplicateGroups } from '../domain/one-person.js';
import { EventRepository } from '../persistence/event.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { shownEntry, type EventSightings } from './event-sight.js';

/** Standing of a person of the list. */
export type EntryStatus = Pick<ManifestEntry, 'id' | 'state' | 'version'>;

export interface PersonsAboard {
  /** The list of who was there, as its viewer may know it. */
  readonly entries: readonly EntryStatus[];
  readonly prior: EventPrior & {
    /** The most that somebody has counted; undefined where nobody has. */
    readonly aboard: number | undefined;
  };
}

/**
 * Counts how many persons were in an event, by its list and by counts. Apart from its records and matches: it
 * is about those too of whom there are none.
 */
@Injectable()
export class CountAboard {
  constructor(
    private readonly manifest: ManifestRepository,
    private readonly events: EventRepository,
  ) {}

  /** @param groups of the records that the viewer knows */
  async count(
    tx: Tx,
    event: CoordinatedEvent,
    seen: EventSightings,
    groups: Pick<DuplicateGroups, 'missingOf'>,
  ): Promise<PersonsAboard> {
    const entries = (await this.manifest.standing(tx, event.id)).map((entry) => shownEntry(entry, seen));
    const counts = await this.events.counts(tx, event.id);
    const aboard = counts.length === 0 ? undefined : Math.max(...counts.map(({ persons }) => persons));
    return { entries, prior: { ...priorOf(event, entries, aboard, seen, groups), aboard } };
  }
}

function priorOf(
  { manifest }: CoordinatedEvent,
  entries: readonly EntryStatus[],
  aboard: number | undefined,
  { links }: EventSightings,
  { missingOf }: Pick<DuplicateGroups, 'missingOf'>,
): EventPrior {
  const linked = new Set(
    links.filter(({ recordId }) => missingOf.has(recordId)).map(({ entryId }) => entryId),
  );
  const there = entries.filter(({ state }) => state !== 'duplicate' && state !== 'not_aboard');
  const unheardOf = there.filter(({ id, state }) => !isSettled(state) && !linked.has(id));
  // A person missing by a report who stands on no list of the viewer's was there all the same.
  const unlistedReports = new Set(missingOf.values()).size - linked.size;
  const listed = there.length + Math.max(0, unlistedReports);
  return eventPrior({ manifest, listed, aboard, listedWithoutReport: unheardOf.length });
}
