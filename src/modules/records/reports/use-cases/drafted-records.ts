import { Injectable } from '@nestjs/common';
import type { ReportRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordReader, RecordRefused } from '../../records/index.js';
import { draftedReport } from '../domain/draft/draft-fields.js';
import { SealedDrafts } from './sealed-drafts.js';

/** A draft as the report that it would be. */
export interface DraftedRecord {
  readonly institutionId: string;
  readonly content: ReportRecord;
}

/** Reads drafts as the reports that they would be, so that what would follow from them can be told before. */
@Injectable()
export class DraftedRecords {
  constructor(
    private readonly sealedDrafts: SealedDrafts,
    private readonly reader: RecordReader,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NotFound` for a draft of others. @returns undefined where it cannot be filed as it stands */
  async of(tx: Tx, actor: Actor, draftId: string): Promise<DraftedRecord | undefined> {
    const { institutionId, fields } = await this.sealedDrafts.take(tx, actor, draftId);
    await this.audit.record(tx, { actor, action: 'drafts.write', detail: { draft: draftId, read: true } });
    const institution = await this.institutions.byId(tx, institutionId);
    try {
      const code = institution?.code ?? '';
      const { record } = await this.reader.read(tx, 'report', code, draftedReport(fields));
      return { institutionId, content: record };
    } catch (error) {
      if (error instanceof RecordRefused) return undefined;
      throw error;
    }
  }
}
