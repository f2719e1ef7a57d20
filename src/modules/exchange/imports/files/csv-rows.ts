import { CsvRowScanner, type CsvDialect, type ScanState } from './csv-row-scanner.js';
import type { ByteRange, PhysicalLine } from './physical-lines.js';

/** A row cut into cells, one byte to a character, or a piece of a file that could not be cut. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RowFault;
  readonly range: ByteRange;
}

export type RowFault =
  | Exclude<ScanState, 'complete' | 'open'>
  | 'IMPORTS.QUOTE_UNCLOSED'
  | 'IMPORTS.LINE_TOO_LONG';

const SPACE = 0x20;

/**
 * Rows of a table, each possibly of several lines.
 *
 * A quote that never closes would swallow the rest of the file. So the lines behind an open quote are remembered, at
 * most a cell of them; when the quote proves to be none, the row in which it opened is given up and reading goes on at
 * the line after that quote.
 */
export class CsvRows {
  /** Lines to read again, the next one last. */
  private readonly waiting: PhysicalLine[] = [];

  constructor(
    private readonly lines: AsyncIterator<PhysicalLine, void>,
    private readonly dialect: CsvDialect,
  ) {}

  /** The next row that is not a blank line. */
  async next(): Promise<RawRow | undefined> {
    for (;;) {
      const first = await this.nextLine();
      if (!first) return undefined;
      if (first.isTooLong)
        return { line: first.line, cells: [], fault: 'IMPORTS.LINE_TOO_LONG', range: first.range };
      if (first.bytes.some((byte) => byte !== SPACE)) return this.rowFrom(first);
    }
  }

  private async rowFrom(first: PhysicalLine): Promise<RawRow> {
    const scanner = new CsvRowScanner(this.dialect);
    const read: PhysicalLine[] = [];
    for (let line: PhysicalLine | undefined = first; line; line = await this.nextLine()) {
      read.push(line);
      const state = line.isTooLong ? 'IMPORTS.CELL_TOO_LONG' : scanner.feed(line.bytes.toString('latin1'));
      if (state === 'complete') return { line: first.line, cells: scanner.cells, range: rangeOf(read) };
      if (state !== 'open') return this.givenUp(read, scanner, state);
    }
    return this.givenUp(read, scanner, 'IMPORTS.QUOTE_UNCLOSED');
  }

  private givenUp(read: readonly PhysicalLine[], scanner: CsvRowScanner, fault: RowFault): RawRow {
    const bad = read.slice(0, scanner.linesToGiveUp);
    for (const line of read.slice(bad.length).reverse()) this.waiting.push(line);
    const text = bad.map((line) => line.bytes.toString('latin1')).join('\n');
    return { line: bad[0]?.line ?? 0, cells: [text], fault, range: rangeOf(bad) };
  }

  private async nextLine(): Promise<PhysicalLine | undefined> {
    const waiting = this.waiting.pop();
    if (waiting) return waiting;
    const { value } = await this.lines.next();
    return value ?? undefined;
  }
}

function rangeOf(lines: readonly PhysicalLine[]): ByteRange {
  return { from: lines[0]?.range.from ?? 0, to: lines.at(-1)?.range.to ?? 0 };
}
