import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { endAfterNotice, EndReasonMissing } from '../domain/agreement-term.js';
import type { Institution } from '../domain/institution.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import { AgreementAccess } from './agreement-access.js';

/** Name that stands in the history for all the network. */
export const ALL = '*';

interface Announced {
  readonly row: AgreementRow;
  /** Institutions that are to know of it. */
  readonly parties: readonly Institution[];
  readonly by: string;
  readonly why: string;
  readonly on: Date | undefined;
}

/** One party ends an agreement, and the operator one of all the network, with a reason and after the notice. Until then it holds; what was seen is asked back when it has ended. */
@Injectable()
export class EndAgreement {
  constructor(
    private readonly agreementAccess: AgreementAccess,
    private readonly agreements: AgreementRepository,
  ) {}

  /** @returns when it ends */
  async end(actor: Actor, code: string, why: string, on?: Date): Promise<Date> {
    return this.agreementAccess.change(
      actor,
      code,
      (tx, { row, own, parties }, now) => {
        const others = parties.filter(({ id }) => id !== own.id);
        return this.announce(tx, actor, { row, parties: others, by: own.code, why, on }, now);
      },
      (tx, held, now) => this.announce(tx, actor, { ...held, by: ALL, why, on }, now),
    );
  }

  private async announce(tx: Tx, actor: Actor, end: Announced, now: Date): Promise<Date> {
    const { row, parties, by } = end;
    const reason = end.why.trim();
    if (!reason) throw new EndReasonMissing();
    const endingAt = endAfterNotice(end.on, now);
    const nothing = { renewalUntil: null, renewalSignedBy: [] };
    await this.agreements.change(tx, row, { endingAt, endingBy: by, ...nothing });
    await this.agreementAccess.note(tx, actor, row, {
      what: 'end_announced',
      party: by,
      until: endingAt,
      reason,
    });
    await this.agreementAccess.owe(tx, row, parties, endingAt);
    return endingAt;
  }
}
