import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { addRoundTask, Rounds, Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';

const LOOK_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/**
 * Ticker of the nightly comparison: once a night, in the hour that the installation has set, it asks that
 * everything be compared with everything.
 */
@Injectable()
export class NightlyTicker {
  private readonly rounds: Rounds;

  constructor(
    private readonly db: TenantDb,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    log: Log,
  ) {
    this.rounds = new Rounds('nightly comparison', LOOK_MS, () => this.tick(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }

  /**
   * Asks for the night's comparison.
   *
   * @returns the id of the night's task, where it is the hour; the same however many workers ask, and however
   * often
   */
  async tick(): Promise<string | undefined> {
    const { MATCH_NIGHTLY_AT } = this.settings;
    const isHour = `${this.clock.now().getUTCHours()}` === MATCH_NIGHTLY_AT;
    if (!isHour) return undefined;
    return this.db.transact(PLATFORM, (tx) =>
      addRoundTask(tx, this.tasks, 'matching.compare-nightly', DAY_MS),
    );
  }
}
