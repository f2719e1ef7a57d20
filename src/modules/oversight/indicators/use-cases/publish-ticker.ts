import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { addRoundTask, Rounds, Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';

const ROUND_MS = 3_600_000;

/** Every hour, asks for the month's table of records; where it is there already, nothing is done. */
@Injectable()
export class PublishTicker {
  private readonly rounds: Rounds;

  constructor(
    private readonly db: TenantDb,
    private readonly tasks: Tasks,
    log: Log,
  ) {
    this.rounds = new Rounds('table of records', ROUND_MS, () => this.tick(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }

  /** @returns the id of the round's task, whoever has written it */
  async tick(): Promise<string> {
    return this.db.transact(PLATFORM, (tx) =>
      addRoundTask(tx, this.tasks, 'statistics.publish-records', ROUND_MS),
    );
  }
}
