import type { RecordType } from '../../../../kernel/contract/index.js';
import type { StoredRecord } from '../../../records/records/index.js';

/** What the snapshot knows of a record beside its columns. */
export interface SnapshotEntry {
  readonly recordId: string;
  readonly seq: number;
  readonly recordType: RecordType;
  readonly institutionId: string;
  readonly version: number;
  /** Short hash of the content that was compared. */
  readonly hash: string;
  readonly slot: number;
  /** Somebody found alive who has not been asked: the holder alone may know. */
  readonly isUntold: boolean;
  readonly party: number;
}

/** A report of the same person as another, as it is now. */
export interface LinkedRecord {
  readonly record: StoredRecord;
  /** Whether it lends what it knows: otherwise ranking alone makes use of it. */
  readonly lends: boolean;
}

/** The slots of a report that others tell of too. */
export interface PooledSlots {
  /** With those that lend to it, and alone for the rest of its counterparts; none where nobody lends. */
  readonly shown: readonly number[];
  /** With all of them, for ranking alone; none where those who lend are all. */
  readonly ranked: readonly number[];
}
