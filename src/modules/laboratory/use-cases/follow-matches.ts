import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { Duties, MatchDirectory } from '../../review/matches/index.js';
import { askedOf, type DnaExchange } from '../domain/dna-exchange.js';
import { DnaExchangeRepository } from '../persistence/dna-exchange.repository.js';

/**
 * Figures that were asked for and not answered are asked for no more once nobody works on their match: it has
 * lapsed, both sides have decided, or one of them has laid it aside since. What both have agreed on stays for
 * its time. Runs twice without harm.
 */
@Injectable()
export class FollowMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly exchanges: DnaExchangeRepository,
    private readonly matches: MatchDirectory,
    private readonly duties: Duties,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async follow(matchIds: readonly string[]): Promise<void> {
    await this.guarded.perform(PLATFORM, 'laboratory.follow', [], async (tx) => {
      const waiting = await this.exchanges.waitingAmong(tx, matchIds);
      if (waiting.length === 0) return;
      const ids = waiting.map(({ matchId }) => matchId);
      const standing = await this.matches.workAmong(tx, ids, this.clock.now());
      for (const one of waiting) {
        const work = standing.get(one.matchId);
        const isLaidAside = work?.restsSince !== undefined && work.restsSince >= one.askedAt;
        if (!work?.isOpenToBoth || isLaidAside) await this.end(tx, one);
      }
    });
  }

  private async end(tx: Tx, exchange: DnaExchange): Promise<void> {
    const { id, matchId, recordA, recordB } = exchange;
    await this.exchanges.end(tx, id, 'ended');
    await this.duties.close(tx, { kind: 'dna_exchange', subjectId: matchId }, [askedOf(exchange)]);
    await this.audit.record(tx, {
      ...{ actor: PLATFORM, action: 'laboratory.follow', recordIds: [recordA, recordB] },
      detail: { exchangeId: id, deed: 'end' },
    });
  }
}
