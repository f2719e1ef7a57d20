import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { ForgetDrafts } from './forget-drafts.js';

const ROUND_MS = 3_600_000;

/** Once an hour, and at the start. */
@Injectable()
export class DraftTicker {
  private readonly rounds: Rounds;

  constructor(forget: ForgetDrafts, log: Log) {
    this.rounds = new Rounds('drafts', ROUND_MS, () => forget.forget(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }
}
