import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';
import type { FamilySearch } from '../domain/family-search.js';
import { FamilySearchRepository } from '../persistence/family-search.repository.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';

/** End of a search, and who ends it; the caller asked the policy. */
export interface FamilySearchEnd {
  /** The report of the family that was found; else a reason. */
  readonly reportId?: string;
  readonly reason?: FamilySearch['reason'];
  readonly by: string;
}

/** A search for a family ends: with it the duty of who keeps the remains, and what others still owe. */
@Injectable()
export class EndFamilySearch {
  constructor(
    private readonly searches: FamilySearchRepository,
    private readonly inquiries: InquiryRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async end(
    tx: Tx,
    { id, institutionId }: FamilySearch,
    { reportId, reason = null, by }: FamilySearchEnd,
  ): Promise<void> {
    // Whoever answers is another institution than the one whose search it is.
    await actingAs(tx, PLATFORM, async () => {
      const state = reportId === undefined ? 'closed' : 'found';
      const end = { state, reportId: reportId ?? null, reason, by, at: this.clock.now() } as const;
      await this.searches.end(tx, id, end);
      for (const one of await this.inquiries.ofSearches(tx, [id])) {
        if (one.state !== 'asked') continue;
        await this.inquiries.end(tx, one.id);
        await this.release(tx, 'inquiry', one.id, one.receiverId ?? one.institutionId);
      }
      await this.release(tx, 'family_search', id, institutionId);
    });
  }

  private async release(
    tx: Tx,
    kind: 'family_search' | 'inquiry',
    subjectId: string,
    institutionId: string,
  ): Promise<void> {
    await this.outbox.put(tx, { name: DUTY_CLOSED, payload: { kind, subjectId }, institutionId });
  }
}
