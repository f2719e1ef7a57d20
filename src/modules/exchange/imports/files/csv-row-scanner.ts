export const CELL_LIMIT_BYTES = 1024 * 1024;
/** Cells of one row together; a row is held in memory. */
const ROW_LIMIT_BYTES = 16 * 1024 * 1024;

/** Dialect in which a table is written. */
export interface CsvDialect {
  readonly separator: ',' | ';' | '\t';
  readonly innerQuotes: 'doubled' | 'backslash';
}

export type ScanState = 'complete' | 'open' | 'IMPORTS.CELL_TOO_LONG' | 'IMPORTS.QUOTE_MISPLACED';

/**
 * Cuts the lines of one row into cells (RFC 4180), a line at a time.
 *
 * It works on bytes written one to a character (`latin1`), so that lengths are bytes and text in a wrong encoding is cut
 * as well as any; separators and quotes are ASCII. A quote that does not open its cell is an ordinary character.
 */
export class CsvRowScanner {
  readonly cells: string[] = [];
  private cell = '';
  private isQuoted = false;
  private lines = 0;
  private linesBeforeQuote = 0;
  private bytes = 0;

  constructor(private readonly dialect: CsvDialect) {}

  /**
   * Number of the lines fed that belong to the row when it is given up: those up to the quote that is open.
   */
  get linesToGiveUp(): number {
    return this.isQuoted ? this.linesBeforeQuote + 1 : this.lines;
  }

  feed(line: string): ScanState {
    let position = 0;
    for (;;) {
      const next = this.isQuoted ? this.goOnQuoted(line, position) : this.beginCell(line, position);
      if (typeof next === 'string') {
        this.lines += 1;
        return next;
      }
      position = next;
    }
  }

  private beginCell(line: string, position: number): number | ScanState {
    if (line[position] === '"') {
      this.isQuoted = true;
      this.cell = '';
      this.linesBeforeQuote = this.lines;
      return position + 1;
    }
    const end = line.indexOf(this.dialect.separator, position);
    const cell = line.slice(position, end < 0 ? undefined : end);
    if (!this.push(cell)) return 'IMPORTS.CELL_TOO_LONG';
    return end < 0 ? 'complete' : end + 1;
  }

  private goOnQuoted(line: string, position: number): number | ScanState {
    const quote = line.indexOf('"', position);
    if (quote < 0) this.cell += `${line.slice(position)}\n`;
    else if (this.takeUpToQuote(line, position, quote)) return quote + 1;
    if (this.cell.length > CELL_LIMIT_BYTES) return 'IMPORTS.CELL_TOO_LONG';
    if (quote < 0) return 'open';
    const after = line[quote + 1];
    if (after === '"') {
      this.cell += '"';
      return quote + 2;
    }
    if (after !== undefined && after !== this.dialect.separator) return 'IMPORTS.QUOTE_MISPLACED';
    this.isQuoted = false;
    if (!this.push(this.cell)) return 'IMPORTS.CELL_TOO_LONG';
    return after === undefined ? 'complete' : quote + 2;
  }

  /**
   * The text before a quote, and the quote itself where a backslash makes it content; says whether it did. Backslashes
   * mean something before a quote only, and two of them are one.
   */
  private takeUpToQuote(line: string, position: number, quote: number): boolean {
    let textEnd = quote;
    if (this.dialect.innerQuotes === 'backslash') {
      while (textEnd > position && line[textEnd - 1] === '\\') textEnd -= 1;
    }
    const backslashes = quote - textEnd;
    const isContent = backslashes % 2 === 1;
    this.cell += line.slice(position, textEnd + Math.floor(backslashes / 2)) + (isContent ? '"' : '');
    return isContent;
  }

  private push(cell: string): boolean {
    this.bytes += cell.length;
    if (cell.length > CELL_LIMIT_BYTES || this.bytes > ROW_LIMIT_BYTES) return false;
    this.cells.push(cell);
    return true;
  }
}
