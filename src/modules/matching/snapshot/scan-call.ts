import type { Kind } from '../../../kernel/linkage/index.js';
import type { PackedLists } from '../domain/packed-lists.js';
import type { SharedSnapshot } from './bank-snapshot.js';

/** What a thread is asked to do: one kind, some queries, one part of the bank they are compared with. */
export interface ScanCall {
  readonly shared: SharedSnapshot;
  readonly kind: Kind;
  /** Whether the queries are side `a` of the kind. */
  readonly queriesAreA: boolean;
  readonly queries: Int32Array;
  readonly bankSlots: Int32Array;
  readonly keep: number;
}

export interface ScanAnswer {
  readonly compared: number;
  readonly byQuery: PackedLists;
  readonly byBank: PackedLists;
}
