import type { RecordOrder } from './record-order.js';

/** Sampling rate of the bounds: one record in so many shows how high they are. */
export const ONE_IN_SAMPLE = 256;

/** The records that a query is compared with, by their numbers in the order of the index (`RecordOrder`). */
export class AskedRecords {
  private constructor(
    readonly numbers: Int32Array,
    /** The numbers ascend, so that neighbours in the list are neighbours in the order. */
    readonly isInOrder: boolean,
  ) {}

  /** Returns the records of the slots in the order of the index. */
  static inOrder({ numberOf }: RecordOrder, slots: Int32Array): AskedRecords {
    return new AskedRecords(slots.map((slot) => numberOf[slot]!).sort(), true);
  }

  /** Returns the records of the slots in the order in which they are given. */
  static asGiven({ numberOf }: RecordOrder, slots: Int32Array): AskedRecords {
    return new AskedRecords(
      slots.map((slot) => numberOf[slot]!),
      false,
    );
  }

  /** @param numbers in the order of the index, ascending */
  static ofNumbers(numbers: Int32Array): AskedRecords {
    return new AskedRecords(numbers, true);
  }

  get size(): number {
    return this.numbers.length;
  }

  /** Returns one record in `ONE_IN_SAMPLE`, from the place `start` on. */
  sample(start: number): AskedRecords {
    const { numbers } = this;
    const records = new Int32Array(Math.max(0, Math.ceil((numbers.length - start) / ONE_IN_SAMPLE)));
    const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
    // The list is not read where all records are asked: each read would wait for memory.
    const isWhole = this.isInOrder && last - first === numbers.length - 1;
    for (let i = 0; i < records.length; i += 1) {
      const at = start + i * ONE_IN_SAMPLE;
      records[i] = isWhole ? first + at : numbers[at]!;
    }
    return new AskedRecords(records, false);
  }
}
