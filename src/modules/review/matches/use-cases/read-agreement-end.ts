import { Injectable } from '@nestjs/common';
import { actingAs } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { AgreementReckoning, type RecallBalance } from '../../disclosure/index.js';
import { MatchRepository } from '../persistence/match.repository.js';

/** End of an agreement: what it would take, and what has become of it. Numbers, and nothing of any record. */
export interface AgreementEnd {
  readonly code: string;
  readonly disclosures: number;
  readonly matches: number;
  readonly balance: RecallBalance;
}

/**
 * Reads the end of an agreement: before it, what that recalls; afterwards, how far the other side has got.
 * For the parties alone.
 */
@Injectable()
export class ReadAgreementEnd {
  constructor(
    private readonly guarded: Guarded,
    private readonly reckoning: AgreementReckoning,
    private readonly matchRepository: MatchRepository,
  ) {}

  async of(actor: Actor, code: string): Promise<AgreementEnd> {
    return this.guarded.perform(actor, 'agreements.sign', [], async (tx) => {
      requireOnRecord(actor, 'agreements.sign', actor.institutionId);
      return actingAs(tx, PLATFORM, async () => {
        const found = await this.reckoning.of(tx, code);
        if (!found?.institutionIds.includes(actor.institutionId ?? '')) throw new NotFound();
        const { disclosures, balance, lost, institutionIds } = found;
        const matches = lost(await this.matchRepository.openBetween(tx, institutionIds));
        return { code, disclosures, matches, balance };
      });
    });
  }
}
