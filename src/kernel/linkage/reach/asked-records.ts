import type { RecordOrder } from './record-order.js';

/** One record in so many shows how high the bounds are. */
const ONE_IN_SAMPLE = 64;

interface Sample {
  readonly records: AskedRecords;
  readonly oneIn: number;
}

/** The records that a query is to be compared with, by their numbers in the digest's order. */
export class AskedRecords {
  private ownSample: Sample | undefined;

  private constructor(
    readonly numbers: Int32Array,
    /** The numbers ascend, so that neighbours in the list are neighbours in the order. */
    readonly isInOrder: boolean,
  ) {}

  /** In whatever order the digest has. */
  static inOrder({ numberOf }: RecordOrder, slots: Int32Array): AskedRecords {
    return new AskedRecords(slots.map((slot) => numberOf[slot]!).sort(), true);
  }

  /** One by one as they are given. */
  static asGiven({ numberOf }: RecordOrder, slots: Int32Array): AskedRecords {
    return new AskedRecords(
      slots.map((slot) => numberOf[slot]!),
      false,
    );
  }

  /** @param numbers of the digest's order, ascending */
  static ofNumbers(numbers: Int32Array): AskedRecords {
    return new AskedRecords(numbers, true);
  }

  get size(): number {
    return this.numbers.length;
  }

  get sample(): Sample {
    return (this.ownSample ??= this.takeSample());
  }

  private takeSample(): Sample {
    const { numbers } = this;
    const records = Int32Array.from(
      { length: Math.ceil(numbers.length / ONE_IN_SAMPLE) },
      (_, i) => numbers[i * ONE_IN_SAMPLE]!,
    );
    return { records: new AskedRecords(records, false), oneIn: ONE_IN_SAMPLE };
  }
}
