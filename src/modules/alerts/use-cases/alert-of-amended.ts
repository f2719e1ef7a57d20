import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import { RecordStore } from '../../records/records/index.js';
import { hoursAfter } from '../domain/escalation.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/** So many records of an import are looked up at once. */
const PAGE = 1000;

/**
 * Tells whoever has identified a record together with its owner that it says something else since, whether it was amended by hand or by a file: a
 * family may have been told by what it said. What has changed is not told. Runs twice without harm.
 */
@Injectable()
export class AlertOfAmended {
  constructor(
    private readonly platform: PlatformWork,
    private readonly matches: MatchDirectory,
    private readonly records: RecordStore,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param eventId of the amendment: each is told once */
  async alert(recordId: string, eventId: string): Promise<void> {
    await this.platform.perform('alerts.raise', (tx) => this.tell(tx, [recordId], eventId));
  }

  /** @param eventId of the import, or of its undo, which amends as well */
  async ofImport(importId: string, eventId: string): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const brought = await this.records.placesOf(tx, { importId });
      const putBack = await this.records.placesOf(tx, { putBackFrom: importId });
      const ids = [...brought, ...putBack].map(({ id }) => id);
      for (let at = 0; at < ids.length; at += PAGE) await this.tell(tx, ids.slice(at, at + PAGE), eventId);
    });
  }

  private async tell(tx: Tx, recordIds: readonly string[], eventId: string): Promise<void> {
    const identified = await this.matches.identifiedOf(tx, recordIds);
    if (identified.length === 0) return;
    const amended = new Set(recordIds);
    const roster = await this.rosters.open(tx);
    const dueAt = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
    for (const { id, a, b } of identified) {
      if (a.institutionId === b.institutionId) continue;
      const holders = [
        ...(amended.has(a.recordId) ? [b.institutionId] : []),
        ...(amended.has(b.recordId) ? [a.institutionId] : []),
      ];
      for (const holderId of holders) {
        const bundle = {
          ...{ holderId, dueAt, subjects: [{ id, mark: eventId }] },
          kind: 'identified_amended',
        } as const;
        const raised = await this.raise.writeAbout(tx, roster, bundle);
        if (raised) await this.raise.tell(tx, raised);
      }
    }
  }
}
