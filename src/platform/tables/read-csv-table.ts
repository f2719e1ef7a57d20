import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { DomainError } from '../errors/index.js';
import { ColumnEncoder } from './column-encoder.js';
import { refuseMissing } from './missing-columns.js';
import type { TableRequest } from './table-file.js';
import type { TableFile } from './table-file.js';
import { Utf8Check } from './utf8-check.js';

const DELIMITERS = [',', ';', '\t'] as const;
/** Rows between two words on progress. */
const ROWS_BETWEEN = 20_000;

export async function readCsvTable(request: TableRequest): Promise<TableFile> {
  const { path } = request;
  try {
    return await readRows(request);
  } catch (error) {
    if (error instanceof CsvError)
      throw new DomainError('TABLES.ROW_MALFORMED', 'invalid', {
        file: basename(path),
        line: typeof error.lines === 'number' ? error.lines : 0,
      });
    if (error instanceof OtherEncoding)
      throw new DomainError('TABLES.NOT_UTF8', 'invalid', { file: basename(path) });
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new DomainError('TABLES.NOT_READABLE', 'invalid', { file: basename(path) });
    throw error;
  }
}

async function readRows({ path, id, columns, onProgress }: TableRequest): Promise<TableFile> {
  const { size } = await stat(path);
  const file = createReadStream(path);
  const bytes: NodeJS.ReadableStream = path.toLowerCase().endsWith('.gz')
    ? file.pipe(passErrors(file, createGunzip()))
    : file;
  const ids: string[] = [];
  const encoders = new Map(columns.map((name) => [name, new ColumnEncoder()]));
  let places: Places | undefined;
  let [idAt, rows, width] = [-1, 0, 0];
  const tooLong = { rows: 0, first: 0 };
  for await (const row of rowsOf(bytes)) {
    if (places === undefined) {
      const header = row.map((cell) => cell.trim());
      refuseMissing(path, [...idNamed(id), ...columns], header);
      width = header.length;
      idAt = id === undefined ? -1 : header.indexOf(id);
      places = [...encoders].map(([name, encoder]) => ({ encoder, at: header.indexOf(name) }));
      continue;
    }
    rows += 1;
    if (row.length > width) noteTooLong(tooLong, row.slice(width), rows);
    if (id !== undefined) ids.push((row[idAt] ?? '').trim());
    for (const { encoder, at } of places) encoder.add(row[at]?.trim() ?? '');
    if (rows % ROWS_BETWEEN === 0) onProgress?.(file.bytesRead / Math.max(1, size));
  }
  if (places === undefined) throw new DomainError('TABLES.EMPTY', 'invalid', { file: basename(path) });
  return {
    rows,
    ids,
    columns: new Map([...encoders].map(([name, encoder]) => [name, encoder.column()])),
    tooLong,
  };
}

type Places = readonly { readonly encoder: ColumnEncoder; readonly at: number }[];

const idNamed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** @param beyond the cells of a row behind those that have a name */
function noteTooLong(tooLong: { rows: number; first: number }, beyond: readonly string[], row: number): void {
  // Tables from spreadsheets often have empty cells behind the last column.
  if (beyond.every((cell) => cell === '')) return;
  tooLong.rows += 1;
  if (tooLong.rows === 1) tooLong.first = row;
}

/** `pipe` does not hand on errors. */
function passErrors<Next extends NodeJS.ReadWriteStream & { destroy(error: Error): unknown }>(
  from: NodeJS.ReadableStream,
  to: Next,
): Next {
  from.on('error', (error: Error) => to.destroy(error));
  return to;
}

/** Rows of a CSV; what parts the cells is seen from the first line. */
async function* rowsOf(bytes: NodeJS.ReadableStream): AsyncGenerator<readonly string[]> {
  const chunks = (bytes as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  // UTF-16 without its mark has a NUL in each of its Latin letters.
  if (!isUtf16(first.value) && lineOf(first.value).includes('\0')) throw new OtherEncoding();
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(lineOf(first.value)),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const feeding = feed(parser, first.value, chunks);
  feeding.catch((error: unknown) => parser.destroy(error as Error));
  yield* parser as AsyncIterable<readonly string[]>;
  await feeding;
}

/**
 * Hands a file to the parser, as long as it is UTF-8: of another encoding each ñ would become a sign that
 * means nothing, and Muñoz no longer be the Muñoz of the other table. What begins with the mark of UTF-16 the
 * parser reads as that.
 */
async function feed(
  parser: NodeJS.WritableStream,
  first: Buffer,
  rest: AsyncIterator<Buffer>,
): Promise<void> {
  const check = isUtf16(first) ? undefined : new Utf8Check();
  for (let chunk: Buffer | undefined = first; chunk !== undefined;) {
    if (check?.holds(chunk) === false) throw new OtherEncoding();
    if (!parser.write(chunk)) await new Promise((resume) => parser.once('drain', resume));
    const next: IteratorResult<Buffer> = await rest.next();
    chunk = next.done === true ? undefined : next.value;
  }
  if (check?.ends() === false) throw new OtherEncoding();
  parser.end();
}

const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

/** A file in an encoding that is not told by its first bytes. */
class OtherEncoding extends Error {}

/** The first line of a text. */
const lineOf = (bytes: Buffer): string => bytes.toString('utf8').split(/\r?\n/u, 1)[0] ?? '';

function delimiterOf(line: string): string {
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
