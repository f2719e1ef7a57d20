import { Injectable } from '@nestjs/common';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { PlatformWork } from './platform-work.js';
import { TakeNextStep } from './take-next-step.js';

const BATCH = 200;

/** A round over all alerts whose next step is due: each takes one, in a transaction of its own. */
@Injectable()
export class EscalateOverdue {
  constructor(
    private readonly platform: PlatformWork,
    private readonly alerts: AlertRepository,
    private readonly reader: AlertReader,
    private readonly step: TakeNextStep,
  ) {}

  /** An alert that fails is left for the next round. @returns how many were due */
  async run(): Promise<number> {
    const now = this.platform.now();
    const seen = new Set<string>();
    for (let more = true; more;) {
      const due = await this.platform.run('alerts.escalate', (tx) =>
        this.alerts.awaitingStep(tx, now, BATCH),
      );
      const fresh = due.filter((id) => !seen.has(id));
      for (const id of fresh) {
        seen.add(id);
        await this.escalate(id, now);
      }
      more = due.length === BATCH && fresh.length > 0;
    }
    return seen.size;
  }

  private async escalate(id: string, now: Date): Promise<void> {
    await this.platform.attempt('alerts.escalate', id, async (tx) => {
      const alert = await this.reader.lock(tx, id);
      // Another worker's round may have been first.
      if (alert?.nextStepAt && alert.nextStepAt <= now) await this.step.run(tx, alert, now);
    });
  }
}
