import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { EscalationStepRepository } from '../persistence/step.repository.js';
import { PlatformWork } from './platform-work.js';
import { EscalateAlert } from './escalate-alert.js';

const BATCH = 1_000;

/** A round over all alerts whose next step is due: each takes one. A thousand share a transaction, for a night may have a hundred thousand. */
@Injectable()
export class EscalateOverdue {
  constructor(
    private readonly platform: PlatformWork,
    private readonly alerts: AlertRepository,
    private readonly steps: EscalationStepRepository,
    private readonly step: EscalateAlert,
  ) {}

  /** An alert that fails is left for the next round. @returns how many were due */
  async escalateOverdue(): Promise<number> {
    const now = this.platform.now();
    const seen = new Set<string>();
    for (let more = true; more;) {
      const due = await this.platform.perform('alerts.escalate', (tx) =>
        this.alerts.awaitingStep(tx, now, BATCH),
      );
      const fresh = due.filter((id) => !seen.has(id));
      for (const id of fresh) seen.add(id);
      if (fresh.length > 0) await this.escalate(fresh, now);
      more = due.length === BATCH && fresh.length > 0;
    }
    return seen.size;
  }

  /**
   * Escalates some alerts together. Where one of them fails, each has a transaction of its own, so that it
   * holds up no other.
   */
  private async escalate(ids: readonly string[], now: Date): Promise<void> {
    const [first = ''] = ids;
    if (await this.platform.attempt('alerts.escalate', first, (tx) => this.all(tx, ids, now))) return;
    if (ids.length === 1) return;
    for (const id of ids) await this.platform.attempt('alerts.escalate', id, (tx) => this.all(tx, [id], now));
  }

  private async all(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    // Another worker's round may have been first.
    const due = await this.steps.lockDue(tx, ids, now);
    if (due.length > 0) await this.step.take(tx, due, now);
  }
}
