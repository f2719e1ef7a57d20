import type { SourceFinding, ReaderCode } from '../domain/finding.js';
import type { JsonTree } from '../domain/json.js';
import type { Mapping } from '../domain/mapping.js';
import { readRow } from '../domain/read-row.js';
import { decodeCells } from './cell-text.js';
import { readHeader, type CsvHeader } from './csv-header.js';
import { CsvRows, type RawRow, type RowFault } from './csv-rows.js';
import { checkedBytes, refuseLoneReturns, refuseOtherThanText, type ByteStream } from './file-head.js';
import { FileRefused } from './file-refused.js';
import { physicalLines, type ByteRange, type PhysicalLine } from './physical-lines.js';
import { LINE_LIMIT_BYTES } from './read-ndjson.js';
import { RowIds } from './row-id.js';

/** A row of the table; `record` is absent where `errors` says why. */
export interface CsvRow {
  /** Physical line on which the row begins. */
  readonly line: number;
  /** Number of the row, the header not counted. */
  readonly row: number;
  /** A row that could not be cut is one cell with all its text. */
  readonly cells: readonly string[];
  /** The cells are no text in the mapping's encoding and hold one byte to a character. */
  readonly areBytes: boolean;
  readonly record?: JsonTree;
  readonly warnings: readonly SourceFinding[];
  readonly errors: readonly SourceFinding[];
  readonly range: ByteRange;
}

/** The open table: what the header said, and the rows as they come. */
export interface CsvTable {
  readonly header: CsvHeader;
  readonly rows: AsyncIterable<CsvRow>;
}

export const FAULTS: Readonly<Record<RowFault, string>> = {
  'IMPORTS.CELL_TOO_LONG': 'cells of at most 1 MB, with each quote closed',
  'IMPORTS.QUOTE_MISPLACED': 'a quoted cell that ends at its closing quote; a quote inside is written twice',
  'IMPORTS.QUOTE_UNCLOSED': 'a closing quote',
  'IMPORTS.LINE_TOO_LONG': 'at most 16 MB',
};

/** The rows of a table as raw records. A file without a row yields nothing; one that is another table is refused. */
export async function* readCsv(
  stream: ByteStream,
  mapping: Mapping,
): AsyncGenerator<CsvRow, void, undefined> {
  const table = await openCsv(stream, mapping);
  if (table) yield* table.rows;
}

/** For a caller that writes a reject file and needs the header for it; undefined where the file is empty. */
export async function openCsv(stream: ByteStream, mapping: Mapping): Promise<CsvTable | undefined> {
  const lines = physicalLines(checkedBytes(stream, checkHead), LINE_LIMIT_BYTES);
  try {
    const headerLines = await readHeaderLines(lines);
    if (headerLines.length === 0) return undefined;
    const texts = decodeCells(headerLines, mapping.encoding);
    if (!texts)
      throw new FileRefused('IMPORTS.NOT_UTF8', 'The header is not UTF-8.', 'Save the file as UTF-8.');
    const header = readHeader(texts, mapping);
    return { header, rows: rowsOf(lines, header, mapping) };
  } catch (error) {
    // Nobody will read on: the file has to be closed here.
    await lines.return();
    throw error;
  }
}

async function* rowsOf(
  lines: Lines,
  header: CsvHeader,
  mapping: Mapping,
): AsyncGenerator<CsvRow, void, undefined> {
  const rows = new CsvRows(lines, header.dialect);
  const ids = new RowIds();
  try {
    for (let row = 1; ; row += 1) {
      const raw = await rows.next();
      if (!raw) return;
      yield { line: raw.line, row, range: raw.range, ...reading(raw, header, mapping, ids) };
    }
  } finally {
    await lines.return();
  }
}

export type Lines = AsyncGenerator<PhysicalLine, void, undefined>;
type Reading = Omit<CsvRow, 'line' | 'row' | 'range'>;

function reading(raw: RawRow, { columns }: CsvHeader, mapping: Mapping, ids: RowIds): Reading {
  const decoded = decodeCells(raw.cells, mapping.encoding);
  const kept = { cells: decoded ?? raw.cells, areBytes: decoded === undefined, warnings: [] };
  const rejected = (code: ReaderCode, expected: string): Reading => ({
    ...kept,
    errors: [{ path: '', code, expected }],
  });
  if (raw.fault) return rejected(raw.fault, FAULTS[raw.fault]);
  if (!decoded) return rejected('IMPORTS.UTF8_INVALID', 'UTF-8');
  if (decoded.length !== columns.length) {
    return rejected('IMPORTS.CELL_COUNT', `${columns.length} cells, as the header has`);
  }
  if (decoded.some((cell) => cell.includes('\0')))
    return rejected('IMPORTS.NUL_CHARACTER', 'text without NUL');
  const row = new Map(columns.map((column, index): [string, string] => [column, decoded[index] ?? '']));
  if (decoded.every((cell) => cell.trim() === ''))
    return rejected('IMPORTS.ROW_EMPTY', 'a cell that says something');
  const id = idOf(row, mapping, ids);
  if (id === '')
    return { ...kept, errors: [{ path: 'id', code: 'IMPORTS.ID_EMPTY', expected: idWanted(mapping) }] };
  return { ...kept, ...readRow(mapping, row, id) };
}

function idOf(row: ReadonlyMap<string, string>, { idFrom }: Mapping, ids: RowIds): string {
  return idFrom === 'hash' ? ids.next(row) : (row.get(idFrom.column) ?? '').trim();
}

function idWanted({ idFrom }: Mapping): string {
  return idFrom === 'hash' ? 'a row' : `a value in column "${idFrom.column}"`;
}

/** The first line that is not blank, with the lines that its quotes take in. */
export async function readHeaderLines(
  lines: AsyncGenerator<PhysicalLine, void, undefined>,
): Promise<readonly string[]> {
  const header: string[] = [];
  for (;;) {
    const { value: line } = await lines.next();
    if (!line) return header;
    if (line.isTooLong)
      throw new FileRefused('IMPORTS.HEADER_TOO_LONG', 'The header is longer than 16 MB.', 'Is it a table?');
    const text = line.bytes.toString('latin1');
    if (header.length === 0 && text.trim() === '') continue;
    header.push(text);
    const quotes = header.join('\n').split('"').length - 1;
    if (quotes % 2 === 0) return header;
  }
}

export function checkHead(head: Buffer): void {
  refuseOtherThanText(head);
  refuseLoneReturns(head, true);
}
