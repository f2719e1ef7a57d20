import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { RunRepository } from '../persistence/run.repository.js';

/** Started run, for a caller who waits: the run, and the task whose end is the end of its first step. */
export interface StartedRun {
  readonly runId: string;
  readonly taskId: string;
}

/** A comparison of everything that was asked for so shortly before a night's stands for it. */
const COVERED_MS = 6 * 3_600_000;

/** Asks for comparison: of one record, of an import's records, or of everything with everything. */
@Injectable()
export class StartRun {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Everything with everything. Only the installation's own people may ask for it. */
  async all(actor: Actor): Promise<StartedRun> {
    return this.guarded.perform(actor, 'matching.run', [], async (tx) => {
      requireOnRecord(actor, 'matching.run', undefined);
      const runId = await this.runs.add(tx, { scope: 'all', requestedBy: actor.actorId });
      const taskId = await this.beginLater(tx, runId);
      await this.audit.record(tx, { actor, action: 'matching.run', detail: { runId, scope: 'all' } });
      return { runId, taskId };
    });
  }

  /**
   * Starts the run of one record, named by its owner and code or by its id.
   *
   * @param key made by the client; the same record with the same key is answered with the run that it has
   * begun
   */
  async record(
    actor: Actor,
    which: { institution: string; code: string } | { id: string },
    key?: string,
  ): Promise<StartedRun> {
    return this.guarded.perform(actor, 'matching.run', 'id' in which ? [which.id] : [], async (tx) => {
      const record = await this.find(tx, which);
      if (!record) throw new NotFound();
      requireOnRecord(actor, 'matching.run', record.institutionId);
      const request = { recordId: record.id };
      return once(tx, { scope: record.institutionId, operation: 'matching.run', key, request }, () =>
        this.begin(tx, actor, record),
      );
    });
  }

  private async begin(tx: Tx, actor: Actor, record: StoredRecord): Promise<StartedRun> {
    const runId = await this.add(tx, record, actor.actorId);
    const taskId = await this.beginLater(tx, runId);
    const detail = { runId, scope: 'record' };
    await this.audit.record(tx, { actor, action: 'matching.run', recordIds: [record.id], detail });
    return { runId, taskId };
  }

  /**
   * Starts the run of one record for an event. The same task makes the same run, however often it is tried.
   */
  async forRecord(recordId: string, taskId: string): Promise<string | undefined> {
    return this.db.transact(PLATFORM, async (tx) => {
      const known = await this.runs.ofTask(tx, taskId);
      if (known) return known.id;
      const [record] = await this.records.forComparison(tx, [recordId]);
      return record && this.add(tx, record, PLATFORM.actorId, taskId);
    });
  }

  /**
   * Starts a comparison of everything anew, because DNA is weighed with another table or model. The same task
   * makes the same run.
   */
  async forKinship(settingId: string, taskId: string): Promise<string> {
    return this.db.transact(PLATFORM, async (tx) => {
      const known = await this.runs.ofTask(tx, taskId);
      if (known) return known.id;
      const runId = await this.runs.add(tx, { scope: 'all', requestedBy: PLATFORM.actorId, taskId });
      const detail = { runId, scope: 'all', settingId };
      await this.audit.record(tx, { actor: PLATFORM, action: 'matching.run', detail });
      return runId;
    });
  }

  /**
   * Starts the comparison of everything, once a night. The same task makes the same run; nothing where one
   * over everything was asked for in the hours before.
   */
  async nightly(taskId: string): Promise<string | undefined> {
    return this.db.transact(PLATFORM, async (tx) => {
      const known = await this.runs.ofTask(tx, taskId);
      if (known) return known.id;
      const since = new Date(this.clock.now().getTime() - COVERED_MS);
      if (await this.runs.isCovered(tx, { createdAt: since })) return undefined;
      const runId = await this.runs.add(tx, { scope: 'all', requestedBy: PLATFORM.actorId, taskId });
      const detail = { runId, scope: 'all', nightly: true };
      await this.audit.record(tx, { actor: PLATFORM, action: 'matching.run', detail });
      return runId;
    });
  }

  /** @param finishedAt when the import ended: a sweep asked for since then has compared its records too */
  async forImport(importId: string, finishedAt: string, taskId: string): Promise<string> {
    const requestedBy = PLATFORM.actorId;
    const run = { scope: 'import', importId, requestedBy, taskId, createdAt: finishedAt } as const;
    return this.db.transact(PLATFORM, (tx) => this.runs.add(tx, run));
  }

  /**
   * Starts the run of what the undo of an import put back; nothing where it put back nothing.
   *
   * @param undoneAt when the import was taken back: a sweep asked for since then has compared those records
   * too
   */
  async forPutBack(importId: string, undoneAt: string, taskId: string): Promise<string | undefined> {
    const requestedBy = PLATFORM.actorId;
    const run = {
      scope: 'import',
      importId,
      afterUndo: true,
      requestedBy,
      taskId,
      createdAt: undoneAt,
    } as const;
    return this.db.transact(PLATFORM, async (tx) => {
      const known = await this.runs.ofTask(tx, taskId);
      if (known) return known.id;
      const putBack = await this.records.placesOf(tx, { putBackFrom: importId });
      return putBack.length > 0 ? this.runs.add(tx, run) : undefined;
    });
  }

  private async beginLater(tx: Tx, runId: string): Promise<string> {
    const taskId = await this.tasks.add(tx, 'matching.begin-sweep', { runId });
    await this.runs.setTask(tx, runId, taskId);
    return taskId;
  }

  private async find(
    tx: Tx,
    which: { institution: string; code: string } | { id: string },
  ): Promise<StoredRecord | undefined> {
    if ('id' in which) return (await this.records.forComparison(tx, [which.id]))[0];
    const institution = await this.institutions.byCode(tx, which.institution);
    return institution && this.records.byCode(tx, institution.id, which.code);
  }

  private add(tx: Tx, record: StoredRecord, requestedBy: string, taskId?: string): Promise<string> {
    const { id: subjectId, institutionId } = record;
    return this.runs.add(tx, { scope: 'record', subjectId, institutionId, requestedBy, taskId });
  }
}
