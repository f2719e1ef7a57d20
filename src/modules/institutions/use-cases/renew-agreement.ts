import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import {
  DeedRegistry,
  DualAuthorization,
  type ApprovalRequest,
  type ApprovedAction,
} from '../../access/approvals/index.js';
import { afterRenewal, RENEWAL_WORKING_DAYS, requireRenewal } from '../domain/agreement-term.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { AgreementAccess, type HeldAgreement } from './agreement-access.js';
import { Calendars } from './calendars.js';
import { ALL } from './end-agreement.js';

/** Renewal of an agreement until a day. */
interface Renewal {
  readonly code: string;
  readonly until: Date;
}

/** Request for a renewal, as it is kept while it waits for a second person. */
interface AskedRenewal {
  readonly code: string;
  readonly until: string;
}

/**
 * Any party says until when an agreement is to hold on, once a second person of it has approved that; when all have signed the same day, it
 * does. One of all the network is renewed by the operator, with a second person of the installation. The terms stay.
 */
@Injectable()
export class RenewAgreement {
  constructor(
    private readonly agreementAccess: AgreementAccess,
    private readonly agreements: AgreementRepository,
    private readonly calendars: Calendars,
    private readonly dual: DualAuthorization,
    deeds: DeedRegistry,
  ) {
    deeds.register('agreement_renewal', async (asker, { id, payload }) => {
      const { code, until } = payload as AskedRenewal;
      await this.approved(asker, { code, until: new Date(until) }, id);
    });
  }

  /** @returns the request that waits for a second person */
  async renew(actor: Actor, renewal: Renewal, reason?: string): Promise<ApprovalRequest> {
    const ask = async (tx: Tx, { row }: Pick<HeldAgreement, 'row'>, now: Date): Promise<ApprovalRequest> => {
      requireRenewal(renewal.until, row.endsOn, now);
      return this.dual.ask(tx, actor, { ...deedOf(renewal), reason });
    };
    return this.agreementAccess.change(actor, renewal.code, ask, ask);
  }

  /** Signs what a second person has approved. */
  private async approved(actor: Actor, { code, until }: Renewal, requestId: string): Promise<void> {
    const deed = deedOf({ code, until });
    await this.agreementAccess.change(
      actor,
      code,
      async (tx, held, now) => {
        await this.dual.perform(tx, actor, requestId, deed);
        await this.sign(tx, actor, { ...held, until }, now);
      },
      async (tx, held, now) => {
        await this.dual.perform(tx, actor, requestId, deed);
        await this.renewForAll(tx, actor, { ...held, until }, now);
      },
    );
  }

  private async sign(
    tx: Tx,
    actor: Actor,
    { row, own, parties, until }: HeldAgreement & { readonly until: Date },
    now: Date,
  ): Promise<void> {
    requireRenewal(until, row.endsOn, now);
    const known = { until: row.renewalUntil, signedBy: row.renewalSignedBy };
    const codes = parties.map((one) => one.code);
    const { signedBy, isRenewed } = afterRenewal(known, until, own.code, codes);
    await this.agreementAccess.note(tx, actor, row, { what: 'renewal_signed', party: own.code, until });
    if (isRenewed) {
      const nothing = { renewalUntil: null, renewalSignedBy: [], reminded: null };
      await this.agreements.change(tx, row, { endsOn: until, ...nothing });
      await this.agreementAccess.note(tx, actor, row, { what: 'renewed', party: own.code, until });
      await this.agreementAccess.settle(tx, row, parties);
      return;
    }
    await this.agreements.change(tx, row, { renewalUntil: until, renewalSignedBy: [...signedBy] });
    for (const party of parties.filter((one) => !signedBy.includes(one.code))) {
      const { country } = party;
      const dueAt = await this.calendars.workingDaysAfter(tx, country, now, RENEWAL_WORKING_DAYS);
      await this.agreementAccess.owe(tx, row, [party], dueAt);
    }
    await this.agreementAccess.settle(tx, row, [own]);
  }

  private async renewForAll(
    tx: Tx,
    actor: Actor,
    { row, parties, until }: Omit<HeldAgreement, 'own'> & { readonly until: Date },
    now: Date,
  ): Promise<void> {
    requireRenewal(until, row.endsOn, now);
    await this.agreements.change(tx, row, { endsOn: until, reminded: null });
    await this.agreementAccess.note(tx, actor, row, { what: 'renewed', party: ALL, until });
    await this.agreementAccess.settle(tx, row, parties);
  }
}

function deedOf({ code, until }: Renewal): ApprovedAction {
  const day = until.toISOString();
  const payload: AskedRenewal = { code, until: day };
  const facts = [
    { name: 'agreement', value: code },
    { name: 'until', value: day },
  ] as const;
  return { kind: 'agreement_renewal', payload, facts };
}
