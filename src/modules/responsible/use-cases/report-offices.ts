import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { RecordStore } from '../../records/records/index.js';
import { DraftedRecords, StruckOffices } from '../../records/reports/index.js';
import { SubjectFacts, type OfficeOfReport, type ReportSaid } from './subject-facts.js';

const NONE: ReadonlySet<string> = new Set();

/** What a family is shown before it signs: who would hear of its report, why, and who would not. */
@Injectable()
export class ReportOffices {
  constructor(
    private readonly guarded: Guarded,
    private readonly facts: SubjectFacts,
    private readonly records: RecordStore,
    private readonly drafts: DraftedRecords,
    private readonly struck: StruckOffices,
  ) {}

  /** Of a report of the actor's institution; throws `NotFound` for one of others. */
  async ofReport(actor: Actor, recordId: string): Promise<readonly OfficeOfReport[]> {
    return this.guarded.perform(actor, 'reports.read', [recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'reports.read', recordId);
      const { content, institutionId } = report;
      if (content.recordType !== 'report') throw new NotFound();
      const struckOut = (await this.struck.of(tx, [recordId])).get(recordId) ?? NONE;
      return this.list(tx, { content, institutionId, struckOut });
    });
  }

  /** Of a report that is being written down. @returns undefined where it cannot be filed as it stands */
  async ofDraft(actor: Actor, draftId: string): Promise<readonly OfficeOfReport[] | undefined> {
    return this.guarded.perform(actor, 'drafts.write', [], async (tx) => {
      const drafted = await this.drafts.of(tx, actor, draftId);
      return drafted && this.list(tx, { ...drafted, struckOut: NONE });
    });
  }

  private async list(tx: Tx, report: ReportSaid): Promise<readonly OfficeOfReport[]> {
    return this.facts.officesOfReport(tx, report);
  }
}
