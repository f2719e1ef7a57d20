import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/index.js';
import { isWithdrawn, RecordService, type FiledReceipt, type RecordDraft } from '../../records/index.js';
import { REPORT_FILED } from '../events.js';
import { FilingReceipts, type FilingReceipt, type ReceiptWish } from './filing-receipts.js';
import { FollowReports } from './follow-reports.js';

/** What the one who files a report gets. */
export interface ReportReceipt extends FiledReceipt {
  /** The code of the family's receipt, where one was asked for; told here and kept nowhere. */
  readonly familyCode: string | undefined;
}

/** Hop 2 of the way of a report: one transaction for report, search case, the family's receipt, audit entry and outbox row. */
@Injectable()
export class FileReport {
  constructor(
    private readonly desk: RecordService,
    private readonly cases: FollowReports,
    private readonly receipts: FilingReceipts,
  ) {}

  async file(actor: Actor, draft: RecordDraft, wish?: ReceiptWish): Promise<ReportReceipt> {
    const ready = await this.receipts.ready(actor, wish, draft.idempotencyKey);
    const receipt = await this.desk.register(actor, this.deed(ready), draft);
    return { ...receipt, familyCode: await ready?.codeOf(receipt.recordId) };
  }

  /** The same in the transaction of somebody who has asked the policy; the code of the receipt is told when it has ended. */
  async within(
    tx: Tx,
    actor: Actor,
    draft: RecordDraft,
    receipt: FilingReceipt | undefined,
  ): Promise<FiledReceipt> {
    return this.desk.registerIn(tx, actor, this.deed(receipt), draft);
  }

  private deed(receipt: FilingReceipt | undefined) {
    return {
      type: 'report',
      operation: 'reports.file',
      event: REPORT_FILED,
      also: async (tx, recordId, report) => {
        await this.cases.follow(tx, [{ recordId, withdrawn: isWithdrawn(report) }]);
        await receipt?.give(tx, recordId);
      },
    } as const satisfies Parameters<RecordService['register']>[1];
  }
}
