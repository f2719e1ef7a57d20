import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { ReferralAccess } from './referral-access.js';

/**
 * Questions about a record that may not be asked any more end, and nobody owes an answer. Apart from its
 * transmissions, which are asked back too.
 */
@Injectable()
export class EndInquiries {
  constructor(
    private readonly inquiries: InquiryRepository,
    private readonly referralAccess: ReferralAccess,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Ends the inquiries of a record as the platform, in the transaction of its cause. Done again, it changes
   * nothing.
   */
  async end(tx: Tx, recordId: string): Promise<void> {
    const open = (await this.inquiries.ofRecord(tx, recordId)).filter(({ state }) => state === 'asked');
    for (const { id } of open) {
      const one = await this.inquiries.lock(tx, id);
      if (one?.state !== 'asked' || (await this.referralAccess.questionNow(tx, one))) continue;
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
