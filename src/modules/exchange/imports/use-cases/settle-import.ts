import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { readTask } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { ImportJob } from '../persistence/import-job.repository.js';
import { ImportLifecycle, SETTLE_AFTER_MS } from './import-lifecycle.js';

/**
 * Ends an import whose process has died. What it had stored is in the bank and must be compared, although nobody came to
 * announce it; a repetition would find those records unchanged and say nothing of them.
 */
@Injectable()
export class SettleImport {
  constructor(
    private readonly db: TenantDb,
    private readonly importLifecycle: ImportLifecycle,
    private readonly clock: Clock,
  ) {}

  async settle(importId: string): Promise<void> {
    await this.db.transact(PLATFORM, async (tx) => {
      const job = await this.importLifecycle.openJob(tx, importId);
      if (!job) return;
      const now = this.clock.now();
      if (await this.isAlive(tx, job, now)) await this.importLifecycle.lookAgain(tx, importId, now);
      else await this.importLifecycle.interrupt(tx, job);
    });
  }

  /** One with a task lives as long as the task may still run; one of the command line as long as it moves. */
  private async isAlive(tx: Tx, job: ImportJob, now: Date): Promise<boolean> {
    if (!job.taskId) return now.getTime() - job.touchedAt.getTime() < SETTLE_AFTER_MS;
    const task = await readTask(tx, job.taskId);
    return task !== undefined && task.state !== 'dead' && task.state !== 'done';
  }
}
