import { blocksIn } from './blocks.js';
import { AT_ONCE, type NearRecords, type WeighedColumn } from './bound-kernels.js';
import type { Codes } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import { PerRecordBounds } from './per-record-bounds.js';

/**
 * Scratch memory of a query, in arrays that the loops read. An index has one for all who ask, one query at a
 * time: memory that the loops have taken is not freed before the index is.
 */
export class QueryScratch {
  readonly touched: PerRecordBounds;
  readonly near: NearRecords;
  private readonly parts = new Map<unknown, unknown>();
  private occupant: object | undefined;

  constructor(readonly order: RecordOrder) {
    const { loops, size } = order;
    this.touched = new PerRecordBounds(loops, size);
    this.near = {
      values: this.touched.values,
      caps: loops.int32(blocksIn(size)),
      numbers: loops.int32(AT_ONCE),
      offsets: loops.uint16(AT_ONCE),
      sums: loops.int32(AT_ONCE),
      lacking: loops.uint8(AT_ONCE),
    };
  }

  /** Returns the part under the key; it is made at the first call. */
  part<T>(key: unknown, make: () => T): T {
    if (!this.parts.has(key)) this.parts.set(key, make());
    return this.parts.get(key) as T;
  }

  /** Returns the column over codes, with as many units as a table has. */
  column(codes: Codes, size: number): WeighedColumn {
    const { loops } = this.order;
    return this.part(codes, () => ({
      codes: codes.codes,
      apartLog2: 0,
      units: loops.int16(size),
      mosts: loops.int32(this.near.caps.length),
    }));
  }

  /** Returns the array for the units of codes beyond the lack of their class. */
  left(codes: Codes, size: number): Int16Array {
    return this.part(this.column(codes, size), () => this.order.loops.int16(size));
  }

  /** Takes the memory for an owner: a filter that begins a query replaces the one before it. */
  enter(occupant: object): void {
    this.occupant = occupant;
  }

  isOf(occupant: object): boolean {
    return this.occupant === occupant;
  }
}
