import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { mayBeChild, wishOf } from '../../../access/consent/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import type { LivingRecord } from '../../../../kernel/contract/index.js';
import type { Identification } from '../persistence/identification.repository.js';

type Found = Pick<Identification, 'kind' | 'recordB'>;

/** Reads somebody found alive, as the record says it now. */
@Injectable()
export class FoundPersons {
  constructor(
    private readonly records: RecordStore,
    private readonly clock: Clock,
  ) {}

  /** Tells whether it may be a child: then the guardianship authority decides, and is named. */
  async isChild(tx: Tx, found: Found): Promise<boolean> {
    const person = await this.of(tx, found);
    return person !== undefined && mayBeChild(person.content, this.clock.now().toISOString());
  }

  /**
   * Tells whether the person does not want the family told, be it only since then. Of the dead nobody is
   * asked.
   */
  async isUnwilling(tx: Tx, found: Found): Promise<boolean> {
    if (found.kind !== 'living') return false;
    const person = await this.of(tx, found);
    if (!person || person.withdrawn) return true;
    return wishOf(person.content, person.wishDecidedBy, this.clock.now().toISOString()) !== 'yes';
  }

  private async of(
    tx: Tx,
    { recordB }: Found,
  ): Promise<(StoredRecord & { readonly content: LivingRecord }) | undefined> {
    const [record] = await this.records.asTheyStand(tx, [recordB]);
    const content = record?.content;
    return record && content?.recordType === 'living' ? { ...record, content } : undefined;
  }
}
