import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { DutyRepository, type DutyNews } from '../persistence/duty.repository.js';
import { CloseBarred } from './close-barred.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';
import { ToldMatches } from './told-matches.js';

/**
 * Makes what a module has announced as an institution's duty its alert, and ends the alert when the duty has ended. Runs twice, and in
 * any order, without harm.
 */
@Injectable()
export class AlertOfDuties {
  constructor(
    private readonly platform: PlatformWork,
    private readonly duties: DutyRepository,
    private readonly reader: AlertReader,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly told: ToldMatches,
    private readonly closing: CloseBarred,
  ) {}

  async opened({ dueAt, ...news }: DutyNews & { readonly dueAt: string }): Promise<void> {
    const { institutionId: holderId, kind, subjectId, eventId } = news;
    await this.platform.run('alerts.raise', async (tx) => {
      const due = new Date(dueAt);
      if (!(await this.duties.open(tx, news, due))) return;
      const subjects = [{ id: subjectId, mark: eventId }];
      const roster = await this.rosters.open(tx);
      const raised = await this.raise.writeAbout(tx, roster, { holderId, kind, subjects, dueAt: due });
      if (raised) await this.raise.tell(tx, raised);
    });
  }

  async closed(news: DutyNews): Promise<void> {
    await this.platform.run('alerts.raise', async (tx) => {
      await this.duties.close(tx, news);
      for (const id of await this.reader.aboutSubject(tx, news.kind, news.subjectId)) await this.end(tx, id);
    });
  }

  private async end(tx: Tx, alertId: string): Promise<void> {
    const alert = await this.reader.lock(tx, alertId);
    if (alert && (await this.told.isBarred(tx, alertId))) await this.closing.run(tx, alert);
  }
}
