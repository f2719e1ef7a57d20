import type { ExchangeRecord, RecordType } from '../../../../kernel/contract/index.js';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { DecidingPair } from '../../disclosure/index.js';
import type { Institution } from '../../../institutions/index.js';
import type { StoredRecord } from '../../../records/records/index.js';

/** Id that no record has: a question stands where a record would. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ALL_PURPOSES = ['search', 'forensic_matching', 'cross_border'];

/** Kind of the pair as which a record of each type is shown to whoever asks. */
const KIND_OF_TYPE = {
  remains: { kind: 'identification', found: 'b', askedAs: 'report' },
  living: { kind: 'living', found: 'b', askedAs: 'report' },
  report: { kind: 'duplicate_report', found: 'b', askedAs: 'report' },
} as const satisfies Record<RecordType, { kind: Kind; found: 'a' | 'b'; askedAs: RecordType }>;

/**
 * Makes a pair of a question and a record, so that the rules of comparison and disclosure say what of the
 * record may be shown: a question may learn what the asker's own record would, whose family permits
 * everything, and no more.
 */
export function pairOf(
  asker: Institution,
  record: StoredRecord,
): DecidingPair & { a: StoredRecord; b: StoredRecord } {
  const { kind, askedAs } = KIND_OF_TYPE[record.recordType];
  return { kind, a: standIn(asker, askedAs), b: record };
}

/**
 * Returns a record of an institution and type that hides nothing: it shows what its agreements let be shown.
 */
export function standIn(institution: Institution, recordType: RecordType): StoredRecord {
  const content = {
    ...{ recordType, institution: institution.code, id: 'question', recordedAt: '1970-01-01T00:00:00Z' },
    ...(recordType === 'report' && {
      consents: ALL_PURPOSES.map((purpose) => ({ purpose, decision: 'granted', countries: ['*'] })),
    }),
    ...(recordType === 'living' && { wishes: { informFamily: true } }),
  } as unknown as ExchangeRecord;
  const epoch = new Date(0);
  return {
    ...{
      id: NOBODY,
      institutionId: institution.id,
      recordType,
      code: 'question',
      version: 1,
      seq: 0,
      content,
    },
    ...{ status: 'registered', withdrawn: false, removed: false, importId: null, contentHash: '' },
    ...{
      createdAt: epoch,
      changedAt: epoch,
      emptiedAt: null,
      wishDecidedBy: 'person',
      wishAuthority: null,
      comparedFrom: null,
    },
  };
}
