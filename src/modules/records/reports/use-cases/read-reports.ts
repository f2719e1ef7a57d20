import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { consentStatus, type Consenting, type ConsentStatus } from '../../../access/consent/index.js';
import { RecordService, type RecordFilter, type StoredRecord } from '../../records/index.js';
import { CaseRepository, type CaseStep, type SearchCase } from '../persistence/case.repository.js';

const DAY_MS = 86_400_000;

@Injectable()
export class ReadReports {
  constructor(
    private readonly records: RecordService,
    private readonly db: TenantDb,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<StoredRecord> {
    return this.records.one(actor, 'reports.read', 'report', id);
  }

  async page(actor: Actor, filter: RecordFilter, after: number, limit: number): Promise<StoredRecord[]> {
    return this.records.page(actor, 'reports.read', { type: 'report', filter, after, limit });
  }

  /** Reports of which a consent ends within so many days. */
  async ending(actor: Actor, days: number, after: number, limit: number): Promise<StoredRecord[]> {
    const consentEndsBy = new Date(this.clock.now().getTime() + days * DAY_MS);
    return this.page(actor, { consentEndsBy }, after, limit);
  }

  /** Returns the standing of a report's family on each purpose now. */
  consentStatuses({ consents, recordedAt }: Consenting, purposes: readonly string[]): ConsentStatus[] {
    const now = this.clock.now().toISOString();
    return purposes.map((purpose) => consentStatus(purpose, consents ?? [], recordedAt, now));
  }

  /** The search cases of reports that the actor has just read. */
  async casesOf(actor: Actor, recordIds: readonly string[]): Promise<SearchCase[]> {
    return this.db.transact(actor, (tx) => this.cases.of(tx, recordIds));
  }

  /** The moves of search cases that the actor has just read, oldest first. */
  async stepsOf(actor: Actor, recordIds: readonly string[]): Promise<CaseStep[]> {
    return this.db.transact(actor, (tx) => this.cases.steps(tx, recordIds));
  }
}
