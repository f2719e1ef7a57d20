import type { ExchangeRecord, RecordType } from '../../../../kernel/contract/index.js';
import type { ComparedState } from '../domain/deferred-amendment.js';
import type { WishDecision } from '../domain/wish-decision.js';

/** A record as it stands now. */
export interface StoredRecord extends WishDecision {
  readonly id: string;
  readonly institutionId: string;
  readonly recordType: RecordType;
  readonly code: string;
  readonly version: number;
  readonly status: string;
  readonly withdrawn: boolean;
  readonly removed: boolean;
  readonly importId: string | null;
  readonly contentHash: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** Time at which its content was removed; null while it stands. */
  readonly emptiedAt: Date | null;
  readonly seq: number;
  /** From when on its last amendments are compared; null: they are. */
  readonly comparedFrom: Date | null;
  readonly content: ExchangeRecord;
}

/** A record under a lock, with what of it is compared. */
export type LockedRecord = StoredRecord & ComparedState;

/** Of a record what decides who may be compared with it; its content says nothing else. */
export type DecidingRecord = Pick<
  StoredRecord,
  'id' | 'institutionId' | 'recordType' | 'status' | 'withdrawn' | 'removed' | 'wishDecidedBy' | 'content'
>;

/** The same with the number by which lists of candidates know the record. */
export type NumberedRecord = DecidingRecord & Pick<StoredRecord, 'seq'>;

/** Record and the institution that holds it. */
export type HeldRecord = Pick<StoredRecord, 'id' | 'seq' | 'institutionId'>;

export interface RecordRow extends WishDecision {
  readonly id: string;
  readonly institutionId: string;
  readonly recordType: RecordType;
  readonly code: string;
  readonly version: number;
  readonly status: string;
  readonly eventCode: string | null;
  readonly withdrawn: boolean;
  readonly contentHash: string;
  readonly content: ExchangeRecord;
  readonly importId: string | null;
  readonly compared: ComparedState;
}

/** Key that a record is known by, without its content. */
export type RecordKey = Pick<StoredRecord, 'id' | 'institutionId' | 'recordType' | 'code'>;

/** Choice of records: one, all that an import has brought, or all that an undo of it has put back. */
export interface RecordsOf {
  readonly recordId?: string;
  readonly recordIds?: readonly string[];
  readonly importId?: string;
  readonly putBackFrom?: string;
}

export interface RecordFilter {
  readonly institutionId?: string | undefined;
  readonly status?: string | undefined;
  readonly eventCode?: string | undefined;
  readonly importId?: string | undefined;
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  /** Reports of which a consent ends by itself until then. */
  readonly consentEndsBy?: Date | undefined;
}

/**
 * Part of a question that the database can tell apart by itself; whoever asks reads the rest of each record.
 */
export interface SearchQuestion {
  readonly institutionId: string;
  readonly types: readonly RecordType[];
  readonly sex: 'female' | 'male' | undefined;
  /** Words without accents or capitals, each of which is in a name. */
  readonly nameWords: readonly string[];
  /** Of each list one is in anything that the record says: words likewise, those of a phrase a space apart. */
  readonly words: readonly (readonly string[])[];
  /** Letters and digits alone. */
  readonly document: string | undefined;
  readonly hasTeeth: boolean;
  readonly hasDna: boolean;
  /** Of another's remains: what of them must not differ. They are read by their codes, so that no order tells when they were written. */
  readonly ofOthers: RemainsQuestion | undefined;
  readonly limit: number;
}

/** Question about remains: where, in which years and at which age; remains that do not say it may answer. */
export interface RemainsQuestion {
  readonly country: string | undefined;
  readonly firstYear: string | undefined;
  readonly lastYear: string | undefined;
  readonly ageFrom: number | undefined;
  readonly ageBelow: number | undefined;
  /** The last code that was read: a page goes on behind it. */
  readonly afterCode: string | undefined;
}

/** Question for records with a sample. */
export interface TypedQuestion {
  readonly types: readonly RecordType[];
  /** Undefined: of every institution. */
  readonly institutionId?: string | undefined;
  readonly after: number;
  readonly limit: number;
}
