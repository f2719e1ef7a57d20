import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { mayBeChild } from '../../privacy/index.js';
import { RecordStore } from '../../records/index.js';
import type { Identification } from '../persistence/identification.repository.js';

/** Whether somebody found alive may be a child: then the guardianship authority decides, and is named. */
@Injectable()
export class FoundChildren {
  constructor(
    private readonly records: RecordStore,
    private readonly clock: Clock,
  ) {}

  async isOne(tx: Tx, { recordB }: Pick<Identification, 'recordB'>): Promise<boolean> {
    const [record] = await this.records.forComparison(tx, [recordB]);
    if (record?.content.recordType !== 'living') return false;
    return mayBeChild(record.content, this.clock.now().toISOString());
  }
}
