import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { FileFormat } from '../files/detect.js';
import type { ImportJob, NewImportJob } from '../persistence/import-job.repository.js';
import { InstitutionNeeded, InstitutionUnknown } from './import-errors.js';
import { ImportLifecycle } from './import-lifecycle.js';

export interface ImportSpec extends Pick<NewImportJob, 'state' | 'dryRun' | 'strict' | 'fileId'> {
  readonly format: FileFormat;
  /** True where the mapping of the format came with the order, and is kept with it. */
  readonly keepsMapping?: boolean | undefined;
  /** Code of the institution that all records must be of; it checks, and puts nothing into a record. */
  readonly institution?: string | undefined;
}

function idOf(format: FileFormat): string {
  if (format.kind === 'csv') return format.mapping.id;
  return format.kind === 'profiles' ? format.id : format.kind;
}

/** The beginning of every import: who may bring what for whom, and the row that tells of it. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly importLifecycle: ImportLifecycle,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async begin(tx: Tx, actor: Actor, spec: ImportSpec): Promise<ImportJob> {
    const { format, dryRun, strict, state, fileId } = spec;
    const announced = await this.announced(tx, actor, spec);
    const owner = announced === undefined ? undefined : await this.institutions.byCode(tx, announced);
    if ((format.kind === 'profiles' || format.kind === 'pfif') && announced === undefined)
      throw new InstitutionNeeded();
    const formatId = idOf(format);
    const profilesAs = format.kind === 'profiles' ? format.as : undefined;
    const mapping = spec.keepsMapping && format.kind === 'csv' ? format.mapping : undefined;
    const job = await this.importLifecycle.open(tx, {
      mapping,
      ...{ actorId: actor.actorId, format: formatId, profilesAs, state, dryRun, strict, announced, fileId },
      institutionId: owner?.id,
    });
    const detail = { importId: job.id, format: formatId, dryRun };
    await this.audit.record(tx, { actor, action: 'imports.run', detail });
    return job;
  }

  /** The one institution that the records must be of: the actor's own, the mapping's, the one that was named. */
  private async announced(
    tx: Tx,
    actor: Actor,
    { format, institution }: ImportSpec,
  ): Promise<string | undefined> {
    const own = actor.institutionId ? await this.institutions.byId(tx, actor.institutionId) : undefined;
    if (!own) requireOnRecord(actor, 'imports.run', actor.institutionId);
    const register = format.kind === 'csv' ? format.mapping.institution.code : undefined;
    if (own && [register, institution].some((code) => code !== undefined && code !== own.code))
      throw new NotFound();
    if (register !== undefined) await this.requireEnrollable(tx, actor, register);
    if (
      institution !== undefined &&
      institution !== register &&
      !(await this.institutions.byCode(tx, institution))
    ) {
      throw new InstitutionUnknown(institution);
    }
    return institution ?? register ?? own?.code;
  }

  /** A register that is not there yet is enrolled with its first record, by somebody who may enrol. */
  private async requireEnrollable(tx: Tx, actor: Actor, code: string): Promise<void> {
    const known = await this.institutions.byCode(tx, code);
    if (!known && !isAllowed(actor, 'institutions.enrol', 'platform')) throw new NotFound();
  }
}
