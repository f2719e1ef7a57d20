import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { addRoundTask, Rounds, Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';

const ROUND_MS = 300_000;

/**
 * Ticker of kept questions: every five minutes, it asks for a round over kept questions that are due. All
 * workers may: the round's number makes one task of it.
 */
@Injectable()
export class AskAgainTicker {
  private readonly rounds: Rounds;

  constructor(
    private readonly db: TenantDb,
    private readonly tasks: Tasks,
    log: Log,
  ) {
    this.rounds = new Rounds('kept questions', ROUND_MS, () => this.tick(), log);
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
      addRoundTask(tx, this.tasks, 'search.ask-again-round', ROUND_MS),
    );
  }
}
