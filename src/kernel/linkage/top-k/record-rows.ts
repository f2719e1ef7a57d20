import type { WeighedColumn } from './bound-kernels.js';
import type { Codes } from './code-table.js';
import type { RecordOrder } from './record-order.js';

/** Number of codes in the row of a record: with so many it is half a line of a cache. */
const CODES_A_ROW_LOG2 = 4;
const CODES_A_ROW = 1 << CODES_A_ROW_LOG2;

/**
 * Codes of a record side by side: the first look-up brings the row into the cache for all that follow, where
 * each column would be a read of memory of its own.
 */
export class RecordRows {
  private readonly columns: ReadonlyMap<Codes, Pick<WeighedColumn, 'codes' | 'apartLog2'>>;

  /** @param all of which those that tell nothing apart have no place, nor what is more than a row */
  constructor(
    private readonly all: readonly Codes[],
    { loops, size }: Pick<RecordOrder, 'loops' | 'size'>,
  ) {
    const telling = all.filter((codes) => codes.size > 1).slice(0, CODES_A_ROW);
    const rows = loops.uint16(size << CODES_A_ROW_LOG2);
    this.columns = new Map(
      telling.map((codes, at) => [codes, { codes: rows.subarray(at), apartLog2: CODES_A_ROW_LOG2 }]),
    );
    for (const [at, { codes }] of telling.entries())
      for (let number = 0; number < size; number += 1)
        rows[(number << CODES_A_ROW_LOG2) + at] = codes[number]!;
  }

  areOf(codes: readonly Codes[]): boolean {
    return codes.length === this.all.length && codes.every((each, at) => each === this.all[at]);
  }

  /** Returns the array of the codes and the distance between them. */
  of(codes: Codes): Pick<WeighedColumn, 'codes' | 'apartLog2'> {
    return this.columns.get(codes) ?? { codes: codes.codes, apartLog2: 0 };
  }
}
