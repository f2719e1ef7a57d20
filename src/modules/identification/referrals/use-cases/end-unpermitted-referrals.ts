import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { wantsFamily } from '../domain/family-search.js';
import { FamilySearchRepository } from '../persistence/family-search.repository.js';
import { EndFamilySearch } from './end-family-search.js';
import { EndInquiries } from './end-inquiries.js';
import { EndTransmissions } from './end-transmissions.js';

/**
 * Ends and asks back what was passed on with a permission that a family takes back, or whose time is over,
 * and nobody owes an answer any more; so does the search for a family whose dead is not identified after all.
 */
@Injectable()
export class EndUnpermittedReferrals {
  constructor(
    private readonly guarded: Guarded,
    private readonly searches: FamilySearchRepository,
    private readonly records: RecordStore,
    private readonly ending: EndFamilySearch,
    private readonly inquiries: EndInquiries,
    private readonly transmissions: EndTransmissions,
    private readonly audit: AuditTrail,
  ) {}

  /** Done again, it changes nothing. */
  async end(recordId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'referrals.end', [recordId], async (tx) => {
      await this.endFamilySearch(tx, recordId);
      await this.inquiries.end(tx, recordId);
      await this.transmissions.end(tx, recordId);
    });
  }

  /** Remains that are withdrawn, or not identified after all, have no family to be found. */
  private async endFamilySearch(tx: Tx, recordId: string): Promise<void> {
    const search = await this.searches.openOf(tx, recordId);
    const [record] = search ? await this.records.asTheyStand(tx, [recordId]) : [];
    if (!search || (record?.content.recordType === 'remains' && wantsFamily(record.content))) return;
    await this.ending.end(tx, search, { reason: 'not_identified', by: PLATFORM.actorId });
    const detail = { search: search.id, move: 'end' };
    await this.audit.record(tx, { actor: PLATFORM, action: 'referrals.end', recordIds: [recordId], detail });
  }
}
