import { Injectable } from '@nestjs/common';
import { DomainError, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { afterSignature, type AgreementProposal } from '../domain/agreement-signature.js';
import { InputRefused } from '../domain/input-refused.js';
import { readInstitutionsFile } from '../domain/institutions-file.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** An agreement names at least two enrolled institutions, and the one that signs is among them. */
export class PartiesUnknown extends DomainError {
  constructor() {
    super('MECHANISMS.PARTIES_UNKNOWN', 'invalid', {}, 'parties');
  }
}

/** Signs an agreement for one's institution; in force once all parties have signed the same terms. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async run(
    actor: Actor,
    proposal: AgreementProposal,
  ): Promise<{ code: string; inForce: boolean; signedBy: readonly string[] }> {
    return this.guarded.run(actor, 'agreements.sign', [], async (tx) => {
      requireOnRecord(actor, 'agreements.sign', actor.institutionId);
      requireTerms(proposal);
      const enrolled = await this.institutions.all(tx);
      const own = enrolled.find((one) => one.id === actor.institutionId);
      if (!own) throw new NotFound();
      const parties = [...new Set(proposal.parties)];
      const allKnown = parties.every((code) => enrolled.some((one) => one.code === code));
      if (parties.length < 2 || !allKnown || !parties.includes(own.code)) throw new PartiesUnknown();
      const known = (await this.institutions.agreements(tx)).find((one) => one.code === proposal.code);
      if (known && !known.parties?.includes(own.code)) throw new NotFound();
      const signature = afterSignature(
        { ...proposal, parties },
        known && { ...known, parties: known.parties ?? [] },
        own.code,
      );
      const { code: id, categories, level, purposes } = proposal;
      const terms = { id, parties, except: [], categories: [...categories], level, purposes: [...purposes] };
      await this.institutions.putAgreement(tx, terms, signature);
      const detail = { agreement: id, inForce: signature.inForce };
      await this.audit.record(tx, { actor, action: 'agreements.sign', detail });
      await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
      return { code: id, ...signature };
    });
  }
}

/** An agreement signed here obeys the rules of one that comes in a file. */
function requireTerms({ code: id, ...terms }: AgreementProposal): void {
  const read = readInstitutionsFile({ agreements: [{ id, ...terms }] });
  if ('faults' in read) throw new InputRefused(read.faults, 'agreements[0].');
}
