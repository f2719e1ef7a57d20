import { Injectable } from '@nestjs/common';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { Routing, type Route } from '../../../institutions/index.js';
import { READING_OF } from './reading-of.js';
import { RecordStore } from './record-store.js';

/** Reads whose work one's record is, and why: for those who may read a record of its kind. */
@Injectable()
export class ReadRoutes {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly routing: Routing,
  ) {}

  async of(actor: Actor, recordId: string): Promise<readonly Route[]> {
    return this.guarded.perform(actor, 'routing.read', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'routing.read', recordId);
      requireOnRecord(actor, READING_OF[record.recordType], record.institutionId);
      return this.routing.ofRecord(tx, record);
    });
  }
}
