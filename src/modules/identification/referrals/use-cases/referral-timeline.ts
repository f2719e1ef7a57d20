import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import type { Inquiry } from '../domain/inquiry.js';
import type { Transmission } from '../domain/transmission.js';
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

  /** Returns the entries of a report that the caller may read. */
  async of(tx: Tx, actor: Actor, recordId: string): Promise<TimelineEntry[]> {
    const isSent = isAllowed(actor, 'transmissions.read', 'party');
    const isAsked = isAllowed(actor, 'inquiries.read', 'party');
    const sent = isSent ? await this.transmissions.ofRecord(tx, recordId) : [];
    const asked = isAsked ? await this.inquiries.ofRecord(tx, recordId) : [];
    return [
      ...sent.flatMap((one) => [...movesOf(one), ...deletionOf(one)]),
      ...asked.flatMap((one) => answersOf(one)),
    ];
  }
}

function movesOf(one: Transmission): TimelineEntry[] {
  const { id: subjectId, institutionId, receiverId, state, sentAt, movedAt, dueAt, returnReason } = one;
  const sent: TimelineEntry = { at: sentAt, what: 'transmitted', institutionId, subjectId, dueAt };
  if (state === 'sent' || !movedAt) return [sent];
  const by = state === 'ended' ? {} : { institutionId: receiverId };
  return [sent, { at: movedAt, what: MOVED[state], subjectId, ...by, word: returnReason ?? undefined }];
}

function deletionOf(one: Transmission): TimelineEntry[] {
  const { id: subjectId, institutionId, receiverId, deletionAskedAt, deletionAnsweredAt } = one;
  if (!deletionAskedAt) return [];
  const dueAt = one.deletionDueAt ?? undefined;
  const asked: TimelineEntry = {
    at: deletionAskedAt,
    what: 'deletion_asked',
    subjectId,
    institutionId,
    dueAt,
  };
  if (!deletionAnsweredAt) return [asked];
  const by = { institutionId: receiverId, word: one.deletionAnswer ?? undefined };
  return [asked, { at: deletionAnsweredAt, what: 'deletion_answered', subjectId, ...by }];
}

function answersOf(one: Inquiry): TimelineEntry[] {
  const { id: subjectId, institutionId, receiverId, kind: word, askedAt, dueAt, answeredAt } = one;
  const asked = { at: askedAt, what: 'register_asked', institutionId, subjectId, dueAt, word } as const;
  if (!answeredAt) return [asked];
  const by = { institutionId: receiverId ?? institutionId };
  return [asked, { at: answeredAt, what: 'register_answered', subjectId, ...by }];
}
