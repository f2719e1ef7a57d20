import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { RecordService, type RecordFilter, type StoredRecord } from '../../records/index.js';

@Injectable()
export class ReadRemains {
  constructor(private readonly records: RecordService) {}

  async one(actor: Actor, id: string): Promise<StoredRecord> {
    return this.records.one(actor, 'remains.read', 'remains', id);
  }

  async page(actor: Actor, filter: RecordFilter, after: number, limit: number): Promise<StoredRecord[]> {
    return this.records.page(actor, 'remains.read', { type: 'remains', filter, after, limit });
  }
}
