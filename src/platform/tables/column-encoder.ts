/** A column of a table: each row's place in `values`, 0 where the cell is empty. `values[0]` is not used. */
export interface TableColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Gathers a column cell by cell, each distinct text once. */
export class ColumnEncoder {
  private codes: Int32Array;
  private readonly values: string[] = [''];
  private readonly numbers = new Map<string, number>();
  private readonly cells = new Map<unknown, number>();
  private rows = 0;

  constructor(expectedRows = 1024) {
    this.codes = new Int32Array(expectedRows);
  }

  /** The cell of the next row. */
  add(text: string): void {
    this.place(text === '' ? 0 : this.numberOf(text));
  }

  /**
   * As `add`, of a cell in the form that a file has it in: each distinct one is made a text once (objects are
   * never one).
   */
  addCell(cell: unknown, textOf: (cell: unknown) => string): void {
    if (typeof cell === 'object') {
      this.add(textOf(cell));
      return;
    }
    let number = this.cells.get(cell);
    if (number === undefined) {
      const text = textOf(cell);
      number = text === '' ? 0 : this.numberOf(text);
      this.cells.set(cell, number);
    }
    this.place(number);
  }

  column(): TableColumn {
    return { codes: this.codes.subarray(0, this.rows), values: this.values };
  }

  private place(number: number): void {
    if (this.rows === this.codes.length) {
      const larger = new Int32Array(2 * this.rows + 1024);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[this.rows++] = number;
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(text);
    this.numbers.set(text, number);
    return number;
  }
}
