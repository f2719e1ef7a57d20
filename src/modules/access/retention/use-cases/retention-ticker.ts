import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { RetentionRound } from './retention-round.js';

const ROUND_MS = 30_000;
const HOUR_MS = 3_600_000;

/** Twice a minute, what has to go at once goes; once an hour, what has come of age. */
@Injectable()
export class RetentionTicker {
  private readonly rounds: Rounds;
  private nextWhole = 0;

  constructor(
    private readonly round: RetentionRound,
    private readonly clock: Clock,
    log: Log,
  ) {
    this.rounds = new Rounds('retention', ROUND_MS, () => this.tick(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }

  private async tick(): Promise<void> {
    const now = this.clock.now().getTime();
    const isWhole = now >= this.nextWhole;
    await this.round.round((days) => isWhole || days === 0);
    if (isWhole) this.nextWhole = now + HOUR_MS;
  }
}
