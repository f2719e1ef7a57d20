import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { HaplotypeDatabase, HaplotypeFacts } from '../domain/haplotype-database.js';
import { HaplotypeDatabaseRepository } from '../persistence/haplotype-database.repository.js';

export interface DatabaseAsked {
  readonly code: string;
  /** Code of the institution whose database it is; the actor's own without it. */
  readonly institution?: string | undefined;
  /** Without it the one in use. */
  readonly version?: number | undefined;
}

/** Haplotype databases, for the people of the laboratory that brought them in. */
@Injectable()
export class HaplotypeDatabases {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly databases: HaplotypeDatabaseRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Lists the databases that are in use. Throws `NotFound` where there is no such institution. */
  async list(actor: Actor, institution?: string): Promise<readonly HaplotypeFacts[]> {
    return this.guarded.perform(actor, 'haplotypes.read', [], async (tx) => {
      const owner = await this.ownerOf(tx, actor, institution);
      requireOnRecord(actor, 'haplotypes.read', owner);
      return this.databases.ofInstitution(tx, owner);
    });
  }

  /** Throws `NotFound` for a database that is not there. */
  async one(actor: Actor, { code, institution, version }: DatabaseAsked): Promise<HaplotypeDatabase> {
    return this.guarded.perform(actor, 'haplotypes.read', [], async (tx) => {
      const owner = await this.ownerOf(tx, actor, institution);
      requireOnRecord(actor, 'haplotypes.read', owner);
      const database = await this.databases.byCode(tx, owner, code, version);
      if (!database) throw new NotFound();
      const detail = { database: code, version: database.facts.version };
      await this.audit.record(tx, { actor, action: 'haplotypes.read', detail });
      return database;
    });
  }

  /** The one in use of an institution, for modules that have asked the policy themselves. */
  async inUse(tx: Tx, institutionId: string, code: string): Promise<HaplotypeDatabase | undefined> {
    return this.databases.byCode(tx, institutionId, code);
  }

  /** All in use of an institution, for the same modules. */
  async allInUse(tx: Tx, institutionId: string): Promise<readonly HaplotypeFacts[]> {
    return this.databases.ofInstitution(tx, institutionId);
  }

  private async ownerOf(tx: Tx, actor: Actor, code: string | undefined): Promise<string> {
    const owner = code === undefined ? actor.institutionId : (await this.institutions.byCode(tx, code))?.id;
    if (owner === undefined) throw new NotFound();
    return owner;
  }
}
