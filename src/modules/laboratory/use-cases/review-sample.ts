import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { SampleReviews } from '../../matching/kinship/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { ReviewedLately, SamplesChanged, SamplesStand } from '../domain/sample-review.js';

/** Review as it is kept while it waits for a second person: these samples of this record, and no others. */
interface AskedReview {
  readonly recordId: string;
  readonly samples: string;
}

/**
 * Reviews samples that were typed otherwise, as laboratories review each other's work (technical review):
 * they count once a colleague has looked at them, and words that others have are weighed anew, once. Whoever
 * could do so alone would read a foreign genotype by typing an own body again and again.
 */
@Injectable()
export class ReviewSample {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly reviews: SampleReviews,
    private readonly dual: DualAuthorization,
    private readonly audit: AuditTrail,
    deeds: DeedRegistry,
  ) {
    deeds.register('sample_review', async (asker, { id, payload }) => {
      await this.approved(asker, payload as AskedReview, id);
    });
  }

  async ask(actor: Actor, recordId: string, reason: string): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'laboratory.words', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'laboratory.words', recordId);
      await this.requireReviewable(tx, record);
      const payload: AskedReview = { recordId, samples: await this.reviews.hashOf(tx, recordId) };
      const facts = [
        { name: 'record', value: record.code },
        { name: 'effect', value: 'words_anew' },
      ] as const;
      const request = await this.dual.ask(tx, actor, { kind: 'sample_review', payload, facts, reason });
      await this.note(tx, actor, recordId, { request: request.id, step: 'asked' });
      return request;
    });
  }

  private async approved(actor: Actor, payload: AskedReview, requestId: string): Promise<void> {
    const { recordId, samples } = payload;
    await this.guarded.perform(actor, 'laboratory.words', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'laboratory.words', recordId);
      await this.dual.perform(tx, actor, requestId, { kind: 'sample_review', payload });
      await this.reviews.oneAtATime(tx, record);
      await this.requireReviewable(tx, record);
      if (!(await this.reviews.areStill(tx, recordId, samples))) throw new SamplesChanged();
      await this.reviews.grant(tx, record, { samples, requestId });
      await this.note(tx, actor, recordId, { request: requestId, step: 'done' });
    });
  }

  /**
   * Refuses a review by what the record itself has said: that there are words that rest on its samples is not
   * told.
   */
  private async requireReviewable(tx: Tx, record: StoredRecord): Promise<void> {
    const { state, nextReviewAt } = await this.reviews.of(tx, record);
    if (state !== 'kept') throw new SamplesStand();
    if (nextReviewAt) throw new ReviewedLately(nextReviewAt);
  }

  private async note(
    tx: Tx,
    actor: Actor,
    recordId: string,
    detail: { readonly request: string; readonly step: string },
  ): Promise<void> {
    await this.audit.record(tx, { actor, action: 'laboratory.words', recordIds: [recordId], detail });
  }
}
