import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { mayMove, moved } from '../domain/alert-state.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Ending } from '../domain/ending.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertEndings } from './alert-endings.js';
import { PlatformWork } from './platform-work.js';
import { VisibleMatches } from './visible-matches.js';

/** Alerts that one round looks at. */
const PAGE = 200;

/**
 * Ends alerts of which nothing is left to be done or told: nobody is reminded of what somebody has done, or of
 * what may not be known any more.
 */
@Injectable()
export class CloseInvisibleAlerts {
  /** `seq` of the last alert that was looked at; the next round goes on there. */
  private place = 0;

  constructor(
    private readonly platform: PlatformWork,
    private readonly reader: AlertReader,
    private readonly alerts: AlertRepository,
    private readonly visibleMatches: VisibleMatches,
    private readonly endings: AlertEndings,
  ) {}

  /** Looks at some of the open alerts, at all of them in turn. */
  async round(): Promise<void> {
    const page = await this.platform.perform('alerts.escalate', (tx) =>
      this.reader.openAfter(tx, this.place, PAGE),
    );
    this.place = page.length < PAGE ? 0 : (page.at(-1)?.seq ?? 0);
    const barred = await this.platform.perform('alerts.escalate', async (tx) => {
      const told = await this.visibleMatches.open(
        tx,
        page.map(({ id }) => id),
      );
      return page.filter(({ id }) => told.isBarred(id));
    });
    for (const { id } of barred) {
      await this.platform.attempt('alerts.escalate', id, async (tx) => {
        await this.endWhatIsOver(tx, id);
      });
    }
  }

  /**
   * Ends an alert of which nothing is left.
   *
   * @param ending what has ended it; of matches their sides tell that themselves
   */
  async endWhatIsOver(tx: Tx, id: string, ending?: Ending): Promise<void> {
    const alert = await this.reader.lock(tx, id);
    if (alert && (await this.visibleMatches.isBarred(tx, id))) await this.close(tx, alert, ending);
  }

  /** Writes down what has ended an alert that a round found over before anybody had said why. */
  async noteEnding(tx: Tx, id: string, ending: Ending): Promise<void> {
    const alert = await this.reader.lock(tx, id);
    if (alert?.state !== 'closed' || alert.endedAt !== null) return;
    await this.alerts.setEnded(tx, id, ending);
  }

  /** @param alert locked by the caller, of which nothing may be told */
  async close(tx: Tx, alert: Alert, known?: Ending): Promise<void> {
    if (!mayMove(alert.state, 'close')) return;
    const state = moved(alert.state, 'close');
    const now = this.platform.now();
    const after = await this.alerts.setLate(
      tx,
      alert.id,
      { state, stepsTaken: alert.stepsTaken, nextStepAt: null },
      now,
    );
    await this.alerts.note(tx, after, 'closed', { actorId: this.platform.actorId, now });
    const ending = known ?? (await this.endings.byDecision(tx, alert.id));
    if (ending) await this.alerts.setEnded(tx, alert.id, ending);
    await this.platform.record(tx, 'alerts.escalate', alert.id, {
      ...{ step: 'closed' },
      ...(ending && { operation: ending.operation }),
    });
  }
}
