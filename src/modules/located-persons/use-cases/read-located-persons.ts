import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { RecordService, type RecordFilter, type StoredRecord } from '../../records/index.js';

@Injectable()
export class ReadLocatedPersons {
  constructor(private readonly desk: RecordService) {}

  async one(actor: Actor, id: string): Promise<StoredRecord> {
    return this.desk.one(actor, 'living.read', 'living', id);
  }

  async page(actor: Actor, filter: RecordFilter, after: number, limit: number): Promise<StoredRecord[]> {
    return this.desk.page(actor, 'living.read', { type: 'living', filter, after, limit });
  }
}
