import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { EndPassed } from './end-passed.js';

const ROUND_MS = 60_000;

/**
 * Ticker of what has passed its time: every minute, and at the start. Several workers may: a transmission is
 * ended once.
 */
@Injectable()
export class PassedTicker {
  private readonly rounds: Rounds;

  constructor(end: EndPassed, log: Log) {
    this.rounds = new Rounds('transmissions', ROUND_MS, () => end.endPassed(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }
}
