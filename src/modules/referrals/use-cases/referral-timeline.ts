import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../access/index.js';
import type { TimelineEntry } from '../../mechanisms/index.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';

const MOVED = {
  acknowledged: 'transmission_acknowledged',
  returned: 'transmission_returned',
  ended: 'transmission_ended',
} as const;

/** Transmissions of a report and questions to registers, in the timeline of its case. */
@Injectable()
export class ReferralTimeline {
  constructor(
    private readonly transmissions: TransmissionRepository,
    private readonly inquiries: InquiryRepository,
  ) {}

  /** Of a report that the caller may read. */
  async of(tx: Tx, actor: Actor, recordId: string): Promise<TimelineEntry[]> {
    const entries: TimelineEntry[] = [];
    if (isAllowed(actor, 'transmissions.read', 'party'))
      for (const one of await this.transmissions.ofRecord(tx, recordId)) {
        const { id: subjectId, institutionId, receiverId, state, sentAt, movedAt, dueAt, returnReason } = one;
        entries.push({ at: sentAt, what: 'transmitted', institutionId, subjectId, dueAt });
        if (state === 'sent' || !movedAt) continue;
        const by = state === 'ended' ? {} : { institutionId: receiverId };
        const word = returnReason ? { word: returnReason } : {};
        entries.push({ at: movedAt, what: MOVED[state], subjectId, ...by, ...word });
        if (one.deletionAskedAt)
          entries.push({
            ...{ at: one.deletionAskedAt, what: 'deletion_asked', subjectId, institutionId },
            dueAt: one.deletionDueAt ?? undefined,
          });
        if (one.deletionAnsweredAt)
          entries.push({
            ...{ at: one.deletionAnsweredAt, what: 'deletion_answered', subjectId },
            ...{ institutionId: receiverId, word: one.deletionAnswer ?? undefined },
          });
      }
    if (isAllowed(actor, 'inquiries.read', 'party'))
      for (const one of await this.inquiries.ofRecord(tx, recordId)) {
        const { id: subjectId, institutionId, receiverId, kind: word, askedAt, dueAt, answeredAt } = one;
        entries.push({ at: askedAt, what: 'register_asked', institutionId, subjectId, dueAt, word });
        if (answeredAt)
          entries.push({
            ...{ at: answeredAt, what: 'register_answered', subjectId },
            institutionId: receiverId ?? institutionId,
          });
      }
    return entries;
  }
}
