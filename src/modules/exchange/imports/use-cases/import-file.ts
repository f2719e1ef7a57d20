import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { BeginImport, type ImportSpec } from './begin-import.js';
import { ImportEngine, type EngineInput, type ImportProgress } from './import-engine.js';
import { ImportLifecycle } from './import-lifecycle.js';
import type { ImportAnswer } from './import-counter.js';

export interface ImportRequest
  extends
    Pick<EngineInput, 'stream' | 'format' | 'rejects' | 'signal'>,
    Pick<ImportSpec, 'institution' | 'dryRun' | 'strict'> {}

/** Findings of each kind that the answer lists; the counts go on. */
const LISTED = 100_000;

/** Reads a file while the caller waits: the command line's way. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly guarded: Guarded,
    private readonly begin: BeginImport,
    private readonly engine: ImportEngine,
    private readonly importLifecycle: ImportLifecycle,
  ) {}

  /** Throws `FileRefused` where the file is not what it is said to be; then nothing of it is stored. */
  async import(
    actor: Actor,
    request: ImportRequest,
    onProgress?: (progress: ImportProgress) => Promise<void> | void,
  ): Promise<{ readonly importId: string; readonly answer: ImportAnswer }> {
    const { stream, format, rejects, signal, institution, dryRun, strict } = request;
    const job = await this.guarded.perform(actor, 'imports.run', [], (tx) =>
      this.begin.begin(tx, actor, { format, institution, dryRun, strict, state: 'running' }),
    );
    try {
      const answer = await this.engine.importAll(job, actor, {
        stream,
        format,
        rejects,
        signal,
        onProgress,
        listed: LISTED,
      });
      return { importId: job.id, answer };
    } catch (error) {
      // Where the database is away, the import is settled later; what went wrong first is what must be told.
      await this.importLifecycle.failed(job.id, error).catch(() => undefined);
      throw error;
    }
  }
}
