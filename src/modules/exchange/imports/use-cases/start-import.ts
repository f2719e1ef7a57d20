import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { chooseFormat, FORMATS, type FileFormat } from '../files/detect.js';
import { parseMapping } from '../files/mapping-file.js';
import { FileRefused } from '../files/file-refused.js';
import type { ProfilesAs } from '../files/profiles/profile-format.js';
import { ImportFileRepository } from '../persistence/import-file.repository.js';
import { ImportJobRepository } from '../persistence/import-job.repository.js';
import { BeginImport, type ImportSpec } from './begin-import.js';
import { formatOfJob } from './format-of-job.js';
import { CannotCommit } from './import-errors.js';

export interface UploadedImport {
  readonly fileId: string;
  /** A name of `FORMATS`. Never a path: it comes from another machine. */
  readonly format: string;
  readonly profilesAs?: ProfilesAs | undefined;
  /** A mapping as JSON, for a table of the institution's own; then `format` says nothing. */
  readonly mapping?: string | undefined;
  readonly institution?: string | undefined;
  readonly dryRun: boolean;
  readonly strict: boolean;
}

export interface OrderedImport {
  readonly importId: string;
  readonly taskId: string;
}

/** Asks for the import of a file that was handed over before. A worker reads it. */
@Injectable()
export class StartImport {
  constructor(
    private readonly guarded: Guarded,
    private readonly files: ImportFileRepository,
    private readonly jobs: ImportJobRepository,
    private readonly begin: BeginImport,
    private readonly tasks: Tasks,
  ) {}

  /** @param key made by the client; the same wish with the same key is answered with the import that it has begun */
  async start(actor: Actor, request: UploadedImport, key?: string): Promise<OrderedImport> {
    return this.guarded.perform(actor, 'imports.run', [], async (tx) => {
      const scope = actor.institutionId ?? actor.actorId;
      // Before the file is looked for: it may be gone by the time that the wish comes again.
      return once(tx, { scope, operation: 'imports.run', key, request }, () =>
        this.startOnce(tx, actor, request),
      );
    });
  }

  private async startOnce(tx: Tx, actor: Actor, request: UploadedImport): Promise<OrderedImport> {
    const { fileId, institution, dryRun, strict } = request;
    const file = await this.files.byId(tx, fileId);
    if (!file?.complete) throw new NotFound();
    requireOnRecord(actor, 'imports.run', file.institutionId ?? undefined);
    const format = await knownFormat(request);
    const keepsMapping = request.mapping !== undefined;
    return this.order(tx, actor, { format, keepsMapping, institution, dryRun, strict, fileId });
  }

  /** Stores what a dry run has tried: the same file, read in the same way. Asked for again, it is the same import. */
  async commit(actor: Actor, importId: string): Promise<OrderedImport> {
    return this.guarded.perform(actor, 'imports.commit', [importId], async (tx) => {
      const tried = await this.jobs.lock(tx, importId);
      if (!tried?.fileId) throw new NotFound();
      requireOnRecord(actor, 'imports.commit', tried.institutionId ?? actor.institutionId);
      if (!tried.dryRun || tried.state !== 'done')
        throw new CannotCommit(tried.dryRun ? tried.state : 'store');
      const stored = await this.jobs.storedFrom(tx, tried.fileId);
      if (stored) return { importId: stored.id, taskId: stored.taskId ?? '' };
      const file = await this.files.byId(tx, tried.fileId);
      if (!file?.complete) throw new NotFound();
      return this.order(tx, actor, {
        ...{ format: await formatOfJob(tried), keepsMapping: tried.mapping !== null, fileId: tried.fileId },
        ...{ institution: tried.announced ?? undefined, dryRun: false, strict: tried.strict },
      });
    });
  }

  private async order(tx: Tx, actor: Actor, spec: Omit<ImportSpec, 'state'>): Promise<OrderedImport> {
    const job = await this.begin.begin(tx, actor, { ...spec, state: 'waiting' });
    const taskId = await this.tasks.add(tx, 'imports.run', { importId: job.id });
    await this.jobs.setTask(tx, job.id, taskId);
    return { importId: job.id, taskId };
  }
}

async function knownFormat({ format: id, profilesAs, mapping }: UploadedImport): Promise<FileFormat> {
  if (mapping !== undefined) return { kind: 'csv', mapping: parseMapping(mapping) };
  if (FORMATS.some((format) => format.id === id)) return chooseFormat('', id, profilesAs);
  const names = FORMATS.map((format) => format.id).join(', ');
  throw new FileRefused('IMPORTS.FORMAT_UNKNOWN', 'There is no format of this name.', `Say one of ${names}.`);
}
