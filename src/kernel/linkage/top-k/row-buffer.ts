import { BANK_COLUMNS, type ListName } from '../bank-columns.js';
import { ColumnSet, type ColumnsOf } from '../columns.js';
import type { BankView } from '../comparison.js';
import type { GeneticBank } from '../genetic-bank.js';
import type { LinkedRecordType } from '../kinds.js';
import type { Lexicon } from '../lexicon.js';
import type { RecordOrder } from './record-order.js';

type ColumnName = keyof typeof BANK_COLUMNS;
type Words = Int32Array | Uint16Array | Uint8Array;

/** Columns that only the bank itself reads: no comparison does. */
const OF_THE_BANK: ReadonlySet<string> = new Set(['isAlive', 'isCovered', 'rank'] satisfies ColumnName[]);

const COMPARED = Object.keys(BANK_COLUMNS).filter((name) => !OF_THE_BANK.has(name)) as ColumnName[];

/** Views a column as whole numbers of its width: of a float its bits. */
function wordsOf({ columns }: Pick<BankView, 'columns'>, name: ColumnName): Words {
  const column = columns[name];
  if (column instanceof Float32Array || column instanceof Float64Array)
    return new Int32Array(column.buffer, column.byteOffset, column.length);
  return column;
}

/**
 * Columns of the records, row by row, by their numbers: pairs that are scored are few and far apart, and in
 * columns of a large bank each number of each record is waited for, with its page. A value that all records
 * share has no place in a row.
 */
export class PackedRecords {
  readonly rows: Int32Array;
  /** Number of values in a row. */
  readonly width: number;
  /** Names of the columns by their places in a row. */
  readonly names: readonly ColumnName[];
  readonly constants: ReadonlyMap<ColumnName, number>;

  constructor(bank: BankView, { slots, size }: Pick<RecordOrder, 'slots' | 'size'>) {
    const constants = new Map<ColumnName, number>();
    for (const name of COMPARED) {
      const words = wordsOf(bank, name);
      const first = size === 0 ? 0 : words[slots[0]!]!;
      if (slots.every((slot) => words[slot] === first)) constants.set(name, first);
    }
    this.constants = constants;
    this.names = COMPARED.filter((name) => !constants.has(name));
    this.width = this.names.length;
    this.rows = new Int32Array(this.width * size);
    for (const [place, name] of this.names.entries()) this.lay(place, wordsOf(bank, name), slots);
  }

  private lay(place: number, words: Words, slots: Int32Array): void {
    const { rows, width } = this;
    for (let number = 0, at = place; number < slots.length; number += 1, at += width)
      rows[at] = words[slots[number]!]!;
  }
}

/**
 * Buffer of some records of a bank, as a bank of its own: they are in its first slots, their lists stay in
 * the bank.
 */
export class RowBuffer implements BankView {
  readonly columns: ColumnsOf<typeof BANK_COLUMNS>;
  private readonly targets: readonly Words[];

  /** @param most number of records that are copied at once */
  constructor(
    private readonly bank: BankView,
    private readonly packed: PackedRecords,
    most: number,
  ) {
    const table = new ColumnSet(BANK_COLUMNS);
    table.reserve(most);
    this.columns = table.columns;
    for (const [name, value] of packed.constants) wordsOf(this, name).fill(value);
    this.targets = packed.names.map((name) => wordsOf(this, name));
  }

  get recordType(): LinkedRecordType {
    return this.bank.recordType;
  }

  get lexicon(): Lexicon {
    return this.bank.lexicon;
  }

  get genetics(): GeneticBank {
    return this.bank.genetics;
  }

  list(name: ListName): Int32Array {
    return this.bank.list(name);
  }

  /**
   * Copies the records with the first `count` of these numbers into the first slots, in their order.
   *
   * @returns these slots, in a new array each time: scorers take the same array for the same records
   */
  lay(numbers: Int32Array, count: number): Int32Array {
    const { rows, width } = this.packed;
    for (let place = 0; place < width; place += 1) {
      const target = this.targets[place]!;
      for (let i = 0; i < count; i += 1) target[i] = rows[numbers[i]! * width + place]!;
    }
    const slots = new Int32Array(count);
    for (let i = 0; i < count; i += 1) slots[i] = i;
    return slots;
  }
}
