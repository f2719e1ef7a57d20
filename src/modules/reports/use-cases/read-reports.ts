import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/index.js';
import type { Actor } from '../../access/index.js';
import { RecordDesk, type RecordFilter, type StoredRecord } from '../../records/index.js';
import { CaseRepository, type SearchCase } from '../persistence/case.repository.js';

@Injectable()
export class ReadReports {
  constructor(
    private readonly desk: RecordDesk,
    private readonly db: TenantDb,
    private readonly cases: CaseRepository,
  ) {}

  async one(actor: Actor, id: string): Promise<StoredRecord> {
    return this.desk.one(actor, 'reports.read', 'report', id);
  }

  async page(actor: Actor, filter: RecordFilter, after: number, limit: number): Promise<StoredRecord[]> {
    return this.desk.page(actor, 'reports.read', { type: 'report', filter, after, limit });
  }

  /** The search cases of reports that the actor has just read. */
  async casesOf(actor: Actor, recordIds: readonly string[]): Promise<SearchCase[]> {
    return this.db.run(actor, (tx) => this.cases.of(tx, recordIds));
  }
}
