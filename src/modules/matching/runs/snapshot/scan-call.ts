import type { ApartSlots, Kind, SharedBank } from '../../../../kernel/linkage/index.js';
import type { PackedRankings } from '../domain/packed-lists.js';
import type { BoundsCall } from './snapshot-bounds.js';

/** Call of a scan thread: one kind, some queries, one part of the bank they are compared with. */
export interface ScanCall {
  readonly kind: Kind;
  readonly queryBank: SharedBank;
  readonly bank: SharedBank | 'same';
  /** 1 at `party of the query * parties + party of the other` where the two may be compared. */
  readonly allowed: Uint8Array;
  /** Allowed pairs of parties for DNA, in the same form. */
  readonly allowedGenetic: Uint8Array;
  readonly parties: number;
  readonly queries: Int32Array;
  /** Slots that queries are never compared with: those of reports that say that they are of two persons. */
  readonly apart: ApartSlots;
  readonly bankSlots: Int32Array;
  readonly keep: number;
  /** True where every record is a query of some shard; otherwise a few records ask everybody. */
  readonly isSweep: boolean;
  /** Bounds, where only pairs that can reach a list are to be scored; without them all pairs are. */
  readonly bounds?: BoundsCall | undefined;
}

export interface ScanAnswer {
  readonly compared: number;
  readonly byQuery: PackedRankings;
  readonly byBank: PackedRankings;
}
