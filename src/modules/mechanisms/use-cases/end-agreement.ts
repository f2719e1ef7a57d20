import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { endAfterNotice, EndReasonMissing } from '../domain/agreement-term.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { AgreementDesk } from './agreement-desk.js';

/** One party ends an agreement, with a reason and after the notice. Until then it holds; what was seen is asked back when it has ended. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly desk: AgreementDesk,
    private readonly agreements: AgreementRepository,
  ) {}

  /** @returns when it ends */
  async run(actor: Actor, code: string, why: string, on?: Date): Promise<Date> {
    return this.desk.run(actor, code, async (tx, { row, own, parties }, now) => {
      const reason = why.trim();
      if (!reason) throw new EndReasonMissing();
      const endingAt = endAfterNotice(on, now);
      const nothing = { renewalUntil: null, renewalSignedBy: [] };
      await this.agreements.change(tx, row, { endingAt, endingBy: own.code, ...nothing });
      const step = { what: 'end_announced', party: own.code, until: endingAt, reason } as const;
      await this.desk.note(tx, actor, row, step);
      await this.desk.owe(
        tx,
        row,
        parties.filter(({ id }) => id !== own.id),
        endingAt,
      );
      return endingAt;
    });
  }
}
