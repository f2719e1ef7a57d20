import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { StandingIdentifications, type StandingIdentification } from '../../identifications/index.js';
import { DutyBoard } from '../../matches/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import type { EntryState } from '../domain/manifest.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { EventRepository } from '../persistence/event.repository.js';
import { JointSetRepository } from '../persistence/joint-set.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventDesk } from './event-desk.js';
import { EventDuties } from './event-duties.js';
import { stands } from './find-contradictions.js';

/** Working days in which an institution looks again. */
const REEXAMINATION_DAYS = 10;

/** What follows in an event when an identification is confirmed or revoked. Done again, it changes nothing. */
@Injectable()
export class FollowEvent {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: EventDesk,
    private readonly events: EventRepository,
    private readonly attachments: AttachmentRepository,
    private readonly manifest: ManifestRepository,
    private readonly sets: JointSetRepository,
    private readonly identifications: StandingIdentifications,
    private readonly eventDuties: EventDuties,
    private readonly duties: DutyBoard,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Entries of the list follow the identifications of the reports that tell of them; what fell makes others be looked at again. */
  async run(identificationId: string): Promise<void> {
    await this.guarded.run(PLATFORM, 'events.follow', [], async (tx) => {
      const [moved] = await this.identifications.byIds(tx, [identificationId]);
      if (!moved) return;
      const attached = await this.attachments.ofRecords(tx, [moved.recordA, moved.recordB]);
      for (const eventId of new Set(attached.map((one) => one.eventId))) {
        const event = await this.events.lock(tx, eventId);
        if (!event) continue;
        await this.entriesFollow(tx, event, moved.recordA);
        await this.eventDuties.follow(tx, event);
      }
      if (moved.state === 'revoked') await this.revoked(tx, identificationId);
    });
  }

  /** Those that were proposed with it and stand are to be looked at again, by people. */
  private async revoked(tx: Tx, identificationId: string): Promise<void> {
    const parts = await this.sets.partsBeside(tx, identificationId);
    const others = parts.map((part) => part.identificationId).filter((id) => id !== identificationId);
    const known = await this.identifications.byIds(tx, others);
    for (const one of known.filter(stands)) await this.askAgain(tx, one, identificationId);
  }

  private async askAgain(tx: Tx, one: StandingIdentification, becauseId: string): Promise<void> {
    const openedAt = this.clock.now();
    for (const institutionId of new Set([one.institutionA, one.institutionB])) {
      const asked = { identificationId: one.id, institutionId, becauseId, openedAt };
      if (!(await this.sets.askAgain(tx, asked))) continue;
      const duty = { kind: 'joint_reexamination', subjectId: one.id } as const;
      await this.duties.open(tx, duty, [institutionId], REEXAMINATION_DAYS);
      const recordIds = [one.recordA, one.recordB];
      await this.audit.record(tx, { actor: PLATFORM, action: 'events.follow', recordIds });
    }
  }

  private async entriesFollow(tx: Tx, event: CoordinatedEvent, reportId: string): Promise<void> {
    const links = await this.attachments.links(tx, event.id);
    const ids = links.filter(({ recordId }) => recordId === reportId).map(({ entryId }) => entryId);
    for (const entryId of ids) {
      const entry = await this.manifest.lock(tx, entryId);
      if (!entry) continue;
      const reports = links.filter((one) => one.entryId === entryId).map(({ recordId }) => recordId);
      const state = stateAfter(entry.state, await this.identifications.ofRecords(tx, reports));
      if (state === entry.state) continue;
      await this.manifest.setState(tx, entryId, state, null);
      const done = { what: 'entry_changed', subjectId: entryId, detail: { state } } as const;
      await this.desk.note(tx, PLATFORM, event.id, 'events.follow', done);
    }
  }
}

/** What people have said of an entry otherwise stays; that somebody found alive may be told of is for that person to say. */
function stateAfter(state: EntryState, known: readonly StandingIdentification[]): EntryState {
  const isIdentified = known.some((one) => !one.isAlive && stands(one));
  const isAssigned = known.some(
    (one) => !one.isAlive && (one.state === 'proposed' || one.state === 'preliminary'),
  );
  if (state === 'unaccounted' || state === 'remains_assigned' || state === 'identified') {
    if (isIdentified) return 'identified';
    return isAssigned ? 'remains_assigned' : 'unaccounted';
  }
  return state;
}
