import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import {
  coveredBy,
  readHaplotypes,
  type HaplotypeFacts,
  type HaplotypeKind,
} from '../domain/haplotype-database.js';
import { readHaplotypeFile } from '../domain/haplotype-file/read-file.js';
import { HaplotypeFactRefused, HaplotypeFileRefused } from '../domain/haplotypes-refused.js';
import {
  HaplotypeDatabaseRepository,
  type NewDatabase,
} from '../persistence/haplotype-database.repository.js';

export interface HaplotypeImport {
  /** Code of the institution whose database it is; the actor's own without it. */
  readonly institution?: string | undefined;
  readonly kind: HaplotypeKind;
  readonly code: string;
  readonly population: string;
  readonly source: string;
  readonly licence?: string | undefined;
  readonly text: string;
  readonly mode: 'store' | 'dry_run';
}

export interface ImportedHaplotypes {
  /** Absent after a dry run. */
  readonly facts?: HaplotypeFacts | undefined;
  /** True where it is a new version; false for what the version in use says already. */
  readonly isNew: boolean;
  /** Lines of the file, each a haplotype of its own. */
  readonly haplotypes: number;
  /** Persons counted. */
  readonly size: number;
  readonly covered: readonly string[];
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;
const LONGEST = 500;
const NOT_STATED = 'not stated';

/** Brings in a haplotype database of a laboratory, whole or not at all; a corrected one becomes the next version. */
@Injectable()
export class ImportHaplotypes {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly databases: HaplotypeDatabaseRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @param key made by the client; the same database with the same key is kept once. A dry run keeps nothing, and takes none */
  async import(actor: Actor, request: HaplotypeImport, key?: string): Promise<ImportedHaplotypes> {
    return this.guarded.perform(actor, 'haplotypes.import', [], async (tx) => {
      const owner = await this.ownerOf(tx, actor, request.institution);
      requireOnRecord(actor, 'haplotypes.import', owner.id);
      const said = saidOf(request);
      const { written, faults } = readHaplotypeFile(request.text, request.kind);
      if (faults.length > 0) throw new HaplotypeFileRefused(faults);
      const covered = coveredBy(readHaplotypes(written));
      const size = written.haplotypes.reduce((sum, { count }) => sum + count, 0);
      const read = { haplotypes: written.haplotypes.length, size, covered };
      if (request.mode === 'dry_run') return { ...read, isNew: false };
      const database = { ...said, institutionId: owner.id, size, covered, written };
      const sent = { scope: owner.id, operation: 'haplotypes.import', key, request };
      const { version, isNew } = await once(tx, sent, () => this.keep(tx, actor, owner, database));
      const kept = await this.databases.byCode(tx, owner.id, said.code, version);
      if (!kept) throw new NotFound();
      return { ...read, facts: kept.facts, isNew };
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { code: institution }: Institution,
    database: NewDatabase,
  ): Promise<{ readonly version: number; readonly isNew: boolean }> {
    const { facts, isNew } = await this.databases.put(tx, database);
    const { code, version, kind, size } = facts;
    const detail = { database: code, version, institution, kind, size, isNew };
    await this.audit.record(tx, { actor, action: 'haplotypes.import', detail });
    return { version, isNew };
  }

  private async ownerOf(tx: Tx, actor: Actor, code: string | undefined): Promise<Institution> {
    const owner =
      code === undefined
        ? actor.institutionId && (await this.institutions.byId(tx, actor.institutionId))
        : await this.institutions.byCode(tx, code);
    if (!owner) throw new NotFound();
    return owner;
  }
}

/** Evidence will name the database by this, so nothing of it may be missing. */
function saidOf({
  code,
  population,
  source,
  licence,
}: HaplotypeImport): Record<'code' | 'population' | 'source' | 'licence', string> {
  const said = {
    ...{ code: code.trim(), population: population.trim(), source: source.trim() },
    licence: licence?.trim() ?? NOT_STATED,
  };
  for (const [field, text] of Object.entries(said))
    if (text === '' || text.length > LONGEST) throw new HaplotypeFactRefused(field);
  if (!CODE.test(said.code)) throw new HaplotypeFactRefused('code');
  return said;
}
