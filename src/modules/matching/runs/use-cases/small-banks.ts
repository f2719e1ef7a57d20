import { Injectable } from '@nestjs/common';
import { rangeInSmallBank, type Kind, type SmallBankRange } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RunRepository } from '../persistence/run.repository.js';

export interface PairInBank {
  readonly kind: string;
  readonly log10LR: number;
  readonly prior: number;
  readonly probability: number;
}

/**
 * Finds the probabilities that are of a bank that is too small for a figure, and what may be said instead.
 */
@Injectable()
export class SmallBanks {
  constructor(private readonly runs: RunRepository) {}

  /**
   * Returns the range of each pair, in their order; undefined where the bank is not small, or has not been
   * compared since what it rests on is kept.
   */
  async of(tx: Tx, pairs: readonly PairInBank[]): Promise<(SmallBankRange | undefined)[]> {
    if (pairs.length === 0) return [];
    // Counts of the installation: whose runs they were does not matter.
    const banks = await actingAs(tx, PLATFORM, () => this.runs.banks(tx));
    return pairs.map((pair) => {
      const bank = banks.get(pair.kind as Kind);
      return bank && rangeInSmallBank(pair, bank);
    });
  }
}
