import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { wishOf } from '../../../access/consent/index.js';
import { READING_OF, RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { AlreadyAttached, EventReasonMissing, NotAttached, WishForbids } from '../domain/event.errors.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventAccess } from './event-access.js';
import { EventDuties } from './event-duties.js';
import { EventSight } from './event-sight.js';
import { FollowEntries } from './follow-entries.js';

/**
 * Records come to an event by the hand of their owners, and leave it so. Attaching shows nothing of them to
 * anybody who may not see it.
 */
@Injectable()
export class AttachRecords {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly attachments: AttachmentRepository,
    private readonly manifest: ManifestRepository,
    private readonly records: RecordStore,
    private readonly sight: EventSight,
    private readonly duties: EventDuties,
    private readonly entries: FollowEntries,
    private readonly clock: Clock,
  ) {}

  /** @returns whether who coordinates may know that the record is there */
  async attach(actor: Actor, eventId: string, recordId: string): Promise<boolean> {
    return this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const record = await this.ownRecord(tx, actor, recordId);
        await this.put(tx, actor, eventId, record);
        await this.duties.follow(tx, event);
        const result = await this.sight.coordinatorSees(tx, event, record);
        return { done: { what: 'attached', subjectId: recordId, recordIds: [recordId] }, result };
      },
    );
  }

  async detach(actor: Actor, eventId: string, recordId: string, reason: string): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const said = reason.trim();
        if (!said) throw new EventReasonMissing();
        const standing = await this.attachments.standing(tx, eventId, recordId);
        if (!standing) throw new NotAttached();
        const done = { by: actor.actorId, at: this.clock.now() };
        await this.attachments.detach(tx, standing.id, said, done);
        await this.duties.follow(tx, event);
        return {
          done: { what: 'detached', subjectId: recordId, reason: said, recordIds: [recordId] },
          result: undefined,
        };
      },
    );
  }

  /** Takes back that a record was taken out; where it stands in another event since then, it stays there. */
  async restore(actor: Actor, eventId: string, recordId: string): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const record = await this.ownRecord(tx, actor, recordId);
        if (!(await this.attachments.lastDetached(tx, eventId, recordId))) throw new NotAttached();
        await this.put(tx, actor, eventId, record);
        await this.duties.follow(tx, event);
        return { done: { what: 'restored', subjectId: recordId, recordIds: [recordId] }, result: undefined };
      },
    );
  }

  /** Says that an own record tells of a person on the list; the record is attached with it. */
  async link(actor: Actor, eventId: string, entryId: string, recordId: string): Promise<boolean> {
    return this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        // An entry may be another institution's: its owner has found it by the name of its own record.
        const entry = await actingAs(tx, PLATFORM, () => this.manifest.byId(tx, entryId));
        if (entry?.eventId !== eventId || entry.state === 'duplicate') throw new NotFound();
        const record = await this.ownRecord(tx, actor, recordId);
        if (record.content.recordType === 'remains') throw new NotFound();
        this.requireWish(record);
        if (!(await this.attachments.standing(tx, eventId, recordId)))
          await this.put(tx, actor, eventId, record);
        const { institutionId } = record;
        const done = { by: actor.actorId, at: this.clock.now() };
        const link = { id: randomUUID(), eventId, entryId, recordId, institutionId, ...done };
        if (!(await this.attachments.link(tx, link))) throw new AlreadyAttached();
        await this.entries.after(tx, eventId, entryId, recordId);
        await this.duties.follow(tx, event);
        const result = await this.sight.coordinatorSees(tx, event, record);
        return { done: { what: 'linked', subjectId: entryId, recordIds: [recordId] }, result };
      },
    );
  }

  async unlink(actor: Actor, eventId: string, recordId: string): Promise<void> {
    await this.eventAccess.change(
      actor,
      'events.contribute',
      eventId,
      { takesPart: true },
      async (tx, event) => {
        const done = { by: actor.actorId, at: this.clock.now() };
        const link = await this.attachments.unlink(tx, eventId, recordId, done);
        if (!link) throw new NotAttached();
        await this.entries.after(tx, eventId, link.entryId, recordId);
        await this.duties.follow(tx, event);
        return {
          done: { what: 'unlinked', subjectId: link.entryId, recordIds: [recordId] },
          result: undefined,
        };
      },
    );
  }

  private requireWish({ content, wishDecidedBy }: StoredRecord): void {
    if (content.recordType !== 'living') return;
    if (wishOf(content, wishDecidedBy, this.clock.now().toISOString()) !== 'yes') throw new WishForbids();
  }

  /** A record of the actor's own institution that they may read. */
  private async ownRecord(tx: Tx, actor: Actor, recordId: string): Promise<StoredRecord> {
    const [record] = await this.records.forComparison(tx, [recordId]);
    if (!record || record.institutionId !== actor.institutionId || record.withdrawn || record.removed)
      throw new NotFound();
    if (!isAllowed(actor, READING_OF[record.recordType], 'own')) throw new NotFound();
    return record;
  }

  private async put(tx: Tx, actor: Actor, eventId: string, record: StoredRecord): Promise<void> {
    const { id: recordId, institutionId, recordType } = record;
    const done = { by: actor.actorId, at: this.clock.now() };
    const attached = await this.attachments.attach(tx, {
      ...{ id: randomUUID(), eventId, recordId, institutionId, recordType },
      ...done,
    });
    if (!attached) throw new AlreadyAttached();
  }
}
