import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { EndReasonMissing, NoProposal } from '../domain/agreement-term.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { ProposeTerms } from './propose-terms.js';

/** Takes new terms of an agreement back, or declines them: with a reason, which the others read. The terms that hold stay. */
@Injectable()
export class WithdrawTerms {
  constructor(
    private readonly guarded: Guarded,
    private readonly agreements: AgreementRepository,
    private readonly institutions: InstitutionRepository,
    private readonly terms: ProposeTerms,
  ) {}

  async withdraw(actor: Actor, code: string, why: string): Promise<void> {
    return this.guarded.perform(actor, 'agreements.sign', [], async (tx) => {
      requireOnRecord(actor, 'agreements.sign', actor.institutionId);
      const row = await this.agreements.lock(tx, { code });
      const own = (await this.institutions.all(tx)).find(({ id }) => id === actor.institutionId);
      const open = row && (await this.terms.open(tx, row));
      const isConcerned = own && (row?.parties?.includes(own.code) ?? false);
      if (!row || !own || !(isConcerned || open?.signers.includes(own.code))) throw new NotFound();
      const reason = why.trim();
      if (!reason) throw new EndReasonMissing();
      if (!open) throw new NoProposal();
      await this.terms.settle(tx, actor, row, open, { state: 'withdrawn', own, reason });
    });
  }
}
