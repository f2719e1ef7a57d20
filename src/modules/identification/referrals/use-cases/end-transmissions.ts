import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';
import { WithdrawalLog } from '../../../records/records/index.js';
import { isUnderWay, type Transmission } from '../domain/transmission.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { AskBack } from './ask-back.js';
import { ReferralAccess } from './referral-access.js';

/**
 * Transmissions of a record end whose time is over or whose permission was taken back, and what was given is
 * asked back. Apart from questions about the record, which gave nothing away that could be.
 */
@Injectable()
export class EndTransmissions {
  constructor(
    private readonly transmissions: TransmissionRepository,
    private readonly referralAccess: ReferralAccess,
    private readonly withdrawals: WithdrawalLog,
    private readonly askBack: AskBack,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the transmissions of a record as the platform, in the transaction of its cause. Done again, it
   * changes nothing.
   */
  async end(tx: Tx, recordId: string): Promise<void> {
    for (const { id } of (await this.transmissions.ofRecord(tx, recordId)).filter(isUnderWay)) {
      const one = await this.transmissions.lock(tx, id);
      const now = this.clock.now();
      if (!one || !isUnderWay(one)) continue;
      if (one.until > now && (await this.stays(tx, one, now))) continue;
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
  }

  /**
   * Tells whether a transmission goes on: it is still permitted, or what was given is not to be deleted yet. Its
   * receiver sees nothing meanwhile.
   */
  private async stays(tx: Tx, one: Transmission, now: Date): Promise<boolean> {
    const isThere = (await this.referralAccess.stillThere(tx, one)) !== undefined;
    const waiting = isThere ? undefined : await this.withdrawals.deletingAt(tx, [one.recordId]);
    const endsAt = waiting?.get(one.recordId);
    await this.transmissions.setEnd(tx, one.id, endsAt);
    return isThere || (endsAt !== undefined && endsAt > now);
  }
}
