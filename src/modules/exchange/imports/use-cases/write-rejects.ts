import { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, relationTo, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { FileFormat } from '../files/detect.js';
import { RejectFile } from '../files/rejects.js';
import { FINDINGS_KEPT, ImportJobRepository, type ImportJob } from '../persistence/import-job.repository.js';
import { formatOfJob, hasRejectFile } from './format-of-job.js';
import { ImportLifecycle } from './import-lifecycle.js';
import { ImportSource } from './import-source.js';

/** The rejected lines of a dry run, to be written out. */
export interface RejectsToWrite {
  readonly ending: 'ndjson' | 'csv';
  readonly writeTo: (out: Writable) => Promise<void>;
}

/**
 * Hands out the lines that a dry run turned away, as they came, to be corrected and handed in again. They say what families have
 * said: whoever handed the file in gets them, and who answers for the institution.
 */
@Injectable()
export class WriteRejects {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly jobs: ImportJobRepository,
    private readonly importLifecycle: ImportLifecycle,
    private readonly sources: ImportSource,
    private readonly audit: AuditTrail,
  ) {}

  async open(actor: Actor, importId: string): Promise<RejectsToWrite> {
    const job = await this.guarded.perform(actor, 'imports.read', [importId], async (tx) => {
      const found = await this.jobs.byId(tx, importId);
      if (!found) throw new NotFound();
      requireOnRecord(actor, 'imports.read', found.institutionId ?? undefined);
      const isOwnFile = found.actorId === actor.actorId;
      const answers = isAllowed(actor, 'imports.undo', relationTo(actor, found.institutionId ?? undefined));
      if (!(isOwnFile || answers) || !hasRejectFile(found)) throw new NotFound();
      if (!(await this.importLifecycle.hasFile(tx, found))) throw new NotFound();
      const detail = { importId, rejects: found.rejected };
      await this.audit.record(tx, { actor, action: 'imports.read', detail });
      return found;
    });
    const format = await formatOfJob(job);
    const ending = format.kind === 'csv' ? 'csv' : 'ndjson';
    return { ending, writeTo: (out) => this.write(job, format, actor, out) };
  }

  private async write(job: ImportJob, format: FileFormat, actor: Actor, out: Writable): Promise<void> {
    const rejected = await this.rejectedOf(job, actor);
    const stream = this.importLifecycle.chunks(job.fileId ?? '');
    const { source } = await this.sources.open(job, actor, { stream, format });
    const file = source.header
      ? await RejectFile.forCsv(out, nowhere(), source.header)
      : RejectFile.forNdjson(out, nowhere());
    for await (const line of source.lines) {
      // A line too long to be held cannot be corrected by hand either.
      if (rejected.has(line.line) && line.weight > 0)
        await line.reject(file, { line: line.line, findings: [] });
    }
  }

  private async rejectedOf({ id }: ImportJob, actor: Actor): Promise<ReadonlySet<number>> {
    const findings = await this.db.transact(actor, (tx) => this.jobs.findings(tx, id, 0, FINDINGS_KEPT));
    return new Set(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line));
  }
}

/** The reasons stand on the screen, line by line. */
const nowhere = (): Writable => new Writable({ write: (_piece, _encoding, done) => done() });
