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
import { ColumnEncoder } from './column-encoder.js';
import { refuseMissing } from './missing-columns.js';
import type { TableFile, TableRequest } from './read-table.js';

type ParquetFile = Awaited<ReturnType<typeof asyncBufferFromFile>>;

export async function readParquetTable({ path, id, columns, onProgress }: TableRequest): Promise<TableFile> {
  const file = await asyncBufferFromFile(path);
  const metadata = await metadataOf(file, path);
  const rows = Number(metadata.num_rows);
  refuseMissing(
    path,
    [...(id === undefined ? [] : [id]), ...columns],
    parquetSchema(metadata).children.map(({ element }) => element.name),
  );
  const compressors = await compressorsFor(file, metadata);
  const read = (name: string): Promise<Chunk[]> => chunksOf({ file, metadata, compressors, name, path });
  const ids: string[] = [];
  for (const { cells } of id === undefined ? [] : await read(id))
    for (let at = 0; at < cells.length; at += 1) ids.push(textOf(cells[at]));
  const encoded = new Map<string, ReturnType<ColumnEncoder['column']>>();
  for (const name of columns) {
    const encoder = new ColumnEncoder(rows);
    for (const { cells } of await read(name)) addAll(encoder, cells);
    encoded.set(name, encoder.column());
    onProgress?.(encoded.size / columns.length);
  }
  return { rows, ids, columns: encoded };
}

/** Up to so many bytes what the reader itself brings for Snappy is done before faster means are loaded. */
const SMALL_FILE = 2 ** 24;

/** What unpacks the file, beside what the reader itself brings. */
async function compressorsFor(file: ParquetFile, { row_groups: groups }: FileMetaData): Promise<Compressors> {
  const isPlain = groups.every(({ columns }) =>
    columns.every(({ meta_data: column }) => column === undefined || PLAIN.includes(column.codec)),
  );
  if (isPlain && file.byteLength <= SMALL_FILE) return {};
  return (await import('hyparquet-compressors')).compressors;
}

const PLAIN: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];

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
  readonly path: string;
}

/** A column in the order of its rows: its parts come as the disk gives them, and values are numbered as they come. */
async function chunksOf({ file, metadata, compressors, name, path }: ColumnRequest): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  try {
    await parquetRead({
      file,
      metadata,
      compressors,
      columns: [name],
      onChunk: ({ columnData, rowStart }) => chunks.push({ row: rowStart, cells: columnData }),
    });
  } catch {
    throw new DomainError('TABLES.NOT_READABLE', 'invalid', { file: basename(path) }, name);
  }
  return chunks.sort((one, other) => one.row - other.row);
}

/** A cell met before is known by itself, before it has been made a text. */
function addAll(encoder: ColumnEncoder, cells: ArrayLike<unknown>): void {
  for (let at = 0; at < cells.length; at += 1) encoder.addCell(cells[at], textOf);
}

async function metadataOf(file: ParquetFile, path: string): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(file);
  } catch {
    throw new DomainError('TABLES.NOT_READABLE', 'invalid', { file: basename(path) });
  }
}

/** A cell as a CSV would have it. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/u, '');
  if (typeof cell === 'number') return String(isSingle(cell) ? Number(cell.toPrecision(7)) : cell);
  if (typeof cell === 'bigint' || typeof cell === 'boolean') return String(cell);
  return JSON.stringify(cell);
}

/** A number of single precision has seven figures that mean something; as a double it shows more. */
const isSingle = (value: number): boolean => Math.fround(value) === value && !Number.isInteger(value);
