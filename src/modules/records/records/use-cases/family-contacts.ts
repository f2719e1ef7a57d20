import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { contactStatus, hasSafeWay, type ContactStatus } from '../../../access/consent/index.js';
import { RecordStore } from './record-store.js';

/** Standing of contact with a family, and whether there is a way that it has called safe. */
export interface FamilyContact {
  readonly standing: ContactStatus;
  readonly hasSafeWay: boolean;
}

/**
 * Contact with families: whether they may be contacted, by report, for whoever is about to. The caller has
 * asked whether the reader may know of the report; what is told is a word and no fact.
 */
@Injectable()
export class FamilyContacts {
  constructor(private readonly records: RecordStore) {}

  /** Reports that are not there, and records of another kind, are left out. */
  async of(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, FamilyContact>> {
    if (recordIds.length === 0) return new Map();
    const records = await this.records.asTheyStand(tx, [...new Set(recordIds)]);
    return new Map(
      records.flatMap(({ id, content }) =>
        content.recordType === 'report'
          ? [[id, { standing: contactStatus(content), hasSafeWay: hasSafeWay(content) }] as const]
          : [],
      ),
    );
  }
}
