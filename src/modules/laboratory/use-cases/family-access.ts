import { Injectable } from '@nestjs/common';
import type { ReportRecord } from '../../../kernel/contract/index.js';
import { familyOfReport, type FamilyOfReport, type KinshipBasis } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor, Operation } from '../../access/accounts/index.js';
import { KinshipSettings, type KinshipReference } from '../../records/forensic-bank/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { basisOf } from '../../matching/kinship/index.js';
import { explained, NobodyTyped } from '../domain/laboratory.errors.js';

/** An own report with its family and with what it is reckoned with. */
export interface FamilyCase {
  readonly record: StoredRecord;
  readonly report: ReportRecord;
  readonly family: FamilyOfReport;
  readonly reference: KinshipReference;
  readonly basis: KinshipBasis;
}

/** Reads the family of an own report, under policy and audit: what every question about it begins with. */
@Injectable()
export class FamilyAccess {
  constructor(
    private readonly records: RecordStore,
    private readonly settings: KinshipSettings,
  ) {}

  async read(tx: Tx, actor: Actor, operation: Operation, recordId: string): Promise<FamilyCase> {
    const record = await this.records.read(tx, actor, operation, recordId);
    if (record.content.recordType !== 'report') throw new NotFound();
    return this.caseOf(tx, record, record.content);
  }

  private async caseOf(tx: Tx, record: StoredRecord, report: ReportRecord): Promise<FamilyCase> {
    const family = familyOfReport(report);
    if (!family) throw new NobodyTyped();
    const reference = await this.settings.current(tx);
    const samples = [...family.relatives, ...family.own].map(({ profile }) => profile);
    const basis = explained(() => basisOf(reference, samples));
    return { record, report, family, reference, basis };
  }
}
