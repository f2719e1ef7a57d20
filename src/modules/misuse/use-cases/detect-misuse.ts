import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PLATFORM } from '../../access/index.js';
import { beginOf } from '../domain/budgets.js';
import { LONGEST_MS } from '../domain/parameters.js';
import { doesStop, findingsIn, type Finding } from '../domain/rules.js';
import { MISUSE_SIGNALLED } from '../events.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { SignalRepository, type NewSignal } from '../persistence/signal.repository.js';
import { ReachedBudgets } from './reached-budgets.js';

/** Entries that one turn takes; what is more comes in the next turn of the same round. */
const PIECE = 20_000;

/** Holds the rules against what was asked since the last round. Several workers may: each takes what no other has. */
@Injectable()
export class DetectMisuse {
  constructor(
    private readonly db: TenantDb,
    private readonly ledger: LedgerRepository,
    private readonly signals: SignalRepository,
    private readonly reached: ReachedBudgets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns ids of what was not told before */
  async round(): Promise<readonly string[]> {
    const told: string[] = [];
    for (;;) {
      const turn = await this.db.run(PLATFORM, async (tx) => {
        const institutions = await this.ledger.takeUnexamined(tx, PIECE);
        const signals: NewSignal[] = [];
        for (const id of institutions) signals.push(...(await this.signalsOf(tx, id)));
        if (institutions.length > 0) signals.push(...(await this.reached.of(tx)));
        return { isMore: institutions.length > 0, ids: await this.raise(tx, signals) };
      });
      told.push(...turn.ids);
      if (!turn.isMore) return told;
    }
  }

  private async signalsOf(tx: Tx, institutionId: string): Promise<NewSignal[]> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - LONGEST_MS);
    const entries = await this.ledger.since(tx, institutionId, since);
    const own = entries.filter(({ kind }) => kind === 'filed' || kind === 'amended');
    const vouched = await this.ledger.vouched(tx, [...new Set(own.flatMap((one) => one.ownObjects))]);
    const judged = await this.signals.judged(tx, institutionId);
    return findingsIn({ entries, vouched, now }).flatMap((finding) => {
      const { rule, actorId } = finding;
      const judgedAt = judged.get(`${rule} ${actorId ?? institutionId}`);
      const last = finding.entries.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0);
      // What somebody has looked at and judged is not told again for what was asked before.
      return judgedAt && judgedAt.getTime() >= last ? [] : [signalOf(finding, institutionId, now)];
    });
  }

  private async raise(tx: Tx, signals: readonly NewSignal[]): Promise<string[]> {
    const ids: string[] = [];
    for (const signal of signals) {
      const id = await this.signals.add(tx, signal);
      if (id === undefined) continue;
      ids.push(id);
      await this.outbox.put(tx, { name: MISUSE_SIGNALLED, payload: { signalId: id } });
    }
    return ids;
  }
}

function signalOf({ rule, actorId, entries }: Finding, institutionId: string, now: Date): NewSignal {
  return {
    pattern: `${rule} ${actorId ?? institutionId} ${beginOf('day', now).toISOString().slice(0, 10)}`,
    ...{ rule, severity: doesStop(rule) ? 'stop' : 'alarm', actorId, institutionId, at: now },
    entries: entries.map(({ id }) => id),
    objects: [...new Set(entries.flatMap(({ objects }) => objects))],
  };
}
