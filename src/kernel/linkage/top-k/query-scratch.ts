import { blocksIn } from './blocks.js';
import { AT_ONCE, type NearRecords, type WeighedColumn } from './bound-kernels.js';
import type { Codes } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import { PerRecordBounds } from './per-record-bounds.js';

/**
 * What is written for a query where the loops reach it. A digest has one for all who ask, one query at a time: memory that was once given to
 * the loops is not given back before the digest is.
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

  /** What is here under the key; made when it is first asked for. */
  part<T>(key: unknown, make: () => T): T {
    if (!this.parts.has(key)) this.parts.set(key, make());
    return this.parts.get(key) as T;
  }

  /** A column over codes, for as many of them as a table has. */
  column(codes: Codes, size: number): WeighedColumn {
    const { loops } = this.order;
    return this.part(codes, () => ({
      codes: codes.codes,
      apartLog2: 0,
      units: loops.int16(size),
      mosts: loops.int32(this.near.caps.length),
    }));
  }

  /** What is left of the units of codes when the class of their records has been reckoned with. */
  left(codes: Codes, size: number): Int16Array {
    return this.part(this.column(codes, size), () => this.order.loops.int16(size));
  }

  /** Whoever begins a query takes the place of who was here before. */
  enter(occupant: object): void {
    this.occupant = occupant;
  }

  isOf(occupant: object): boolean {
    return this.occupant === occupant;
  }
}
