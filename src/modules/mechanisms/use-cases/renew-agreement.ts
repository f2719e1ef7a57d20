import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/index.js';
import { afterRenewal, RENEWAL_WORKING_DAYS, requireRenewal } from '../domain/agreement-term.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { AgreementDesk, type HeldAgreement } from './agreement-desk.js';
import { Calendars } from './calendars.js';
import { ALL } from './end-agreement.js';

/** The operator renews an agreement of all the network; of any other, any party says until when an agreement is to hold on; when all have signed the same day, it does. The terms stay. */
@Injectable()
export class RenewAgreement {
  constructor(
    private readonly desk: AgreementDesk,
    private readonly agreements: AgreementRepository,
    private readonly calendars: Calendars,
  ) {}

  /** @returns whether it is renewed */
  async run(actor: Actor, code: string, until: Date): Promise<boolean> {
    return this.desk.run(
      actor,
      code,
      (tx, held, now) => this.sign(tx, actor, { ...held, until }, now),
      (tx, held, now) => this.renewForAll(tx, actor, { ...held, until }, now),
    );
  }

  private async sign(
    tx: Tx,
    actor: Actor,
    { row, own, parties, until }: HeldAgreement & { readonly until: Date },
    now: Date,
  ): Promise<boolean> {
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
  }

  private async renewForAll(
    tx: Tx,
    actor: Actor,
    { row, parties, until }: Omit<HeldAgreement, 'own'> & { readonly until: Date },
    now: Date,
  ): Promise<boolean> {
    requireRenewal(until, row.endsOn, now);
    await this.agreements.change(tx, row, { endsOn: until, reminded: null });
    await this.desk.note(tx, actor, row, { what: 'renewed', party: ALL, until });
    await this.desk.settle(tx, row, parties);
    return true;
  }
}
