import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { hoursAfter } from '../domain/escalation.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import { AlertInstitutions } from './alert-institutions.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';
import { SettledNews } from './settled-news.js';

/**
 * Ends the alerts of matches that are nobody's work any more, for all whom they had told: a side has come to a
 * conclusion, or the match has ended. Of those that an identification has settled, a side that had looked at one hears that it waits for nothing
 * any more. When they are open again they alert as new ones do. Runs twice without harm.
 */
@Injectable()
export class FollowSettledMatches {
  constructor(
    private readonly platform: PlatformWork,
    private readonly news: SettledNews,
    private readonly reader: AlertReader,
    private readonly alerts: AlertRepository,
    private readonly institutions: AlertInstitutions,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly closing: CloseInvisibleAlerts,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async settled(matchIds: readonly string[]): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      await this.endAbout(tx, matchIds);
      const roster = await this.rosters.open(tx);
      const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
      for (const [holderId, subjects] of await this.news.gather(tx, matchIds)) {
        const bundle = { holderId, kind: 'match_settled', subjects, dueAt } as const;
        const raised = await this.raise.writeAbout(tx, roster, bundle);
        if (raised) await this.raise.tell(tx, raised);
      }
    });
  }

  /**
   * Ends what is done. A side that takes its decision back is told as of a new match: something waits for it
   * again.
   */
  async moved(matchIds: readonly string[]): Promise<void> {
    const hasEnded = await this.platform.perform('alerts.raise', async (tx) => {
      await this.endAbout(tx, matchIds);
      return this.reader.hasClosedAbout(tx, matchIds);
    });
    if (hasEnded) await this.institutions.alert(matchIds);
  }

  async again(matchIds: readonly string[]): Promise<void> {
    await this.platform.perform('alerts.raise', (tx) => this.alerts.freeEnded(tx, matchIds));
    await this.institutions.alert(matchIds);
  }

  private async endAbout(tx: Tx, matchIds: readonly string[]): Promise<void> {
    for (const id of await this.reader.aboutMatches(tx, matchIds)) await this.closing.endWhatIsOver(tx, id);
  }
}
