import {
  parseStrictJson,
  readRecord,
  type ExchangeRecord,
  type ReadingContext,
} from '../../../kernel/contract/index.js';
import type { LineFinding } from '../domain/finding.js';
import type { CsvHeader } from '../files/csv-header.js';
import type { FileFormat } from '../files/detect.js';
import type { ByteStream } from '../files/file-head.js';
import { openCsv, type CsvRow } from '../files/read-csv.js';
import { readNdjson, type NdjsonLine } from '../files/read-ndjson.js';
import type { RejectFile, Rejection } from '../files/rejects.js';

/** A line of a file after reading and checking, whatever the file's format. */
export interface SourceLine {
  readonly line: number;
  readonly row?: number;
  /** Absent where `errors` says why. */
  readonly record?: ExchangeRecord;
  readonly errors: readonly LineFinding[];
  readonly warnings: readonly LineFinding[];
  /** Characters that it keeps in memory. */
  readonly weight: number;
  /** Copies it to a reject file as it came. */
  readonly reject: (file: RejectFile, why: Rejection) => Promise<void>;
}

export interface Source {
  /** Of a table that is not empty. */
  readonly header?: CsvHeader;
  readonly lines: AsyncIterable<SourceLine>;
}

/** Opens a file for reading. Throws `FileRefused`, at once for a table and with the first line for an exchange file. */
export async function openSource(
  stream: ByteStream,
  format: FileFormat,
  context: ReadingContext,
  sourcePath = '',
): Promise<Source> {
  if (format.kind === 'exchange') return { lines: exchangeLines(stream, context, sourcePath) };
  const table = await openCsv(stream, format.mapping);
  if (!table) return { lines: nothing() };
  return { header: table.header, lines: tableLines(table.rows, context, sourcePath) };
}

async function* exchangeLines(
  stream: ByteStream,
  context: ReadingContext,
  sourcePath: string,
): AsyncGenerator<SourceLine> {
  for await (const line of readNdjson(stream)) yield exchangeLine(line, context, sourcePath);
}

function exchangeLine(line: NdjsonLine, context: ReadingContext, sourcePath: string): SourceLine {
  if (!('text' in line)) {
    const { raw, range, finding } = line;
    return {
      line: line.line,
      errors: [finding],
      warnings: [],
      weight: raw?.length ?? 0,
      reject: (file, why) => (raw ? file.addLine(raw, why) : file.addRange(sourcePath, range, why)),
    };
  }
  const { text } = line;
  const place = {
    line: line.line,
    weight: text.length,
    reject: (file: RejectFile, why: Rejection) => file.addLine(text, why),
  };
  const parsed = parseStrictJson(text);
  if (parsed.error) return { ...place, errors: [parsed.error], warnings: [] };
  return { ...place, ...read(parsed.value, context) };
}

async function* tableLines(
  rows: AsyncIterable<CsvRow>,
  context: ReadingContext,
  sourcePath: string,
): AsyncGenerator<SourceLine> {
  for await (const row of rows) {
    const place = {
      line: row.line,
      row: row.row,
      weight: row.cells.reduce((sum, cell) => sum + cell.length, 0),
      reject: (file: RejectFile, why: Rejection) =>
        row.cells.length > 0 ? file.addRow(row, why) : file.addRange(sourcePath, row.range, why),
    };
    if (!row.record) {
      yield { ...place, errors: row.errors, warnings: row.warnings };
      continue;
    }
    const { warnings, ...result } = read(row.record, context);
    yield { ...place, ...result, warnings: [...row.warnings, ...warnings] };
  }
}

function read(value: unknown, context: ReadingContext): Pick<SourceLine, 'record' | 'errors' | 'warnings'> {
  const { record, errors, warnings } = readRecord(value, context);
  return record ? { record, errors, warnings } : { errors, warnings };
}

async function* nothing(): AsyncGenerator<SourceLine> {
  // A table without even a header has no row.
}
