import type { ExchangeRecord, RecordType } from '../../../../kernel/contract/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { asIfPermitted } from './still-offered.js';

/** Id that no record has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Returns a record of an institution that hides nothing and says nothing: held against one's own record, the
 * rule of disclosure tells what that institution would be shown, whatever it has.
 */
export function standIn(institutionId: string, recordType: RecordType, now: Date): StoredRecord {
  const content = { recordType, institution: '', id: '' } as ExchangeRecord;
  return asIfPermitted({
    ...{ id: NOBODY, institutionId, recordType, code: '', version: 1, status: 'registered' },
    ...{ withdrawn: false, removed: false, importId: null, contentHash: '', emptiedAt: null, seq: 0 },
    ...{
      createdAt: now,
      changedAt: now,
      wishDecidedBy: 'person',
      wishAuthority: null,
      comparedFrom: null,
      content,
    },
  });
}
