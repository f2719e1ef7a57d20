import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { CANDIDATES_FOUND } from '../events.js';
import { RunRepository, type RunKindFigures, type MatchRun } from '../persistence/run.repository.js';

/**
 * Ends a run: its figures are written, what was compared is logged, and that there are candidates is
 * announced.
 */
@Injectable()
export class EndRun {
  constructor(
    private readonly runs: RunRepository,
    private readonly records: RecordStore,
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
  ) {}

  async finish(tx: Tx, run: MatchRun, figures: readonly RunKindFigures[]): Promise<void> {
    await this.runs.finish(tx, run.id, figures);
    const compared = figures.reduce((sum, one) => sum + one.compared, 0);
    await this.audit.record(tx, {
      actor: PLATFORM,
      action: 'matching.compare',
      recordIds: run.subjectId ? [run.subjectId] : [],
      detail: { runId: run.id, scope: run.scope, compared },
    });
    await this.outbox.put(tx, { name: CANDIDATES_FOUND, payload: { runId: run.id } });
    if (run.scope === 'all') await this.afterSweep(tx, run);
  }

  /**
   * Has everything compared now that was written while the sweep looked at its frozen bank, because the sweep
   * has replaced its lists.
   */
  private async afterSweep(tx: Tx, run: MatchRun): Promise<void> {
    await this.runs.dropShards(tx, run.id);
    const since = run.startedAt ?? run.createdAt;
    // A record of which nothing was written may stand otherwise too: a consent has begun or ended by itself.
    const again = [
      ...(await this.records.idsChangedSince(tx, since)),
      ...(await this.runs.subjectsSince(tx, since)),
    ];
    for (const recordId of new Set(again)) {
      await this.tasks.add(tx, 'matching.match-record', { recordId }, { once: `${run.id}/${recordId}` });
    }
  }
}
