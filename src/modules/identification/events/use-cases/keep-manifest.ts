import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { DuplicateRefused, EntryRefused, WishForbids } from '../domain/event.errors.js';
import {
  keyOfName,
  requireEntry,
  requireEntryMove,
  type Confidence,
  type EntryState,
  type ManifestEntry,
  type SaidEntry,
} from '../domain/manifest.js';
import { readManifest, type ManifestFinding } from '../domain/read-manifest.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventAccess } from './event-access.js';
import { EventDuties } from './event-duties.js';
import { EventSight, shownEntry } from './event-sight.js';
import { manifestTable } from './manifest-table.js';
import type { Tx } from '../../../../platform/database/index.js';

export interface EntryChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly state: EntryState;
  /** The entry that is the same person, for `duplicate`. */
  readonly duplicateOf?: string | undefined;
  readonly reason?: string | undefined;
  /** For `located_alive`: the person was asked and agrees that this is said here. */
  readonly personAgrees: boolean;
}

export interface ManifestFile {
  readonly text: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly mode: 'store' | 'dry_run';
}

export interface ImportedManifest {
  /** Rows that became entries, or would. */
  readonly stored: number;
  /** Rows that were there already, by source and reference. */
  readonly known: number;
  readonly refused: number;
  readonly findings: readonly ManifestFinding[];
}

/**
 * The list of those who are thought to have been there: entered by hand or from a table, and what became of
 * each.
 */
@Injectable()
export class KeepManifest {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly manifest: ManifestRepository,
    private readonly sight: EventSight,
    private readonly duties: EventDuties,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key made by the client; the same entry with the same key is made once
   * @returns the id of the entry; of one that the source has under this reference already, an error
   */
  async enter(actor: Actor, eventId: string, said: SaidEntry, key?: string): Promise<string> {
    return this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true, sent: { key, request: { said } } },
      async (tx, event) => {
        const entry = requireEntry(said);
        const [id] = await this.add(tx, actor, event, [entry]);
        if (id === undefined) throw new EntryRefused('reference');
        await this.duties.follow(tx, event);
        return { done: { what: 'entered', subjectId: id }, result: id };
      },
    );
  }

  /**
   * Rows that cannot be read are told of, and all others are stored; the same file again changes nothing
   * where it has references.
   *
   * @param key made by the client; the same file with the same key is stored once. A dry run makes nothing,
   * and takes none
   */
  async load(actor: Actor, eventId: string, file: ManifestFile, key?: string): Promise<ImportedManifest> {
    const sent = { key: file.mode === 'store' ? key : undefined, request: { file } };
    return this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true, sent },
      async (tx, event) => {
        const { rows, findings } = readManifest(manifestTable(file.text), file);
        const entries = rows.map(({ said }) => said);
        const names = entries.map(({ name }) => name);
        const before = await this.manifest.knownKeys(tx, eventId, names);
        const known = rows
          .filter(({ said }) => before.has(keyOfName(said.name)))
          .map(({ row }): ManifestFinding => ({
            row,
            field: 'name',
            code: 'EVENTS.ROW_KNOWN',
            severity: 'warning',
          }));
        const isStored = file.mode === 'store' && entries.length > 0;
        const added = isStored ? (await this.add(tx, actor, event, entries)).length : entries.length;
        if (isStored) await this.duties.follow(tx, event);
        const refused = findings.filter(({ severity }) => severity === 'error').length;
        const result = {
          ...{ stored: added, known: entries.length - added, refused },
          findings: [...findings, ...known].sort((one, next) => one.row - next.row),
        };
        const detail = { stored: added, refused, isDryRun: file.mode === 'dry_run' };
        return { done: { what: 'imported', detail }, result };
      },
    );
  }

  /** Changes an entry, by who has entered it, or who coordinates. */
  async change(actor: Actor, eventId: string, change: EntryChange): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const entry = await this.manifest.lock(tx, change.id);
        if (entry?.eventId !== eventId) throw new NotFound();
        // Facts that somebody found alive does not want said are as if they had not been: no refusal tells of
        // them, and no version.
        const shown = shownEntry(entry, await this.sight.of(tx, actor.institutionId ?? '', event));
        if (shown.version !== change.expectedVersion)
          throw new VersionConflict(change.expectedVersion, shown.version);
        const reason = change.reason?.trim() || undefined;
        requireEntryMove(shown.state, change.state, reason);
        if (change.state === 'located_alive' && !change.personAgrees) throw new WishForbids();
        const duplicateOf = await this.originalOf(tx, entry, change);
        const stays = change.state === shown.state;
        await this.manifest.setState(tx, entry.id, {
          ...{ state: stays ? entry.state : change.state, duplicateOf },
          version: (stays ? entry.version : shown.version) + 1,
        });
        await this.duties.follow(tx, event);
        const detail = { state: change.state };
        return { done: { what: 'entry_changed', subjectId: entry.id, reason, detail }, result: undefined };
      },
    );
  }

  private async originalOf(
    tx: Tx,
    entry: ManifestEntry,
    { state, duplicateOf }: EntryChange,
  ): Promise<string | null> {
    if (state !== 'duplicate') return null;
    const original = duplicateOf === undefined ? undefined : await this.manifest.byId(tx, duplicateOf);
    const isOne = original && original.eventId === entry.eventId && original.id !== entry.id;
    if (!isOne || original.state === 'duplicate' || (await this.manifest.hasDuplicates(tx, entry.id)))
      throw new DuplicateRefused();
    return original.id;
  }

  private add(
    tx: Tx,
    actor: Actor,
    { id: eventId }: CoordinatedEvent,
    entries: readonly SaidEntry[],
  ): Promise<string[]> {
    const institutionId = actor.institutionId ?? '';
    return this.manifest.add(tx, {
      eventId,
      institutionId,
      by: actor.actorId,
      at: this.clock.now(),
      entries,
    });
  }
}
