import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { BulkExport, type AskedExport, type OpenExport } from '../../../access/approvals/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { InstitutionNeeded, InstitutionUnknown } from './import-errors.js';

const PAGE = 500;

export interface ExportOrder {
  /** Code; the actor's own institution without it. */
  readonly institution: string | undefined;
  /** The request that a second person has approved. */
  readonly approvalId?: string | undefined;
}

/** Reads records to be written into a file: whose they are is asked first, and each page is read and audited by itself. */
@Injectable()
export class ReadForExport {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly exports: BulkExport,
    private readonly questions: QueryLog,
  ) {}

  /** Whoever has begun an export goes on only with what a second person has approved; it is one export of the day. Throws `WaitsForSecondPerson`. */
  async approved(actor: Actor, asked: AskedExport, approvalId: string | undefined): Promise<OpenExport> {
    const leaving = await this.exports.pass(actor, 'records.export', asked, approvalId);
    await this.guarded.perform(actor, 'records.export', [], (tx) =>
      this.questions.note(tx, actor, { kind: 'export' }),
    );
    return leaving;
  }

  /**
   * The institution of this code, for somebody who may export its records; undefined where nobody named one.
   * Throws `InstitutionUnknown`.
   */
  async owner(actor: Actor, code: string | undefined): Promise<Institution | undefined> {
    return this.guarded.perform(actor, 'records.export', [], async (tx) => {
      const named = code === undefined ? undefined : await this.institutions.byCode(tx, code);
      if (code !== undefined && !named) throw new InstitutionUnknown(code);
      requireOnRecord(actor, 'records.export', named?.id ?? actor.institutionId);
      return named;
    });
  }

  /**
   * Returns the institution where there has to be one: the actor's own, unless another was named. Throws
   * `InstitutionNeeded`.
   */
  async oneOwner(actor: Actor, code: string | undefined): Promise<Institution> {
    const named = await this.owner(actor, code);
    if (named) return named;
    const { institutionId } = actor;
    const own =
      institutionId === undefined
        ? undefined
        : await this.guarded.perform(actor, 'records.export', [], (tx) =>
            this.institutions.byId(tx, institutionId),
          );
    if (!own) throw new InstitutionNeeded();
    return own;
  }

  /** Records of one type, oldest first, a page at a time. */
  async *pages(
    actor: Actor,
    type: RecordType,
    institutionId: string | undefined,
  ): AsyncGenerator<readonly StoredRecord[]> {
    for (let after = 0; ;) {
      const query = { type, filter: { institutionId }, after, limit: PAGE };
      const page = await this.guarded.perform(actor, 'records.export', [], (tx) =>
        this.records.page(tx, actor, 'records.export', query),
      );
      yield page;
      after = page.at(-1)?.seq ?? after;
      if (page.length < PAGE) return;
    }
  }
}
