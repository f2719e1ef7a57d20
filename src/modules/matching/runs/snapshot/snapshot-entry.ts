import type { RecordType } from '../../../../kernel/contract/index.js';
import type { StoredRecord } from '../../../records/records/index.js';

/** Entry of a record in the snapshot: what the snapshot knows of it beside its columns. */
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
  /** True where the report lends what it knows: otherwise ranking alone makes use of it. */
  readonly lends: boolean;
}

/** The slots of a report that others tell of too. */
export interface PooledSlots {
  /**
   * Slots of the report with those that lend to it, and alone for the rest of its counterparts; none where
   * nobody lends.
   */
  readonly shown: readonly number[];
  /** Slots of the report with all of them, for ranking alone; none where those who lend are all. */
  readonly ranked: readonly number[];
}
