import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../accounts/index.js';
import {
  beginOf,
  endOf,
  limitOf,
  NEVER_REFUSED,
  NEW_ACCOUNT_DAYS,
  TRIAL_DAYS,
  WINDOWS,
  type BudgetedThing,
} from '../domain/budgets.js';
import { BudgetReached } from '../domain/errors.js';
import { DAY_MS } from '../domain/parameters.js';
import {
  UsageRepository,
  type AskerStatus,
  type Usage,
  type UsageRow,
} from '../persistence/usage.repository.js';

/** Longer than a request takes from its count until it is committed. */
const PENDING_MS = 10_000;
/** Accounts and what they ask, of which one process remembers the last seconds. */
const MOST_PENDING = 10_000;

const keyOf = ({ askerId, what }: Pick<UsageRow, 'askerId' | 'what'>): string => `${askerId} ${what}`;

/**
 * Budgets of use: the different things that an account and its institution ask for are counted in the
 * database so that all processes count together, in the transaction that answers. What has been shown once
 * may be shown again.
 */
@Injectable()
export class UsageBudgets {
  /**
   * Things that this process has let through and others may not see yet: requests that run beside each other
   * are counted together.
   */
  private readonly pending = new Map<string, Map<string, number>>();

  constructor(
    private readonly usage: UsageRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Records that an account reads, own ones too. Throws `BudgetReached`. */
  async countRead(tx: Tx, { actorId }: Actor, recordIds: readonly string[]): Promise<void> {
    const limit = this.settings.READ_RECORDS_PER_HOUR;
    const rows = recordIds.map((object): UsageRow => ({ askerId: actorId, what: 'read', object }));
    await this.counting(tx, rows, ({ hour }) => {
      if (hour > limit) throw this.reached('ACCESS.READ_LIMIT', 'hour', limit);
    });
  }

  /** Throws `BudgetReached`, though not in the first days of an installation. */
  async count(
    tx: Tx,
    { actorId, institutionId }: Actor,
    asked: readonly { readonly what: Exclude<BudgetedThing, 'read'>; readonly object: string }[],
  ): Promise<void> {
    if (institutionId === undefined) return;
    const rows = asked.flatMap((one): UsageRow[] => [
      { ...one, askerId: actorId },
      { ...one, askerId: institutionId },
    ]);
    let status: AskerStatus | undefined;
    await this.counting(tx, rows, async (usage) => {
      if (NEVER_REFUSED.has(usage.what) || !isBeyond(usage, usage.askerId === actorId, true)) return;
      status ??= await this.statusOf(tx, actorId);
      if (status.isTrial) return;
      const beyond = isBeyond(usage, usage.askerId === actorId, status.isNew);
      if (beyond) throw this.reached('MISUSE.BUDGET', beyond.window, beyond.limit);
    });
  }

  /**
   * Tells whether an account has been shown more than a share of the records of others that a day allows it,
   * some that it is about to be shown among them.
   */
  async isBeyondShare(
    tx: Tx,
    { actorId }: Actor,
    recordIds: readonly string[],
    share: number,
  ): Promise<boolean> {
    const coming = recordIds.map((object): UsageRow => ({ askerId: actorId, what: 'shown', object }));
    const [usage] = await this.usage.count(tx, [actorId], ['shown'], coming, this.clock.now());
    const { isNew } = await this.statusOf(tx, actorId);
    return (usage?.day ?? 0) > share * (limitOf('shown', 'person', 'day', isNew) ?? Infinity);
  }

  private async counting(
    tx: Tx,
    rows: readonly UsageRow[],
    check: (usage: Usage) => void | Promise<void>,
  ): Promise<void> {
    if (rows.length === 0) return;
    const now = this.clock.now();
    const grown = await this.usage.note(tx, rows, now);
    if (grown.length === 0) return;
    const others = this.pendingBeside(grown, now.getTime());
    const subjects = [...new Set(grown.map(({ askerId }) => askerId))];
    const what = [...new Set(grown.map((one) => one.what))];
    this.note(rows, now.getTime());
    try {
      for (const usage of await this.usage.count(tx, subjects, what, others, now)) await check(usage);
    } catch (error) {
      // Nothing of it was shown.
      for (const row of rows) this.pending.get(keyOf(row))?.delete(row.object);
      throw error;
    }
  }

  private note(rows: readonly UsageRow[], now: number): void {
    for (const row of rows) {
      const objects = this.pending.get(keyOf(row)) ?? new Map<string, number>();
      objects.set(row.object, now);
      this.pending.set(keyOf(row), objects);
    }
    if (this.pending.size > MOST_PENDING) this.pending.clear();
  }

  private pendingBeside(grown: readonly Pick<UsageRow, 'askerId' | 'what'>[], now: number): UsageRow[] {
    const keys = new Map(grown.map((one) => [keyOf(one), one]));
    return [...keys].flatMap(([key, { askerId, what }]): UsageRow[] => {
      const objects = this.pending.get(key) ?? new Map<string, number>();
      for (const [object, at] of objects) if (Math.abs(now - at) > PENDING_MS) objects.delete(object);
      return [...objects.keys()].map((object) => ({ askerId, what, object }));
    });
  }

  private async statusOf(tx: Tx, actorId: string): Promise<AskerStatus> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY_MS);
    return this.usage.statusOf(tx, actorId, before(TRIAL_DAYS), before(NEW_ACCOUNT_DAYS));
  }

  private reached(code: 'ACCESS.READ_LIMIT' | 'MISUSE.BUDGET', window: 'hour' | 'day', limit: number) {
    const now = this.clock.now();
    return new BudgetReached(code, beginOf(window, now), endOf(window, now), limit);
  }
}

/** The first window in which somebody has asked more than one may. */
export function isBeyond({ what, ...counts }: Usage, isPerson: boolean, isNew: boolean) {
  if (what === 'read') return undefined;
  for (const window of WINDOWS) {
    const limit = limitOf(what, isPerson ? 'person' : 'institution', window, isNew);
    if (limit !== undefined && counts[window] > limit) return { window, limit };
  }
  return undefined;
}
