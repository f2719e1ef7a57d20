import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecallRepository } from '../persistence/recall.repository.js';
import { PAIRS_AT_ONCE, RecallOfBarred } from './recall-of-barred.js';

/**
 * Asks back, after agreements have changed, what was seen under one that has ended or lets less be seen. Each
 * piece is a transaction of its own and marks what it has asked, so whoever goes on after a crash asks for
 * the rest alone.
 */
@Injectable()
export class RecallLowered {
  constructor(
    private readonly guarded: Guarded,
    private readonly recalls: RecallRepository,
    private readonly beyond: RecallOfBarred,
    private readonly audit: AuditTrail,
  ) {}

  async recall(): Promise<void> {
    const pairs = await this.guarded.perform(PLATFORM, 'matches.lapse', [], (tx) =>
      this.recalls.seenPairs(tx, undefined),
    );
    for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
      await this.guarded.perform(PLATFORM, 'matches.lapse', [], async (tx) => {
        const recalled = await this.beyond.askBeyondAgreed(tx, pairs.slice(from, from + PAIRS_AT_ONCE));
        if (recalled === 0) return;
        const detail = { cause: 'agreements', recalled };
        await this.audit.record(tx, { actor: PLATFORM, action: 'matches.lapse', recordIds: [], detail });
      });
    }
  }
}
