import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PLATFORM } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { DUTY_CLOSED } from '../../mechanisms/index.js';
import { RecordStore } from '../../records/index.js';
import { wantsFamily } from '../domain/family-search.js';
import { isUnderWay } from '../domain/transmission.js';
import { FamilySearchRepository } from '../persistence/family-search.repository.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { AskBack } from './ask-back.js';
import { EndFamilySearch } from './end-family-search.js';
import { ReferralDesk } from './referral-desk.js';

/**
 * When a family takes back what it permitted, or the time is over, what was passed on with it ends and is asked back, and nobody owes an answer any
 * more; so does the search for a family whose dead is not identified after all.
 */
@Injectable()
export class EndBarred {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: ReferralDesk,
    private readonly inquiries: InquiryRepository,
    private readonly transmissions: TransmissionRepository,
    private readonly searches: FamilySearchRepository,
    private readonly ending: EndFamilySearch,
    private readonly records: RecordStore,
    private readonly askBack: AskBack,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Done again, it changes nothing. */
  async end(recordId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'referrals.end', [recordId], async (tx) => {
      await this.endFamilySearch(tx, recordId);
      await this.endInquiries(tx, recordId);
      for (const { id } of (await this.transmissions.ofRecord(tx, recordId)).filter(isUnderWay)) {
        const one = await this.transmissions.lock(tx, id);
        const now = this.clock.now();
        if (!one || !isUnderWay(one)) continue;
        if (one.until > now && (await this.desk.stillThere(tx, one))) continue;
        await this.transmissions.move(tx, id, { state: 'ended', by: PLATFORM.actorId, at: now });
        if (one.state === 'sent') {
          const payload = { kind: 'transmission', subjectId: id } as const;
          await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId: one.receiverId });
        }
        await this.askBack.ask(tx, one, PLATFORM.actorId);
        const detail = { transmission: id, move: 'end' };
        await this.audit.record(tx, {
          actor: PLATFORM,
          action: 'referrals.end',
          recordIds: [recordId],
          detail,
        });
      }
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

  private async endInquiries(tx: Tx, recordId: string): Promise<void> {
    const open = (await this.inquiries.ofRecord(tx, recordId)).filter(({ state }) => state === 'asked');
    for (const { id } of open) {
      const one = await this.inquiries.lock(tx, id);
      if (one?.state !== 'asked' || (await this.desk.questionNow(tx, one))) continue;
      await this.inquiries.end(tx, id);
      const payload = { kind: 'inquiry', subjectId: id } as const;
      const institutionId = one.receiverId ?? one.institutionId;
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId });
      const detail = { inquiry: id, move: 'end' };
      await this.audit.record(tx, {
        ...({ actor: PLATFORM, action: 'referrals.end', recordIds: [recordId] } as const),
        detail,
      });
    }
  }
}
