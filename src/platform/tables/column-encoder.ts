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
  private rows = 0;

  constructor(expectedRows = 1024) {
    this.codes = new Int32Array(expectedRows);
  }

  /** The cell of the next row, or of a row that is named: the parts of a file may come in any order. */
  add(text: string, row = this.rows): void {
    if (row >= this.codes.length) {
      const larger = new Int32Array(2 * row + 1024);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.rows = Math.max(this.rows, row + 1);
    this.codes[row] = text === '' ? 0 : this.numberOf(text);
  }

  column(): TableColumn {
    return { codes: this.codes.subarray(0, this.rows), values: this.values };
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
