import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { RecallDirectory } from '../../review/disclosure/index.js';
import type { SubjectBundle } from '../domain/alert-subject.js';
import { hoursAfter } from '../domain/escalation.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertEndings } from './alert-endings.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/** Tells of recalls: the institution that is to delete, and the one that has asked when it is answered. Runs twice without harm. */
@Injectable()
export class RaiseForRecalls {
  constructor(
    private readonly platform: PlatformWork,
    private readonly recalls: RecallDirectory,
    private readonly reader: AlertReader,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly closing: CloseInvisibleAlerts,
    private readonly endings: AlertEndings,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Tells of recalls that were asked for. Those asked together are one alert: the first of the tasks tells of
   * all.
   */
  async asked(recallId: string): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const recalls = await this.recalls.askedSince(tx, recallId);
      const [first] = recalls;
      if (!first) return;
      const subjects = recalls.map(({ id }) => ({ id, mark: '' }));
      const { receiver: holderId, dueAt } = first;
      await this.tell(tx, { holderId, kind: 'recall_asked', subjects, dueAt });
    });
  }

  async answered(recallId: string, eventId?: string): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const [recall] = await this.recalls.byIds(tx, [recallId]);
      if (!recall?.isAnswered) return;
      const ending = await this.endings.byEvent(tx, eventId);
      for (const id of await this.reader.aboutSubject(tx, 'recall_asked', recallId))
        await this.closing.endWhatIsOver(tx, id, ending);
      const subjects = [{ id: recallId, mark: `${recall.version}` }];
      const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
      await this.tell(tx, { holderId: recall.owner, kind: 'recall_answered', subjects, dueAt });
    });
  }

  private async tell(tx: Tx, bundle: SubjectBundle): Promise<void> {
    const raised = await this.raise.writeAbout(tx, await this.rosters.open(tx), bundle);
    if (raised) await this.raise.tell(tx, raised);
  }
}
