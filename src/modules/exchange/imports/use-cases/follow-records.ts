import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { SampleRegister } from '../../../records/forensic-bank/index.js';
import { FollowReports } from '../../../records/reports/index.js';

/** A record as it stands now. */
export interface FollowedRecord {
  readonly recordId: string;
  readonly record: ExchangeRecord;
  /** Withdrawn, or taken out. */
  readonly withdrawn: boolean;
}

/**
 * Brings data that belong to records and stand elsewhere after them: the search case of a report, the samples
 * of remains.
 */
@Injectable()
export class FollowRecords {
  constructor(
    private readonly reports: FollowReports,
    private readonly samples: SampleRegister,
  ) {}

  /** @returns the ids of records with a sample code that another record of the institution has too */
  async follow(
    tx: Tx,
    institutionId: string,
    entries: readonly FollowedRecord[],
  ): Promise<readonly string[]> {
    await this.reports.follow(
      tx,
      entries.filter(({ record }) => record.recordType === 'report'),
    );
    return this.samples.note(tx, institutionId, entries);
  }
}
