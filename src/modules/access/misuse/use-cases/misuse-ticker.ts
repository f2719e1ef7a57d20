import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Rounds } from '../../../../platform/queue/index.js';
import { DetectMisuse } from './detect-misuse.js';

/** Owner and oversight are told within a minute: this much of it may pass before a rule has seen it. */
const ROUND_MS = 10_000;

@Injectable()
export class MisuseTicker {
  private readonly rounds: Rounds;

  constructor(detect: DetectMisuse, log: Log) {
    this.rounds = new Rounds('misuse', ROUND_MS, () => detect.round(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }
}
