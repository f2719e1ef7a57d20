import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { ReadIdentificationStates, type StandingIdentification } from '../../identifications/index.js';
import type { EntryState } from '../domain/manifest.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventAccess } from './event-access.js';
import { stands } from './find-contradictions.js';

/**
 * Entries of a list follow the identifications of the reports that tell of them: when one is confirmed or
 * falls, and when a report that has one comes to an entry or leaves it. So the tally, which counts entries by
 * state, follows by itself. Done again, it changes nothing.
 */
@Injectable()
export class FollowEntries {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly attachments: AttachmentRepository,
    private readonly manifest: ManifestRepository,
    private readonly identifications: ReadIdentificationStates,
  ) {}

  /** Updates the entries that a report tells of, after one of its identifications has moved. */
  async ofReport(tx: Tx, eventId: string, reportId: string): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      const links = await this.attachments.links(tx, eventId);
      const ids = links.filter(({ recordId }) => recordId === reportId).map(({ entryId }) => entryId);
      for (const entryId of ids) await this.follow(tx, eventId, entryId);
    });
  }

  /**
   * Updates an entry that a report has come to or has left; a report without an identification changes
   * nothing of what people have said.
   */
  async after(tx: Tx, eventId: string, entryId: string, reportId: string): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      const known = await this.identifications.ofRecords(tx, [reportId]);
      if (known.some((one) => says(one) !== undefined)) await this.follow(tx, eventId, entryId);
    });
  }

  private async follow(tx: Tx, eventId: string, entryId: string): Promise<void> {
    const entry = await this.manifest.lock(tx, entryId);
    if (!entry) return;
    const links = await this.attachments.links(tx, eventId);
    const reports = links.filter((one) => one.entryId === entryId).map(({ recordId }) => recordId);
    const state = stateAfter(entry.state, await this.identifications.ofRecords(tx, reports));
    if (state === entry.state) return;
    await this.manifest.setState(tx, entryId, { state, duplicateOf: null, version: entry.version + 1 });
    const done = { what: 'entry_changed', subjectId: entryId, detail: { state } } as const;
    await this.eventAccess.note(tx, PLATFORM, eventId, 'events.follow', done);
  }
}

/**
 * Returns the state that an identification gives an entry; that somebody found alive may be told of is for
 * that person to say.
 */
function says(one: StandingIdentification): 'identified' | 'remains_assigned' | undefined {
  if (one.isAlive) return undefined;
  if (stands(one)) return 'identified';
  return one.state === 'proposed' || one.state === 'preliminary' ? 'remains_assigned' : undefined;
}

/** Returns the state of an entry after its identifications; what people have said of it otherwise stays. */
function stateAfter(state: EntryState, known: readonly StandingIdentification[]): EntryState {
  if (state !== 'unaccounted' && state !== 'remains_assigned' && state !== 'identified') return state;
  const said = known.map(says);
  if (said.includes('identified')) return 'identified';
  return said.includes('remains_assigned') ? 'remains_assigned' : 'unaccounted';
}
