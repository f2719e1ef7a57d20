import { basename } from 'node:path';
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type Compressors,
  type FileMetaData,
} from 'hyparquet';
import { DomainError } from '../errors/index.js';
import { ColumnEncoder, type TableColumn } from './column-encoder.js';
import { refuseMissing } from './missing-columns.js';
import { OutOfBounds } from './out-of-bounds.js';
import { boundColumn, boundCompressors, boundFooter, boundRows } from './parquet-bounds.js';
import type { TableRequest } from './table-file.js';
import type { TableFile } from './table-file.js';

type ParquetFile = Awaited<ReturnType<typeof asyncBufferFromFile>>;

export async function readParquetTable({ path, id, columns, onProgress }: TableRequest): Promise<TableFile> {
  const file = await asyncBufferFromFile(path);
  const { metadata, rows, present } = await orDamaged({ path }, () => describe(file));
  refuseMissing(path, [...(id === undefined ? [] : [id]), ...columns], present);
  const compressors = await compressorsFor(metadata);
  const read = <T>(name: string, make: (chunks: readonly Chunk[]) => T): Promise<T> =>
    orDamaged({ path, name }, async () => make(await chunksOf({ file, metadata, compressors, name, rows })));
  const ids = id === undefined ? [] : await read(id, textsOf);
  const encoded = new Map<string, TableColumn>();
  for (const name of columns) {
    encoded.set(name, await read(name, (chunks) => encodedOf(chunks, rows)));
    onProgress?.(encoded.size / columns.length);
  }
  return { rows, ids, columns: encoded, tooLong: { rows: 0, first: 0 } };
}

async function describe(file: ParquetFile) {
  await boundFooter(file);
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const present = parquetSchema(metadata).children.map(({ element }) => element.name);
  return { metadata, rows: boundRows(metadata), present };
}

/**
 * Returns the decompressors of a file. The reader's own for Snappy runs back for ever where a length is
 * negative, and is not used.
 */
async function compressorsFor({ row_groups: groups }: FileMetaData): Promise<Compressors> {
  const isPlain = groups.every(({ columns }) =>
    columns.every(({ meta_data: column }) => column === undefined || column.codec === 'UNCOMPRESSED'),
  );
  return isPlain ? {} : boundCompressors(await import('hyparquet-compressors'));
}

/** Cells of one column from a row on. */
interface Chunk {
  readonly row: number;
  readonly cells: ArrayLike<unknown>;
}

interface ColumnRequest {
  readonly file: ParquetFile;
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
  readonly name: string;
  readonly rows: number;
}

/**
 * A column in the order of its rows: its parts come as the disk gives them, and values are numbered as they
 * come.
 */
async function chunksOf({ file, metadata, compressors, name, rows }: ColumnRequest): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  await boundColumn({ file, metadata, compressors, name });
  await parquetRead({
    file,
    metadata,
    compressors,
    columns: [name],
    onChunk: ({ columnData, rowStart }) => chunks.push({ row: rowStart, cells: columnData }),
  });
  if (chunks.reduce((sum, { cells }) => sum + cells.length, 0) !== rows)
    throw new OutOfBounds('cells of a column');
  return chunks.sort((one, other) => one.row - other.row);
}

function textsOf(chunks: readonly Chunk[]): readonly string[] {
  const texts: string[] = [];
  for (const { cells } of chunks) for (let at = 0; at < cells.length; at += 1) texts.push(textOf(cells[at]));
  return texts;
}

/** A cell met before is known by itself, before it has been made a text. */
function encodedOf(chunks: readonly Chunk[], rows: number): TableColumn {
  const encoder = new ColumnEncoder(rows);
  for (const { cells } of chunks)
    for (let at = 0; at < cells.length; at += 1) encoder.addCell(cells[at], textOf);
  return encoder.column();
}

/**
 * Turns errors into one refusal, since a file that is not what it says brings about errors of many kinds;
 * what the file system says stays.
 */
async function orDamaged<T>(
  { path, name }: { readonly path: string; readonly name?: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new DomainError('TABLES.NOT_READABLE', 'invalid', { file: basename(path) }, name);
  }
}

/** A cell as a CSV would have it. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (typeof cell === 'number') return String(isSingle(cell) ? Number(cell.toPrecision(7)) : cell);
  if (typeof cell === 'bigint' || typeof cell === 'boolean') return String(cell);
  return JSON.stringify(cell, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}

/** A number of single precision has seven figures that mean something; as a double it shows more. */
const isSingle = (value: number): boolean => Math.fround(value) === value && !Number.isInteger(value);
