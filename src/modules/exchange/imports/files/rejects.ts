import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { LineFinding } from '../domain/finding.js';
import type { CsvHeader } from './csv-header.js';
import type { CsvDialect } from './csv-row-scanner.js';
import type { ByteRange } from './physical-lines.js';
import { disarm } from '../../../../words/spreadsheet-apostrophe.js';

/** Place of a rejected line, and the reason; the reason never repeats the value. */
export interface Rejection {
  readonly line: number;
  readonly row?: number;
  readonly findings: readonly LineFinding[];
}

export interface RejectedRow {
  readonly cells: readonly string[];
  readonly areBytes: boolean;
}

/**
 * The two files that take what an import rejected.
 *
 * `rejects` holds the lines as they were, with nothing added: correct it and import it again. `reasons` beside it says
 * in NDJSON, a line a rejected line, which line of it (`rejectLine`) was which line of the source, and what is wrong.
 */
export class RejectFile {
  /** Line of the reject file on which the next rejected line begins. */
  private nextLine = 1;

  private constructor(
    private readonly rejects: Writable,
    private readonly reasons: Writable,
    /** Absent in a file of lines. */
    private readonly dialect?: CsvDialect,
  ) {}

  /** For an exchange file. */
  static forNdjson(rejects: Writable, reasons: Writable): RejectFile {
    return new RejectFile(rejects, reasons);
  }

  /** For a table; its header is written at once, so that the file is a table of the same format. */
  static async forCsv(rejects: Writable, reasons: Writable, header: CsvHeader): Promise<RejectFile> {
    const file = new RejectFile(rejects, reasons, header.dialect);
    await file.write(file.csvLine(header.columns));
    return file;
  }

  async addLine(raw: Uint8Array | string, why: Rejection): Promise<void> {
    await this.explain(why);
    await this.write(raw);
    await this.write('\n');
  }

  async addRow(row: RejectedRow, why: Rejection): Promise<void> {
    await this.addRows([row], why);
  }

  /** Rows that belong together and are turned away together: those of one sample. */
  async addRows(rows: readonly RejectedRow[], why: Rejection): Promise<void> {
    await this.explain(why);
    for (const { cells, areBytes } of rows) {
      const line = this.csvLine(cells);
      await this.write(areBytes ? Buffer.from(line, 'latin1') : line);
    }
  }

  /** A line too long to be held is copied from the source, a piece at a time; into a table as one quoted cell. */
  async addRange(sourcePath: string, range: ByteRange, why: Rejection): Promise<void> {
    await this.explain(why);
    const isTable = this.dialect !== undefined;
    await this.write(isTable ? '"' : '');
    let isBegin = true;
    const source = createReadStream(sourcePath, { start: range.from, end: range.to - 1 });
    for await (const piece of source as AsyncIterable<Buffer>) {
      const text = piece.toString('latin1');
      await this.write(isTable ? Buffer.from(doubled(isBegin ? disarm(text) : text), 'latin1') : piece);
      isBegin = false;
    }
    await this.write(isTable ? '"\n' : '\n');
  }

  private csvLine(cells: readonly string[]): string {
    const escape = this.dialect?.innerQuotes === 'backslash' ? backslashed : doubled;
    return `${cells.map((cell) => `"${escape(disarm(cell))}"`).join(this.dialect?.separator)}\n`;
  }

  private async explain({ line, row, findings }: Rejection): Promise<void> {
    const reason = { rejectLine: this.nextLine, line, ...(row !== undefined && { row }), findings };
    if (!this.reasons.write(`${JSON.stringify(reason)}\n`)) await once(this.reasons, 'drain');
  }

  private async write(piece: Uint8Array | string): Promise<void> {
    this.nextLine += lineEndsIn(piece);
    if (!this.rejects.write(piece)) await once(this.rejects, 'drain');
  }
}

function doubled(cell: string): string {
  return cell.replaceAll('"', '""');
}

/** Backslashes before a quote, and those at the end, which come to stand before the closing one, are written twice. */
function backslashed(cell: string): string {
  return cell.replace(/\\+|"/gu, (found: string, at: number) => {
    if (found === '"') return '\\"';
    const next = cell[at + found.length];
    return next === undefined || next === '"' ? found + found : found;
  });
}

function lineEndsIn(piece: Uint8Array | string): number {
  let count = 0;
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (const byte of bytes) if (byte === 10) count += 1;
  return count;
}
