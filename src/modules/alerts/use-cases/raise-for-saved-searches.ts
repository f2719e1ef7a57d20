import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { QuestionNews } from '../../review/search/index.js';
import { hoursAfter } from '../domain/escalation.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertEndings } from './alert-endings.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

const KIND = 'question_answered';

/**
 * Tells whoever keeps a question that it has new answers, and ends the alert when they have looked or it tells no more. One alert at a time;
 * of what has come since that was read, another. Runs twice without harm.
 */
@Injectable()
export class RaiseForSavedSearches {
  constructor(
    private readonly platform: PlatformWork,
    private readonly news: QuestionNews,
    private readonly reader: AlertReader,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly closing: CloseInvisibleAlerts,
    private readonly endings: AlertEndings,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param eventId of what was announced: one alert at most comes of it */
  async alert({ searchId, eventId }: { readonly searchId: string; readonly eventId: string }): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const toTell = await this.news.of(tx, searchId);
      const open = await this.reader.openAbout(tx, KIND, searchId);
      if (toTell) {
        if (open.length > 0) return;
        const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
        const subjects = [{ id: searchId, mark: eventId }];
        const { institutionId: holderId, actorId: keeperId } = toTell;
        const roster = await this.rosters.open(tx);
        const raised = await this.raise.writeAbout(tx, roster, {
          holderId,
          keeperId,
          kind: KIND,
          subjects,
          dueAt,
        });
        if (raised) await this.raise.tell(tx, raised);
        return;
      }
      const ending = await this.endings.byEvent(tx, eventId);
      for (const id of open) await this.closing.endWhatIsOver(tx, id, ending);
    });
  }
}
