import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { ConsentCalendar } from './consent-calendar.js';

const ROUND_MS = 500;

/** Twice a second, looks whether the moment of a consent has come. */
@Injectable()
export class ConsentTicker {
  private readonly rounds: Rounds;

  constructor(calendar: ConsentCalendar, log: Log) {
    this.rounds = new Rounds('consent calendar', ROUND_MS, () => calendar.turn(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }
}
