import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { MatchDirectory } from '../../matches/index.js';
import { hoursAfter } from '../domain/escalation.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/**
 * Tells whoever has identified a body together with its owner that its record says something else since: a family may have been told by what it
 * said. What has changed is not told. Runs twice without harm.
 */
@Injectable()
export class AlertOfAmended {
  constructor(
    private readonly platform: PlatformWork,
    private readonly matches: MatchDirectory,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param eventId of the amendment: each is told once */
  async run(recordId: string, eventId: string): Promise<void> {
    await this.platform.run('alerts.raise', async (tx) => {
      const identified = await this.matches.identifiedOf(tx, recordId);
      if (identified.length === 0) return;
      const roster = await this.rosters.open(tx);
      const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
      for (const { id, a, b } of identified) {
        const [own, other] = a.recordId === recordId ? [a, b] : [b, a];
        if (own.institutionId === other.institutionId) continue;
        const subjects = [{ id, mark: eventId }];
        const bundle = {
          holderId: other.institutionId,
          kind: 'identified_amended',
          subjects,
          dueAt,
        } as const;
        const raised = await this.raise.writeAbout(tx, roster, bundle);
        if (raised) await this.raise.tell(tx, raised);
      }
    });
  }
}
