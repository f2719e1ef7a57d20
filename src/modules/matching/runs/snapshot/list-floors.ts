import {
  NO_FLOOR,
  unitsOfFloor,
  type Kind,
  type LinkedRecordType,
} from '../../../../kernel/linkage/index.js';
import { kindsOf } from '../domain/kinds.js';

/**
 * Floors of the stored lists: what a new record must reach to enter the list of each record, by the record's
 * slot: in shared memory, for the threads.
 *
 * Changes between scans only, as the columns of the bank do.
 */
export class ListFloors {
  private readonly columns = new Map<string, Int32Array>();

  /** The column of a kind for the records of a type. */
  of(kind: Kind, type: LinkedRecordType, slots: number): Int32Array {
    const key = `${kind} ${type}`;
    const known = this.columns.get(key);
    if (known && known.length >= slots) return known;
    const grown = new Int32Array(
      new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * Math.max(slots, 2 * (known?.length ?? 0))),
    ).fill(NO_FLOOR);
    if (known) grown.set(known);
    this.columns.set(key, grown);
    return grown;
  }

  put(kind: Kind, type: LinkedRecordType, slot: number, floor: number): void {
    this.of(kind, type, slot + 1)[slot] = unitsOfFloor(floor);
  }

  /** The slot is somebody else's, or its record says something else: nothing is known of its lists. */
  forget(type: LinkedRecordType, slot: number): void {
    for (const column of this.columnsOf(type)) if (slot < column.length) column[slot] = NO_FLOOR;
  }

  /** The record stands in another slot now, or in one more. */
  copy(type: LinkedRecordType, from: number, to: number): void {
    for (const kind of kindsOf(type)) {
      const column = this.columns.get(`${kind} ${type}`);
      if (column) this.of(kind, type, to + 1)[to] = column[from] ?? NO_FLOOR;
    }
  }

  private columnsOf(type: LinkedRecordType): readonly Int32Array[] {
    return kindsOf(type).flatMap((kind) => this.columns.get(`${kind} ${type}`) ?? []);
  }
}
