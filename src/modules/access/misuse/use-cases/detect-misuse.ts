import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../accounts/index.js';
import { LONGEST_MS } from '../domain/parameters.js';
import { findingsIn } from '../domain/rules.js';
import { QueryLogRepository } from '../persistence/query-log.repository.js';
import { SignalRepository } from '../persistence/signal.repository.js';
import { RaiseSignals } from './raise-signals.js';
import { ReachedBudgets } from './reached-budgets.js';

/** Entries that one turn takes; what is more comes in the next turn of the same round. */
const PIECE = 20_000;

/** Holds all rules against what was asked since the last round. Several workers may: each takes what no other has. */
@Injectable()
export class DetectMisuse {
  constructor(
    private readonly db: TenantDb,
    private readonly queries: QueryLogRepository,
    private readonly signals: SignalRepository,
    private readonly reached: ReachedBudgets,
    private readonly raise: RaiseSignals,
    private readonly clock: Clock,
  ) {}

  /** @returns ids of what was not told before */
  async round(): Promise<readonly string[]> {
    const told: string[] = [];
    for (;;) {
      const turn = await this.db.transact(PLATFORM, async (tx) => {
        const institutions = await this.queries.takeUnexamined(tx, PIECE);
        const ids: string[] = [];
        for (const id of institutions) ids.push(...(await this.examine(tx, id)));
        if (institutions.length > 0) ids.push(...(await this.raise.all(tx, await this.reached.of(tx))));
        return { isMore: institutions.length > 0, ids };
      });
      told.push(...turn.ids);
      if (!turn.isMore) return told;
    }
  }

  private async examine(tx: Tx, institutionId: string): Promise<string[]> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - LONGEST_MS);
    const entries = await this.queries.since(tx, institutionId, since);
    const own = entries.filter(({ kind }) => kind === 'filed' || kind === 'amended');
    const vouched = await this.queries.vouched(tx, [...new Set(own.flatMap((one) => one.ownObjects))]);
    const settled = await this.signals.settled(tx, institutionId);
    const findings = findingsIn({ entries, vouched, now, settled });
    return this.raise.ofFindings(tx, institutionId, findings, settled);
  }
}
