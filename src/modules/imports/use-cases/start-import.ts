import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { chooseFormat, FORMATS, type FileFormat } from '../files/detect.js';
import { FileRefused } from '../files/file-refused.js';
import type { ProfilesAs } from '../files/profiles/profile-format.js';
import { ImportFileRepository } from '../persistence/import-file.repository.js';
import { ImportJobRepository } from '../persistence/import-job.repository.js';
import { BeginImport } from './begin-import.js';

export interface UploadedImport {
  readonly fileId: string;
  /** A name of `FORMATS`. Never a path: it comes from another machine. */
  readonly format: string;
  readonly profilesAs?: ProfilesAs | undefined;
  readonly institution?: string | undefined;
  readonly dryRun: boolean;
  readonly strict: boolean;
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

  async run(
    actor: Actor,
    request: UploadedImport,
  ): Promise<{ readonly importId: string; readonly taskId: string }> {
    return this.guarded.run(actor, 'imports.run', [], async (tx) => {
      const { fileId, institution, dryRun, strict } = request;
      const file = await this.files.byId(tx, fileId);
      if (!file?.complete) throw new NotFound();
      requireOnRecord(actor, 'imports.run', file.institutionId ?? undefined);
      const format = await knownFormat(request);
      const job = await this.begin.run(tx, actor, {
        format,
        institution,
        dryRun,
        strict,
        fileId,
        state: 'waiting',
      });
      const taskId = await this.tasks.add(tx, 'imports.run', { importId: job.id });
      await this.jobs.setTask(tx, job.id, taskId);
      return { importId: job.id, taskId };
    });
  }
}

async function knownFormat({ format: id, profilesAs }: UploadedImport): Promise<FileFormat> {
  if (FORMATS.some((format) => format.id === id)) return chooseFormat('', id, profilesAs);
  const names = FORMATS.map((format) => format.id).join(', ');
  throw new FileRefused('IMPORTS.FORMAT_UNKNOWN', 'There is no format of this name.', `Say one of ${names}.`);
}
