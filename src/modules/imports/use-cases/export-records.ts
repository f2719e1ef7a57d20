import { Injectable } from '@nestjs/common';
import { RECORD_TYPES, writeRecord, type RecordType } from '../../../kernel/contract/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { RecordStore } from '../../records/index.js';
import { InstitutionUnknown } from './import-errors.js';

export interface ExportFilter {
  readonly types?: readonly RecordType[] | undefined;
  /** Code; an actor with an institution gets that one's records only. */
  readonly institution?: string | undefined;
}

const PAGE = 500;

/** Writes records as they came in, one type after the other, oldest first. Each page is read and audited by itself. */
@Injectable()
export class ExportRecords {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
  ) {}

  /** @returns how many records were written */
  async run(
    actor: Actor,
    { types = RECORD_TYPES, institution }: ExportFilter,
    write: (record: Readonly<Record<string, unknown>>) => Promise<void> | void,
  ): Promise<number> {
    const institutionId = await this.guarded.run(actor, 'records.export', [], async (tx) => {
      const named = institution === undefined ? undefined : await this.institutions.byCode(tx, institution);
      if (institution !== undefined && !named) throw new InstitutionUnknown(institution);
      requireOnRecord(actor, 'records.export', named?.id ?? actor.institutionId);
      return named?.id;
    });
    let written = 0;
    for (const type of types) {
      for (let after = 0; ;) {
        const query = { type, filter: { institutionId }, after, limit: PAGE };
        const page = await this.guarded.run(actor, 'records.export', [], (tx) =>
          this.records.page(tx, actor, 'records.export', query),
        );
        for (const { content } of page) await write(writeRecord(content));
        written += page.length;
        after = page.at(-1)?.seq ?? after;
        if (page.length < PAGE) break;
      }
    }
    return written;
  }
}
