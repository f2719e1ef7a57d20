import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../../platform/errors/index.js';
import { TaskCannotSucceed } from '../../../../platform/queue/index.js';
import { ActorDirectory, PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { FileRefused } from '../files/file-refused.js';
import { FINDINGS_KEPT, type ImportJob } from '../persistence/import-job.repository.js';
import { formatOfJob } from './format-of-job.js';
import { ImportEngine } from './import-engine.js';
import { ImportTakenOver } from './import-errors.js';
import { ImportLifecycle } from './import-lifecycle.js';

interface Given {
  readonly job: ImportJob;
  readonly actor: Actor;
  readonly fileId: string;
  readonly bytes: number;
}

/** The worker's part of an import by the API. A second run of the task goes on where the first one ended. */
@Injectable()
export class RunImport {
  constructor(
    private readonly db: TenantDb,
    private readonly importLifecycle: ImportLifecycle,
    private readonly actors: ActorDirectory,
    private readonly engine: ImportEngine,
  ) {}

  async process(
    importId: string,
    progress: (done: number, total: number) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    const given = await this.take(importId);
    if (!given) return;
    const { job, actor, fileId, bytes } = given;
    try {
      requireOnRecord(actor, 'imports.run', job.institutionId ?? actor.institutionId);
      await this.engine.importAll(job, actor, {
        stream: this.importLifecycle.chunks(fileId),
        format: await formatOfJob(job),
        listed: FINDINGS_KEPT,
        signal,
        onProgress: (so) => progress(so.bytes, bytes),
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof ImportTakenOver) throw error;
      await this.importLifecycle.failed(importId, error);
      if (!(error instanceof FileRefused)) throw new TaskCannotSucceed(error.code, { cause: error });
    }
  }

  /** The import, its file and the one who asked for it; undefined where there is nothing left to do. */
  private async take(importId: string): Promise<Given | undefined> {
    return this.db.transact(PLATFORM, async (tx) => {
      const taken = await this.importLifecycle.take(tx, importId);
      if (!taken) return undefined;
      const { job, file } = taken;
      const actor = await this.actors.byId(tx, job.actorId);
      if (!file || !actor) throw new TaskCannotSucceed(new NotFound().code);
      return { job, actor, fileId: file.id, bytes: file.bytes };
    });
  }
}
