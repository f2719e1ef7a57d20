import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';

/**
 * Messages of a family and what became of them, in the timeline of its case; its words are read elsewhere.
 */
@Injectable()
export class FamilyTimeline {
  constructor(
    private readonly messages: MessageRepository,
    private readonly receipts: ReceiptRepository,
  ) {}

  /** Of a report that the caller may read. */
  async of(tx: Tx, actor: Actor, recordId: string): Promise<TimelineEntry[]> {
    if (!isAllowed(actor, 'family.heed', 'own')) return [];
    const receipts = await this.receipts.ofRecord(tx, recordId);
    const messages = await this.messages.ofRecord(tx, recordId);
    return [
      ...receipts.flatMap(({ id: subjectId, institutionId, issuedAt, endedAt }) => [
        { at: issuedAt, what: 'receipt_issued', institutionId, subjectId } as const,
        ...(endedAt ? [{ at: endedAt, what: 'receipt_ended', institutionId, subjectId } as const] : []),
      ]),
      ...messages.flatMap(({ id: subjectId, institutionId, kind, outcome, ...one }): TimelineEntry[] => [
        { at: one.writtenAt, what: 'message_written', subjectId, dueAt: one.dueAt, word: kind },
        ...(one.readAt ? [{ at: one.readAt, what: 'message_read', institutionId, subjectId } as const] : []),
        ...(one.closedAt
          ? [
              {
                ...({ at: one.closedAt, what: 'message_closed', institutionId, subjectId } as const),
                word: outcome ?? undefined,
              },
            ]
          : []),
      ]),
    ];
  }
}
