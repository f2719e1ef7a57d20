import { Injectable } from '@nestjs/common';
import type { LocusFrequencies } from '../../../../kernel/genetics/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { readFrequencyTable, type TableOfFile } from '../domain/frequency-file/read-table.js';
import type { TableFacts } from '../domain/population-table.js';
import { FrequencyFileRefused, TableFactRefused } from '../domain/table-refused.js';
import { readTableSaid, type TableSaid } from '../domain/table-said.js';
import { FrequencyTableRepository, type NewTable } from '../persistence/frequency-table.repository.js';

export interface TableImport extends TableSaid {
  /** Code of the institution whose table it is; the actor's own without it. */
  readonly institution?: string | undefined;
  readonly text: string;
  /** Alleles (twice the persons) sampled at every locus, or a text of `locus,alleles_sampled` lines. */
  readonly sampledAlleles?: number | string | undefined;
  /** `rescale`: loci that rounding keeps from summing to 1 are divided by their sum. */
  readonly rounded: 'refuse' | 'rescale';
  /** `leave_out`: the table is kept without its bad loci, and says so; else one bad locus refuses all. */
  readonly badLoci: 'refuse' | 'leave_out';
  readonly mode: 'store' | 'dry_run';
}

export interface ImportedTable extends Omit<TableOfFile, 'loci'> {
  /** Absent after a dry run. */
  readonly facts?: TableFacts | undefined;
  /** True where it is a new version; false for what the version in use says already. */
  readonly isNew: boolean;
  readonly loci: readonly LocusFrequencies[];
}

/** Brings in an allele frequency table of a laboratory, whole or not at all; a corrected one becomes the next version. */
@Injectable()
export class ImportFrequencyTable {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly tables: FrequencyTableRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @param key made by the client; the same table with the same key is kept once. A dry run keeps nothing, and takes none */
  async import(actor: Actor, request: TableImport, key?: string): Promise<ImportedTable> {
    return this.guarded.perform(actor, 'frequencies.import', [], async (tx) => {
      const owner = await this.ownerOf(tx, actor, request.institution);
      requireOnRecord(actor, 'frequencies.import', owner.id);
      const said = readTableSaid(request);
      const read = readFile(request);
      const refused = request.badLoci === 'leave_out' && read.loci.length > 0 ? [] : read.faults;
      const ofTheWholeFile = read.faults.filter(({ locus }) => locus === undefined);
      const faults = refused.length > 0 ? refused : ofTheWholeFile;
      if (faults.length > 0) throw new FrequencyFileRefused(faults, read.loci.length);
      if (request.mode === 'dry_run') return { ...read, isNew: false };
      const sent = { scope: owner.id, operation: 'frequencies.import', key, request };
      const { version, isNew } = await once(tx, sent, () => this.keep(tx, actor, owner, { said, read }));
      const kept = await this.tables.byCode(tx, owner.id, said.code, version);
      if (!kept) throw new NotFound();
      return { ...read, facts: kept.facts, isNew };
    });
  }

  /**
   * Says whether a table would be a new version, and keeps nothing; its institution may be enrolled yet. Throws
   * what an import does.
   */
  async wouldBeNew(actor: Actor, request: TableImport): Promise<boolean> {
    return this.guarded.perform(actor, 'frequencies.import', [], async (tx) => {
      const owner = await this.institutions.byCode(tx, request.institution ?? '');
      requireOnRecord(actor, 'frequencies.import', owner?.id);
      const read = readFile(request);
      if (read.faults.length > 0) throw new FrequencyFileRefused(read.faults, read.loci.length);
      const table = tableOf(owner?.id ?? '', readTableSaid(request), read);
      return !owner || !(await this.tables.isLatest(tx, table));
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { id: institutionId, code: institution }: Institution,
    { said, read }: { readonly said: ReturnType<typeof readTableSaid>; readonly read: TableOfFile },
  ): Promise<{ readonly version: number; readonly isNew: boolean }> {
    const { facts, isNew } = await this.tables.put(tx, tableOf(institutionId, said, read));
    const detail = {
      ...{ table: facts.code, version: facts.version, institution },
      ...{ loci: read.loci.length, leftOut: read.refused, isNew },
    };
    await this.audit.record(tx, { actor, action: 'frequencies.import', detail });
    return { version: facts.version, isNew };
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

function tableOf(
  institutionId: string,
  said: ReturnType<typeof readTableSaid>,
  { rescaled, refused: leftOut, loci }: TableOfFile,
): NewTable {
  return { ...said, institutionId, rescaled: rescaled.map(({ locus }) => locus), leftOut, loci };
}

function readFile({ text, rounded, sampledAlleles, leastFrequency }: TableImport): TableOfFile {
  if (typeof sampledAlleles === 'number' && !(Number.isInteger(sampledAlleles) && sampledAlleles > 0))
    throw new TableFactRefused('sampledAlleles');
  return readFrequencyTable(text, { rescale: rounded === 'rescale', sampledAlleles, leastFrequency });
}
