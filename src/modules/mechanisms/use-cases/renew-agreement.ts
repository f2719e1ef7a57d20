import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { afterRenewal, RENEWAL_WORKING_DAYS, requireRenewal } from '../domain/agreement-term.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { AgreementDesk } from './agreement-desk.js';
import { Calendars } from './calendars.js';

/** Any party says until when an agreement is to hold on; when all have signed the same day, it does. The terms stay. */
@Injectable()
export class RenewAgreement {
  constructor(
    private readonly desk: AgreementDesk,
    private readonly agreements: AgreementRepository,
    private readonly calendars: Calendars,
  ) {}

  /** @returns whether it is renewed */
  async run(actor: Actor, code: string, until: Date): Promise<boolean> {
    return this.desk.run(actor, code, async (tx, { row, own, parties }, now) => {
      requireRenewal(until, row.endsOn, now);
      const known = { until: row.renewalUntil, signedBy: row.renewalSignedBy };
      const codes = parties.map((one) => one.code);
      const { signedBy, isRenewed } = afterRenewal(known, until, own.code, codes);
      await this.desk.note(tx, actor, row, { what: 'renewal_signed', party: own.code, until });
      if (isRenewed) {
        const nothing = { renewalUntil: null, renewalSignedBy: [], reminded: null };
        await this.agreements.change(tx, row, { endsOn: until, ...nothing });
        await this.desk.note(tx, actor, row, { what: 'renewed', party: own.code, until });
        await this.desk.settle(tx, row, parties);
        return true;
      }
      await this.agreements.change(tx, row, { renewalUntil: until, renewalSignedBy: [...signedBy] });
      for (const party of parties.filter((one) => !signedBy.includes(one.code))) {
        const { country } = party;
        const dueAt = await this.calendars.workingDaysAfter(tx, country, now, RENEWAL_WORKING_DAYS);
        await this.desk.owe(tx, row, [party], dueAt);
      }
      await this.desk.settle(tx, row, [own]);
      return false;
    });
  }
}
