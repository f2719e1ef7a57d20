import { Injectable } from '@nestjs/common';
import { RECORD_TYPES, writeRecord, type RecordType } from '../../../../kernel/contract/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { ReadForExport } from './read-for-export.js';

export interface ExportFilter {
  readonly types?: readonly RecordType[] | undefined;
  /** Code; an actor with an institution gets that one's records only. */
  readonly institution?: string | undefined;
  /** The request that a second person has approved. */
  readonly approvalId?: string | undefined;
}

/** Writes records as they came in, one type after the other, oldest first. */
@Injectable()
export class ExportRecords {
  constructor(private readonly reading: ReadForExport) {}

  /** @returns how many records were written */
  async export(
    actor: Actor,
    { types = RECORD_TYPES, institution, approvalId }: ExportFilter,
    write: (record: Readonly<Record<string, unknown>>) => Promise<void> | void,
  ): Promise<number> {
    const owner = await this.reading.owner(actor, institution);
    const leaving = await this.reading.approved(actor, { what: 'records', institution }, approvalId);
    let written = 0;
    for (const type of types) {
      for await (const page of this.reading.pages(actor, type, owner?.id)) {
        for (const { content } of page) {
          const record = writeRecord(content);
          leaving.add(record);
          await write(record);
        }
        written += page.length;
      }
    }
    await leaving.finish();
    return written;
  }
}
