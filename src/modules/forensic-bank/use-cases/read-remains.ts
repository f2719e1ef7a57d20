import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { RecordService, type RecordFilter, type StoredRecord } from '../../records/index.js';

@Injectable()
export class ReadRemains {
  constructor(private readonly desk: RecordService) {}

  async one(actor: Actor, id: string): Promise<StoredRecord> {
    return this.desk.one(actor, 'remains.read', 'remains', id);
  }

  async page(actor: Actor, filter: RecordFilter, after: number, limit: number): Promise<StoredRecord[]> {
    return this.desk.page(actor, 'remains.read', { type: 'remains', filter, after, limit });
  }
}
