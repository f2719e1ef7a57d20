import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import {
  applySome,
  daysOf,
  RETENTION_TOKEN,
  type Retention,
  type RetentionRule,
} from '../../../../platform/retention/index.js';
import { PLATFORM } from '../../accounts/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';

const DAY_MS = 86_400_000;

/** Rows that one transaction empties or deletes. */
const BATCH = 500;

/** Key of the advisory lock under which one process at a time applies a batch. */
const RETENTION_LOCK = 176_510_001;

/** Empties and deletes what may be kept no longer. Whatever stops it in the middle, the next round goes on. */
@Injectable()
export class RetentionRound {
  constructor(
    private readonly guarded: Guarded,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    @Inject(RETENTION_TOKEN) private readonly retention: Retention,
  ) {}

  /** @returns by name of the rule how many rows it has emptied or deleted; rules that found nothing are left out */
  async round(which: (days: number) => boolean = () => true): Promise<ReadonlyMap<string, number>> {
    const done = new Map<string, number>();
    for (const rule of this.retention.rules) {
      const days = daysOf(rule, this.settings);
      if (!which(days)) continue;
      const count = await this.applyAll(rule, new Date(this.clock.now().getTime() - days * DAY_MS));
      if (count > 0) done.set(rule.name, count);
    }
    return done;
  }

  private async applyAll(rule: RetentionRule, before: Date): Promise<number> {
    let all = 0;
    for (let more = true; more;) {
      const count = await this.guarded.perform(PLATFORM, 'retention.apply', [], (tx) =>
        this.some(tx, rule, before),
      );
      all += count;
      more = count === BATCH;
      if (count > 0) this.log.info({ fact: 'retention.applied', rule: rule.name, count, all });
    }
    return all;
  }

  private async some(tx: Tx, rule: RetentionRule, before: Date): Promise<number> {
    const [lock] = await tx.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      RETENTION_LOCK,
    ]);
    if (lock?.mine !== true) return 0;
    const { rulings } = this.retention;
    const rows = await applySome(tx, { rule, rulings, before }, BATCH);
    if (rows.length > 0 && rule.records !== undefined)
      await this.audit.record(tx, {
        actor: PLATFORM,
        action: 'retention.apply',
        recordIds: [...new Set(rows.flat())],
        detail: { rule: rule.name, rows: rows.length },
      });
    return rows.length;
  }
}
