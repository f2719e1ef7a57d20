import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { readFlowProgress, type FlowProgress } from '../../../../platform/queue/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import {
  ImportJobRepository,
  type ImportJob,
  type KeptFinding,
} from '../persistence/import-job.repository.js';

/** Imports and their findings. */
@Injectable()
export class ReadImports {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly jobs: ImportJobRepository,
  ) {}

  /** Newest first; `before` is the `seq` of the last one seen. */
  async page(
    actor: Actor,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<readonly ImportJob[]> {
    return this.guarded.perform(actor, 'imports.read', [], async (tx) => {
      requireOnRecord(actor, 'imports.read', actor.institutionId);
      return this.jobs.page(tx, actor.institutionId, page.before ?? Number.MAX_SAFE_INTEGER, page.limit);
    });
  }

  async one(actor: Actor, importId: string): Promise<ImportJob> {
    return this.guarded.perform(actor, 'imports.read', [importId], async (tx) => {
      const job = await this.jobs.byId(tx, importId);
      if (!job) throw new NotFound();
      requireOnRecord(actor, 'imports.read', job.institutionId ?? undefined);
      return job;
    });
  }

  /**
   * Returns the progress of a worker with an import that somebody has just read; undefined where none has it.
   */
  async progressOf({ taskId }: Pick<ImportJob, 'taskId'>): Promise<FlowProgress | undefined> {
    return taskId === null
      ? undefined
      : this.db.transact(PLATFORM, (tx) => readFlowProgress(tx, { id: taskId }));
  }

  /**
   * In the order of the file; `after` is the `ordinal` of the last one seen. Names of places that are near one of a record are told to the institution
   * of the import alone.
   */
  async findings(
    actor: Actor,
    importId: string,
    page: { readonly after?: number | undefined; readonly limit: number },
  ): Promise<readonly KeptFinding[]> {
    const { institutionId } = await this.one(actor, importId);
    const findings = await this.guarded.perform(actor, 'imports.read', [importId], (tx) =>
      this.jobs.findings(tx, importId, page.after ?? 0, page.limit),
    );
    return institutionId === actor.institutionId ? findings : findings.map(withoutNamesOfPlaces);
  }
}

const OFFERS_NAMES_OF_PLACES: readonly string[] = ['EXCHANGE.PLACE_NOT_FOUND', 'EXCHANGE.PLACE_AMBIGUOUS'];

const withoutNamesOfPlaces = (finding: KeptFinding): KeptFinding =>
  OFFERS_NAMES_OF_PLACES.includes(finding.code) ? { ...finding, expected: '' } : finding;
