import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { CaseRepository, type ReportStatus } from '../persistence/case.repository.js';

/** Has the search cases of reports that came or went follow them, inside the transaction of whoever moves them. */
@Injectable()
export class FollowReports {
  constructor(private readonly cases: CaseRepository) {}

  /** @param reports no report twice */
  async follow(tx: Tx, reports: readonly ReportStatus[]): Promise<void> {
    if (reports.length > 0) await this.cases.follow(tx, reports);
  }
}
