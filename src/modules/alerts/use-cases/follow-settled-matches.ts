import { Inject, Injectable } from '@nestjs/common';
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
import { VisibleMatches } from './visible-matches.js';

/**
 * Tells of matches that an identification has settled: their alerts end, and a side that had looked at one hears that it waits for nothing
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
    private readonly visibleMatches: VisibleMatches,
    private readonly closing: CloseInvisibleAlerts,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async settled(matchIds: readonly string[]): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      for (const id of await this.reader.aboutMatches(tx, matchIds)) {
        const alert = await this.reader.lock(tx, id);
        if (alert && (await this.visibleMatches.isBarred(tx, id))) await this.closing.close(tx, alert);
      }
      const roster = await this.rosters.open(tx);
      const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
      for (const [holderId, subjects] of await this.news.gather(tx, matchIds)) {
        const bundle = { holderId, kind: 'match_settled', subjects, dueAt } as const;
        const raised = await this.raise.writeAbout(tx, roster, bundle);
        if (raised) await this.raise.tell(tx, raised);
      }
    });
  }

  async again(matchIds: readonly string[]): Promise<void> {
    await this.platform.perform('alerts.raise', (tx) => this.alerts.freeEnded(tx, matchIds));
    await this.institutions.alert(matchIds);
  }
}
