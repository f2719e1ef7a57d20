import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../access/accounts/index.js';
import { isTimelineDeed, type TimelineEntry } from '../../institutions/index.js';
import { AlertReader } from '../persistence/alert.reader.js';

/** Alerts in the timeline of a case: the owner of each duty, and who was told when it was late. */
@Injectable()
export class AlertTimeline {
  constructor(private readonly reader: AlertReader) {}

  /**
   * Of the viewer's own alerts, and those that a step has told its institution of.
   *
   * @param matchIds matches that the viewer may see
   * @param subjectIds what else alerts may be about
   */
  async about(
    tx: Tx,
    actor: Actor,
    matchIds: readonly string[],
    subjectIds: readonly string[],
  ): Promise<TimelineEntry[]> {
    const { institutionId } = actor;
    if (institutionId === undefined || !isAllowed(actor, 'alerts.read', 'own')) return [];
    const changes = await this.reader.changesAbout(tx, institutionId, matchIds, subjectIds);
    return changes.flatMap(({ alertId, kind, change, at, dueAt, ownerId }) => {
      const what = `alert_${change}`;
      // That it was brought to somebody is the platform's affair.
      if (!isTimelineDeed(what)) return [];
      const due = change === 'opened' || change === 'put_off' ? { dueAt } : {};
      return [{ at, what, subjectId: alertId, institutionId: ownerId ?? undefined, word: kind, ...due }];
    });
  }
}
