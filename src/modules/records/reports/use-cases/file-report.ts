import { Injectable } from '@nestjs/common';
import type { ReportRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import {
  isWithdrawn,
  RecordService,
  type FiledReceipt,
  type RecordCommand,
  type RecordDraft,
} from '../../records/index.js';
import { REPORT_FILED } from '../events.js';
import { FilingReceipts, type FilingReceipt, type ReceiptWish } from './filing-receipts.js';
import { FollowReports } from './follow-reports.js';
import { StruckOffices } from './struck-offices.js';

/** Receipt for the one who files a report. */
export interface ReportReceipt extends FiledReceipt {
  /** The code of the family's receipt, where one was asked for; told here and kept nowhere. */
  readonly familyCode: string | undefined;
}

/** What a family wishes beside the report itself. */
export interface FilingWishes {
  readonly wish?: ReceiptWish | undefined;
  /** Codes of the offices that it strikes out: they hear nothing of the report. */
  readonly strike?: readonly string[] | undefined;
}

/** What goes into the transaction of a report beside it. */
export interface FilingOrder {
  readonly receipt: FilingReceipt | undefined;
  readonly strike: readonly string[];
}

const FILE: RecordCommand<'report'> = { type: 'report', operation: 'reports.file', event: REPORT_FILED };

/**
 * Hop 2 of the way of a report: one transaction for report, search case, the family's receipt, audit entry and outbox row. Told step by
 * step, with all that it calls, in docs/internals/filing-a-report.md.
 */
@Injectable()
export class FileReport {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordService,
    private readonly cases: FollowReports,
    private readonly receipts: FilingReceipts,
    private readonly struck: StruckOffices,
  ) {}

  async file(
    actor: Actor,
    draft: RecordDraft,
    { wish, strike = [] }: FilingWishes = {},
  ): Promise<ReportReceipt> {
    const receipt = await this.receipts.ready(actor, wish, draft.idempotencyKey);
    const filed = await this.guarded.perform(actor, 'reports.file', [], (tx) =>
      this.fileWithin(tx, actor, draft, { receipt, strike }),
    );
    return { ...filed, familyCode: await receipt?.codeOf(filed.recordId) };
  }

  /**
   * Files a report in the transaction of somebody who has asked the policy; the code of the receipt is told
   * when it has ended.
   */
  async fileWithin(
    tx: Tx,
    actor: Actor,
    draft: RecordDraft,
    { receipt, strike }: FilingOrder,
  ): Promise<FiledReceipt> {
    const prepared = await this.records.prepare(tx, actor, FILE, draft);
    if (prepared.answer) return prepared.answer;
    const recordId = await this.records.write(tx, actor, FILE, prepared);
    await this.afterWrite(tx, recordId, prepared.record, receipt);
    await this.struck.strike(tx, actor, recordId, strike);
    return this.records.complete(tx, FILE, prepared, recordId);
  }

  /** The search begins with the report, and the family gets its receipt. */
  private async afterWrite(
    tx: Tx,
    recordId: string,
    report: ReportRecord,
    receipt: FilingReceipt | undefined,
  ): Promise<void> {
    await this.cases.follow(tx, [{ recordId, withdrawn: isWithdrawn(report) }]);
    await receipt?.give(tx, recordId);
  }
}
