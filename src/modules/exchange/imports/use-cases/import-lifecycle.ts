import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { FileRefused } from '../files/file-refused.js';
import { IMPORTS_FINISHED } from '../events.js';
import { ImportFileRepository, type UploadedFile } from '../persistence/import-file.repository.js';
import {
  ImportJobRepository,
  type Advance,
  type ImportJob,
  type NewImportJob,
} from '../persistence/import-job.repository.js';
import { ImportTakenOver } from './import-errors.js';

/** An import writes a batch every few seconds at most; one that was silent for so long has no process any more. */
export const SETTLE_AFTER_MS = 10 * 60_000;

/** The life of an import's row: begun, moved on batch by batch, ended; and what its end sets in motion. */
@Injectable()
export class ImportLifecycle {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: ImportJobRepository,
    private readonly files: ImportFileRepository,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
  ) {}

  async open(tx: Tx, job: NewImportJob): Promise<ImportJob> {
    const opened = await this.jobs.add(tx, job);
    await this.lookAgain(tx, opened.id, opened.createdAt);
    return opened;
  }

  /** Sees to it that the import does not stay open for ever when its process dies. */
  async lookAgain(tx: Tx, importId: string, now: Date): Promise<void> {
    await this.tasks.add(
      tx,
      'imports.settle',
      { importId },
      { dueAt: new Date(now.getTime() + SETTLE_AFTER_MS) },
    );
  }

  /** Takes up an import that a worker is to run, with its file; undefined where there is nothing left to do. */
  async take(
    tx: Tx,
    importId: string,
  ): Promise<{ job: ImportJob; file: UploadedFile | undefined } | undefined> {
    const job = await this.openJob(tx, importId);
    if (!job) return undefined;
    await this.jobs.setState(tx, importId, 'running');
    return {
      job: { ...job, state: 'running' },
      file: job.fileId ? await this.files.byId(tx, job.fileId) : undefined,
    };
  }

  async advance(tx: Tx, importId: string, step: Advance): Promise<void> {
    if (!(await this.jobs.advance(tx, importId, step))) throw new ImportTakenOver();
  }

  async finish(tx: Tx, importId: string): Promise<void> {
    const job = await this.openJob(tx, importId);
    if (!job) throw new ImportTakenOver();
    await this.jobs.setState(tx, importId, 'done');
    if (job.dryRun) return;
    await this.announce(tx, job);
    if (job.fileId) await this.files.remove(tx, job.fileId);
  }

  /** The import ended before its file did; what it had stored until then stays, and is compared. */
  async interrupt(tx: Tx, job: ImportJob): Promise<void> {
    await this.jobs.setState(tx, job.id, 'interrupted');
    if (!job.dryRun) await this.announce(tx, job);
  }

  async failed(importId: string, error: unknown): Promise<void> {
    await this.db.transact(PLATFORM, async (tx) => {
      const job = await this.openJob(tx, importId);
      if (!job) return;
      if (!(error instanceof FileRefused)) return this.interrupt(tx, job);
      await this.jobs.refuse(tx, importId, { code: error.code, what: error.what, mend: error.mend });
      if (job.fileId) await this.files.remove(tx, job.fileId);
    });
  }

  /** The bytes of a file that was handed over, piece by piece. */
  async *chunks(fileId: string): AsyncGenerator<Buffer> {
    for (let number = 0; ; number += 1) {
      const chunk = await this.db.transact(PLATFORM, (tx) => this.files.chunk(tx, fileId, number));
      if (!chunk) return;
      yield chunk;
    }
  }

  /** Tells whether the file of an import is still kept. */
  async hasFile(tx: Tx, { fileId }: Pick<ImportJob, 'fileId'>): Promise<boolean> {
    return fileId !== null && (await this.files.byId(tx, fileId)) !== undefined;
  }

  async openJob(tx: Tx, importId: string): Promise<ImportJob | undefined> {
    const job = await this.jobs.lock(tx, importId);
    return job?.state === 'running' || job?.state === 'waiting' ? job : undefined;
  }

  private async announce(tx: Tx, job: ImportJob): Promise<void> {
    if (job.stored > 0) await this.outbox.put(tx, { name: IMPORTS_FINISHED, payload: { importId: job.id } });
  }
}
