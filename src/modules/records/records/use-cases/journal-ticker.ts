import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { WithdrawalJournal } from './withdrawal-journal.js';

const ROUND_MS = 500;

/** Twice a second, what was taken back goes into the journal; at the start, what a process that died has left. */
@Injectable()
export class JournalTicker {
  private readonly rounds: Rounds;

  constructor(journal: WithdrawalJournal, log: Log) {
    this.rounds = new Rounds('withdrawal journal', ROUND_MS, () => journal.catchUp(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }
}
