import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertOfOpen } from './alert-of-open.js';
import { CloseBarred } from './close-barred.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';
import { ToldMatches } from './told-matches.js';

/**
 * An institution has closed: its open alerts end, and what they were about alerts whoever answers for it now, with an owner and a due date
 * of its own for matches, and the one that was set for other duties. Runs twice without harm.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly platform: PlatformWork,
    private readonly reader: AlertReader,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly told: ToldMatches,
    private readonly closing: CloseBarred,
    private readonly matches: AlertOfOpen,
  ) {}

  async run(institutionId: string): Promise<void> {
    const open = await this.platform.run('alerts.raise', (tx) => this.reader.openOf(tx, institutionId));
    for (const id of open) {
      await this.platform.run('alerts.raise', async (tx) => {
        const alert = await this.reader.lock(tx, id);
        if (alert?.institutionId === institutionId) await this.handOn(tx, alert, institutionId);
      });
    }
    await this.matches.run();
  }

  private async handOn(tx: Tx, alert: Alert, holderId: string): Promise<void> {
    const subjects = (await this.told.open(tx, [alert.id])).subjectsOf(alert.id);
    await this.closing.run(tx, alert);
    const [first] = subjects;
    if (!first) return;
    const bundle = {
      ...{ holderId, kind: first.kind, dueAt: alert.dueAt },
      subjects: subjects.map(({ subjectId: id, mark }) => ({ id, mark })),
    };
    const raised = await this.raise.writeAbout(tx, await this.rosters.open(tx), bundle);
    if (raised) await this.raise.tell(tx, raised);
  }
}
