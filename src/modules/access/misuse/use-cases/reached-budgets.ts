import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { beginOf, limitOf, NEW_ACCOUNT_DAYS, WINDOWS } from '../domain/budgets.js';
import { DAY_MS } from '../domain/parameters.js';
import type { NewSignal } from '../persistence/signal.repository.js';
import { UsageRepository, type UsedUp } from '../persistence/usage.repository.js';

/**
 * Tells of accounts that have used up what one may ask within an hour or a day: it is told, whether or not it
 * stops anybody yet.
 */
@Injectable()
export class ReachedBudgets {
  constructor(
    private readonly usage: UsageRepository,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx): Promise<readonly NewSignal[]> {
    const now = this.clock.now();
    const newSince = new Date(now.getTime() - NEW_ACCOUNT_DAYS * DAY_MS);
    return (await this.usage.all(tx, now, newSince)).flatMap((used) => this.signalOf(used, now));
  }

  private signalOf(used: UsedUp, now: Date): NewSignal[] {
    const { askerId, what, institutionId, isNew } = used;
    if (what === 'read') return [];
    const isPerson = askerId !== institutionId;
    const reached = WINDOWS.find((window) => {
      const limit = limitOf(what, isPerson ? 'person' : 'institution', window, isNew);
      return limit !== undefined && limit > MOST_ROUTINE && used[window] >= limit;
    });
    if (!reached) return [];
    const pattern = `budget ${what} ${askerId} ${beginOf(reached, now).toISOString().slice(0, 13)}`;
    const actorId = isPerson ? askerId : undefined;
    return [
      {
        pattern,
        rule: 'budget',
        severity: 'alarm',
        actorId,
        institutionId,
        entries: [],
        objects: [],
        at: now,
      },
    ];
  }
}

/**
 * Limit up to which a budget is routine. Where so few are allowed a day, to use them all is no sign of
 * anything: whoever asks more is refused.
 */
const MOST_ROUTINE = 5;
