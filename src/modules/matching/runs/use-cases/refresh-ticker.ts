import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { addRoundTask, Rounds, Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RunRepository } from '../persistence/run.repository.js';

const ROUND_MS = 60_000;

/**
 * Ticker of the refresh: once a minute, it asks that the records of the runs that have ended meanwhile enter
 * the lists of their counterparts.
 */
@Injectable()
export class RefreshTicker {
  private readonly rounds: Rounds;

  constructor(
    private readonly db: TenantDb,
    private readonly tasks: Tasks,
    private readonly runs: RunRepository,
    log: Log,
  ) {
    this.rounds = new Rounds('refresh counterparts', ROUND_MS, () => this.tick(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }

  /** @returns the id of the round's task, if there is anything to do */
  async tick(): Promise<string | undefined> {
    return this.db.transact(PLATFORM, async (tx) => {
      if ((await this.runs.toRefresh(tx, 1)).length === 0) return undefined;
      return addRoundTask(tx, this.tasks, 'matching.refresh-counterparts', ROUND_MS);
    });
  }
}
