import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requirePermission, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { FiledReceipt, Version } from '../../records/index.js';
import { BelowMinimum } from '../domain/draft/draft-errors.js';
import { draftedReport } from '../domain/draft/draft-fields.js';
import { shortOfMinimum } from '../domain/draft/minimum.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { SealedDrafts } from './sealed-drafts.js';
import { FileReport, type FilingOrder, type FilingWishes, type ReportReceipt } from './file-report.js';
import { FilingReceipts } from './filing-receipts.js';

/** A draft becomes a report, and is gone. Asked again over a bad line, the same report and the same receipt are answered. */
@Injectable()
export class FileDraft {
  constructor(
    private readonly guarded: Guarded,
    private readonly sealedDrafts: SealedDrafts,
    private readonly drafts: DraftRepository,
    private readonly file: FileReport,
    private readonly receipts: FilingReceipts,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `BelowMinimum`, `RecordRefused`, `VersionConflict`; the draft then stays as it is. */
  async fileDraft(
    actor: Actor,
    version: Version,
    { wish, strike = [] }: FilingWishes,
  ): Promise<ReportReceipt> {
    requirePermission(actor, 'drafts.write');
    const { institutionId } = actor;
    if (institutionId === undefined) throw new NotFound();
    // A draft is filed once, and so it is the key of its filing.
    const key = `draft ${version.id}`;
    const ready = await this.receipts.ready(actor, wish, key);
    const receipt = await this.guarded.perform(actor, 'reports.file', [], (tx) => {
      const request = { scope: institutionId, operation: 'reports.file', key, request: version.id };
      return once(tx, request, () => this.make(tx, actor, version, { receipt: ready, strike }));
    });
    return { ...receipt, familyCode: await ready?.codeOf(receipt.recordId) };
  }

  private async make(
    tx: Tx,
    actor: Actor,
    { id, expectedVersion }: Version,
    order: FilingOrder,
  ): Promise<FiledReceipt> {
    const draft = await this.sealedDrafts.take(tx, actor, id);
    if (draft.version !== expectedVersion) throw new VersionConflict(expectedVersion, draft.version);
    const content = draftedReport(draft.fields);
    const short = shortOfMinimum(content, order.receipt !== undefined);
    if (short.length > 0) throw new BelowMinimum(short);
    const filed = await this.file.fileWithin(tx, actor, { content }, order);
    await this.drafts.remove(tx, id);
    await this.audit.record(tx, { actor, action: 'drafts.write', detail: { draft: id, filed: true } });
    return filed;
  }
}
