import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EndingConsents, type EndingConsent } from '../../records/records/index.js';
import type { SubjectBundle } from '../domain/alert-subject.js';
import { REMINDER_DAYS, reminderMark } from '../domain/consent-reminder.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertEndings } from './alert-endings.js';
import { CloseInvisibleAlerts } from './close-invisible-alerts.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert, type RaisedAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/** Reports of one transaction. */
const BATCH = 500;

/**
 * Reminds the holders of reports before a consent ends: each report thirty and seven days before, one alert an institution. Which reminder was given
 * is written in the transaction that gives it, and a report alerts once of each end.
 */
@Injectable()
export class RemindOfConsents {
  constructor(
    private readonly platform: PlatformWork,
    private readonly consents: EndingConsents,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    private readonly reader: AlertReader,
    private readonly closing: CloseInvisibleAlerts,
    private readonly endings: AlertEndings,
  ) {}

  async remind(): Promise<void> {
    for (const days of REMINDER_DAYS) {
      for (let more = true; more;) {
        const taken = await this.platform.perform('alerts.raise', (tx) => this.some(tx, days));
        more = taken === BATCH;
      }
    }
  }

  /**
   * Ends the reminders of a report that were heeded, or fell away: its consents say something else now, or it
   * is withdrawn.
   *
   * @param eventId of what was announced of it
   */
  async endHeeded(recordId: string, eventId: string): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const open = await this.reader.openAbout(tx, 'consent_ending', recordId);
      if (open.length === 0) return;
      const ending = await this.endings.byEvent(tx, eventId);
      for (const id of open) await this.closing.endWhatIsOver(tx, id, ending);
    });
  }

  private async some(tx: Tx, days: number): Promise<number> {
    const ending = await this.consents.take(tx, days, BATCH);
    if (ending.length === 0) return 0;
    const roster = await this.rosters.open(tx);
    const raised: RaisedAlert[] = [];
    for (const one of bundlesOf(ending, days)) {
      const alert = await this.raise.writeAbout(tx, roster, one);
      if (alert) raised.push(alert);
    }
    for (const alert of raised) await this.raise.tell(tx, alert);
    return ending.length;
  }
}

function bundlesOf(ending: readonly EndingConsent[], days: number): SubjectBundle[] {
  const holders = [...new Set(ending.map(({ institutionId }) => institutionId))].sort();
  return holders.map((holderId) => {
    const theirs = ending.filter(({ institutionId }) => institutionId === holderId);
    return {
      ...{ holderId, kind: 'consent_ending' },
      subjects: theirs.map(({ recordId: id, endsAt }) => ({ id, mark: reminderMark(endsAt, days) })),
      dueAt: new Date(Math.min(...theirs.map(({ endsAt }) => endsAt.getTime()))),
    };
  });
}
