import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, relationTo, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { PopulationTable, TableFacts } from '../domain/population-table.js';
import { FrequencyTables } from './frequency-tables.js';

export interface TableAsked {
  readonly code: string;
  /** Code of the institution whose table it is; the actor's own without it. */
  readonly institution?: string | undefined;
  /** Without it the one in use. */
  readonly version?: number | undefined;
}

/** The tables of the platform for everybody, those of a laboratory for its own people. */
@Injectable()
export class ReadFrequencyTables {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly tables: FrequencyTables,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, institution?: string): Promise<readonly TableFacts[]> {
    return this.guarded.perform(actor, 'frequencies.read', [], async (tx) => {
      const owner = await this.ownerOf(tx, actor, institution);
      const isReader = isAllowed(actor, 'frequencies.read', relationTo(actor, owner));
      return this.tables.list(tx, isReader ? owner : undefined);
    });
  }

  /** Throws `NotFound` for a table that is not there as for one that is not theirs. */
  async one(actor: Actor, { code, institution, version }: TableAsked): Promise<PopulationTable> {
    return this.guarded.perform(actor, 'frequencies.read', [], async (tx) => {
      const owner = await this.ownerOf(tx, actor, institution);
      const isReader = isAllowed(actor, 'frequencies.read', relationTo(actor, owner));
      const table = await this.tables.byCode(tx, code, isReader ? owner : undefined, version);
      if (!table) throw new NotFound();
      const { facts } = table;
      requireOnRecord(actor, 'frequencies.read', facts.institutionId);
      if (facts.institutionId !== undefined) {
        const detail = { table: facts.code, version: facts.version };
        await this.audit.record(tx, { actor, action: 'frequencies.read', detail });
      }
      return table;
    });
  }

  private async ownerOf(tx: Tx, actor: Actor, code: string | undefined): Promise<string | undefined> {
    if (code === undefined) return actor.institutionId;
    return (await this.institutions.byCode(tx, code))?.id;
  }
}
