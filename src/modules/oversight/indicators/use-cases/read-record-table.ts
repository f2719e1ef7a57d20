import { Injectable } from '@nestjs/common';
import { actingAs } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import type { TabledType } from '../domain/record-table.js';
import { RecordTableRepository } from '../persistence/record-table.repository.js';

export interface TableOfRecords {
  /** First day of the month whose table it is; undefined: none was made yet. */
  readonly month: string | undefined;
  readonly cells: readonly {
    readonly institution: Institution;
    readonly recordType: TabledType;
    readonly year: number | null;
    readonly count: number;
  }[];
}

/** The month's table of records, one and the same for whoever asks: without margins, and without a way to ask for a part of it. */
@Injectable()
export class ReadRecordTable {
  constructor(
    private readonly guarded: Guarded,
    private readonly tables: RecordTableRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor): Promise<TableOfRecords> {
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const known = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      // Beside what is told stand the counts that the next month is held against.
      const table = await actingAs(tx, PLATFORM, () => this.tables.latest(tx));
      const cells = (table?.cells ?? []).flatMap(({ institutionId, recordType, year, shown }) => {
        const institution = known.get(institutionId);
        return institution && shown !== null ? [{ institution, recordType, year, count: shown }] : [];
      });
      const detail = { recordTable: table?.month ?? 'none', cells: cells.length };
      await this.audit.record(tx, { actor, action: 'statistics.read', detail });
      return { month: table?.month, cells: cells.sort(byPlace) };
    });
  }
}

type Cell = TableOfRecords['cells'][number];

function byPlace(a: Cell, b: Cell): number {
  return (
    a.institution.country.localeCompare(b.institution.country) ||
    a.institution.code.localeCompare(b.institution.code) ||
    a.recordType.localeCompare(b.recordType) ||
    (a.year ?? 0) - (b.year ?? 0)
  );
}
