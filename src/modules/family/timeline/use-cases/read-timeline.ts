import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { IdentificationTimeline } from '../../../identification/identifications/index.js';
import { MatchTimeline } from '../../../review/matches/index.js';
import { InstitutionDirectory, type TimelineEntry } from '../../../institutions/index.js';
import { AlertTimeline } from '../../../alerts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { inOrder, type PlacedEntry } from '../domain/in-order.js';
import { DeedsOfReport } from './deeds-of-report.js';

/** An entry with the code of the institution that did it, as far as the viewer may know. */
export type VisibleEntry = PlacedEntry & { readonly institution: string | undefined };

/**
 * Everything that was done in a case, as far as the viewer may know of it now: a match that it may not see has done nothing, and of the
 * other side stands what it did, with its name from level 1 on.
 */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly deeds: DeedsOfReport,
    private readonly matches: MatchTimeline,
    private readonly identifications: IdentificationTimeline,
    private readonly alerts: AlertTimeline,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  /** A page of a report's, newest first; `before` is the place of the last one seen. */
  async ofReport(actor: Actor, recordId: string, before: number, limit: number): Promise<VisibleEntry[]> {
    return this.guarded.perform(actor, 'reports.read', [recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'reports.read', recordId);
      if (report.recordType !== 'report') throw new NotFound();
      const { entries, shownIds } = await this.matches.ofRecord(tx, actor, recordId);
      const own = await this.deeds.gather(tx, actor, report);
      const done = await this.withWork(tx, actor, [...own, ...entries], shownIds);
      return this.page(tx, done, before, limit);
    });
  }

  /** Returns the timeline of a match. */
  async ofMatch(actor: Actor, matchId: string, before: number, limit: number): Promise<VisibleEntry[]> {
    return this.guarded.perform(actor, 'matches.read', [matchId], async (tx) => {
      const { entries, shownIds, recordIds } = await this.matches.ofMatch(tx, actor, matchId);
      if (shownIds.length === 0) throw new NotFound();
      await this.audit.record(tx, { actor, action: 'matches.read', recordIds, detail: { matchId } });
      return this.page(tx, await this.withWork(tx, actor, entries, shownIds), before, limit);
    });
  }

  /** With what became of the matches, and with the alerts of all of it. */
  private async withWork(
    tx: Tx,
    actor: Actor,
    entries: readonly TimelineEntry[],
    matchIds: readonly string[],
  ): Promise<TimelineEntry[]> {
    const done = [...entries, ...(await this.identifications.of(tx, actor, matchIds))];
    const subjectIds = [...new Set(done.map(({ subjectId }) => subjectId))];
    return [...done, ...(await this.alerts.about(tx, actor, matchIds, subjectIds))];
  }

  private async page(
    tx: Tx,
    entries: readonly TimelineEntry[],
    before: number,
    limit: number,
  ): Promise<VisibleEntry[]> {
    const asked = inOrder(entries)
      .filter(({ seq }) => seq < before)
      .slice(0, limit);
    const ids = [...new Set(asked.flatMap(({ institutionId }) => institutionId ?? []))];
    const codes = new Map((await this.institutions.byIds(tx, ids)).map(({ id, code }) => [id, code]));
    return asked.map((entry) => ({ ...entry, institution: codes.get(entry.institutionId ?? '') }));
  }
}
