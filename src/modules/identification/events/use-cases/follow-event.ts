import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { ReadIdentificationStates, type StandingIdentification } from '../../identifications/index.js';
import { Duties } from '../../../review/matches/index.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { EventRepository } from '../persistence/event.repository.js';
import { JointSetRepository } from '../persistence/joint-set.repository.js';
import { EventDuties } from './event-duties.js';
import { FollowEntries } from './follow-entries.js';
import { stands } from './find-contradictions.js';

/** Working days in which an institution looks again. */
const REEXAMINATION_DAYS = 10;

/**
 * Follows in an event what an identification that is confirmed or revoked brings about. Done again, it
 * changes nothing.
 */
@Injectable()
export class FollowEvent {
  constructor(
    private readonly guarded: Guarded,
    private readonly events: EventRepository,
    private readonly attachments: AttachmentRepository,
    private readonly entries: FollowEntries,
    private readonly sets: JointSetRepository,
    private readonly identifications: ReadIdentificationStates,
    private readonly eventDuties: EventDuties,
    private readonly duties: Duties,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Entries of the list follow the identifications of the reports that tell of them; what fell makes others
   * be looked at again.
   */
  async follow(identificationId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'events.follow', [], async (tx) => {
      const [moved] = await this.identifications.byIds(tx, [identificationId]);
      if (!moved) return;
      const attached = await this.attachments.ofRecords(tx, [moved.recordA, moved.recordB]);
      for (const eventId of new Set(attached.map((one) => one.eventId))) {
        const event = await this.events.lock(tx, eventId);
        if (!event) continue;
        await this.entries.ofReport(tx, eventId, moved.recordA);
        await this.eventDuties.follow(tx, event);
      }
      if (moved.state === 'revoked') await this.revoked(tx, identificationId);
    });
  }

  /** Has people look again at those that were proposed with a revoked one and stand. */
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
}
