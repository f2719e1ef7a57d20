import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { AgreementRepository, type AgreementStep } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import { ProposalRepository, type StoredProposal } from '../persistence/proposal.repository.js';

/** Until when an agreement holds, and what was done with it. */
export interface AgreementCourse {
  readonly agreement: AgreementRow;
  readonly steps: readonly AgreementStep[];
  /** Terms that were proposed since it was in force, the newest first. */
  readonly proposals: readonly StoredProposal[];
}

/**
 * Reads the course of agreements. Whoever takes part in the network may read it, as the agreements
 * themselves.
 */
@Injectable()
export class ReadAgreementCourse {
  constructor(
    private readonly guarded: Guarded,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
  ) {}

  async of(actor: Actor, code: string): Promise<AgreementCourse> {
    return this.guarded.perform(actor, 'agreements.read', [], async (tx) => {
      const agreement = await this.agreements.byCode(tx, code);
      if (!agreement) throw new NotFound();
      const proposals = await this.proposals.of(tx, agreement);
      return { agreement, steps: await this.agreements.stepsOf(tx, agreement), proposals };
    });
  }
}
