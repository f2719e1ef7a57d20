import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { isWithdrawn, RecordDesk, type Receipt, type RecordDraft } from '../../records/index.js';
import { REPORT_FILED } from '../events.js';
import { FollowReports } from './follow-reports.js';

/** Hop 2 of the way of a report: one transaction for report, search case, audit entry and outbox row. */
@Injectable()
export class FileReport {
  constructor(
    private readonly desk: RecordDesk,
    private readonly cases: FollowReports,
  ) {}

  async run(actor: Actor, draft: RecordDraft): Promise<Receipt> {
    const deed = {
      type: 'report',
      operation: 'reports.file',
      event: REPORT_FILED,
      also: (tx, recordId, report) => this.cases.run(tx, [{ recordId, withdrawn: isWithdrawn(report) }]),
    } as const satisfies Parameters<RecordDesk['register']>[1];
    return this.desk.register(actor, deed, draft);
  }
}
