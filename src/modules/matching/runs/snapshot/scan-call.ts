import type { ApartSlots, Kind, SharedBank } from '../../../../kernel/linkage/index.js';
import type { PackedRankings } from '../domain/packed-lists.js';
import type { ReachCall } from './snapshot-reach.js';

/** What a thread is asked to do: one kind, some queries, one part of the bank they are compared with. */
export interface ScanCall {
  readonly kind: Kind;
  readonly queryBank: SharedBank;
  readonly bank: SharedBank | 'same';
  /** 1 at `party of the query * parties + party of the other` where the two may be compared. */
  readonly allowed: Uint8Array;
  /** The same for DNA. */
  readonly allowedGenetic: Uint8Array;
  readonly parties: number;
  readonly queries: Int32Array;
  /** Of queries the slots that they are never compared with: of reports that say that they are of two persons. */
  readonly apart: ApartSlots;
  readonly bankSlots: Int32Array;
  readonly keep: number;
  /** Every record is a query of some shard; otherwise a few records ask everybody. */
  readonly isSweep: boolean;
  /** Where only pairs that can reach a list are to be scored; all of them otherwise. */
  readonly reach?: ReachCall | undefined;
}

export interface ScanAnswer {
  readonly compared: number;
  readonly byQuery: PackedRankings;
  readonly byBank: PackedRankings;
}
