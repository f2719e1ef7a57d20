import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { SealLog } from './seal-log.js';

const ROUND_MS = 60_000;

/** Chains the log every minute. Several workers may: one at a time does. */
@Injectable()
export class SealTicker {
  private readonly rounds: Rounds;

  constructor(seal: SealLog, log: Log) {
    this.rounds = new Rounds('audit chain', ROUND_MS, () => seal.round(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }
}
