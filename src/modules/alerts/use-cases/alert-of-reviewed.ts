import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import type { AlertSubjectRef } from '../domain/alert-subject.js';
import { hoursAfter } from '../domain/escalation.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/** So many matches of a record are looked up at once. */
const PAGE = 500;

/**
 * Tells each institution that holds a word about a record that its samples were typed otherwise, and that the word is weighed anew: of matches that it
 * knows of, and no others. What has changed is not told. Runs twice without harm.
 */
@Injectable()
export class AlertOfReviewed {
  constructor(
    private readonly platform: PlatformWork,
    private readonly matches: MatchDirectory,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param holders institutions that were told a word about the record; @param eventId of the review: each is told once */
  async alert({
    recordId,
    holders,
    eventId,
  }: {
    readonly recordId: string;
    readonly holders: readonly string[];
    readonly eventId: string;
  }): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const news = new Map<string, AlertSubjectRef[]>();
      let after = 0;
      for (;;) {
        const page = await this.matches.openAfter(tx, recordId, after, PAGE);
        for (const match of await this.matches.forAlerts(
          tx,
          page.map(({ id }) => id),
        )) {
          const side = match.a.recordId === recordId ? 'b' : 'a';
          const holderId = match[side].institutionId;
          if (!holders.includes(holderId) || match.withheldFrom === side) continue;
          news.set(holderId, [...(news.get(holderId) ?? []), { id: match.id, mark: eventId }]);
        }
        const last = page.at(-1);
        if (!last || page.length < PAGE) break;
        after = last.seq;
      }
      const roster = await this.rosters.open(tx);
      const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
      for (const [holderId, subjects] of news) {
        const raised = await this.raise.writeAbout(tx, roster, {
          ...{ holderId, subjects, dueAt },
          kind: 'sample_reviewed',
        });
        if (raised) await this.raise.tell(tx, raised);
      }
    });
  }
}
