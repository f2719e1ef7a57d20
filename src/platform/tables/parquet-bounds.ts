import type { AsyncBuffer, CompressionCodec, Compressors, FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js';
import { OutOfBounds } from './out-of-bounds.js';
import { boundLevels, boundNewerRuns, boundRuns, type Widths } from './parquet-runs.js';

/** A file says itself what it unpacks to, and a few bytes may say a great deal. */
const MOST_ROWS = 20_000_000;
const MOST_PAGE_BYTES = 2 ** 26;
const MOST_PAGE_VALUES = 2 ** 22;
const MOST_COLUMN_BYTES = 2 ** 30;
const MOST_HEADER_BYTES = 2 ** 16;
const MOST_FOOTER_BYTES = 2 ** 24;
/** Bytes of a number that none ever has: each byte of one adds to what is carried on. */
const MOST_CONTINUED = 1_024;

/** Looks at the end of a file, where it tells of itself, before anything is made of that. */
export async function boundFooter(file: AsyncBuffer): Promise<void> {
  if (file.byteLength < 12) throw new OutOfBounds('too short');
  const end = new DataView(await file.slice(file.byteLength - 8, file.byteLength));
  const length = end.getUint32(0, true);
  if (length > Math.min(MOST_FOOTER_BYTES, file.byteLength - 12)) throw new OutOfBounds('footer');
  const footer = new Uint8Array(await file.slice(file.byteLength - 8 - length, file.byteLength - 8));
  let continued = 0;
  for (const byte of footer) {
    continued = byte < 0x80 ? 0 : continued + 1;
    if (continued > MOST_CONTINUED) throw new OutOfBounds('a number without an end');
  }
}

export function boundRows({ num_rows: all, row_groups: groups, schema }: FileMetaData): number {
  const rows = within(all, MOST_ROWS);
  if (groups.reduce((sum, group) => sum + within(group.num_rows, MOST_ROWS), 0) !== rows)
    throw new OutOfBounds('rows of groups');
  for (const { type, type_length: length } of schema)
    if (type === 'FIXED_LEN_BYTE_ARRAY') within((length ?? 0) - 1, MOST_PAGE_BYTES);
  return rows;
}

interface Column {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
  readonly name: string;
}

/** Looks at every page of a column before its values are made: what reads them believes what it is told. */
export async function boundColumn({ file, metadata, compressors, name }: Column): Promise<void> {
  let [bytes, values] = [0, 0];
  for (const { columns, num_rows: rows } of metadata.row_groups)
    for (const { meta_data: chunk } of columns) {
      if (chunk?.path_in_schema[0] !== name) continue;
      const start = within(chunk.dictionary_page_offset || chunk.data_page_offset, file.byteLength);
      const length = within(chunk.total_compressed_size, file.byteLength - start);
      const found = boundPages(new Uint8Array(await file.slice(start, start + length)), {
        codec: chunk.codec,
        compressors,
        widths: widthsOf(metadata, chunk.path_in_schema),
      });
      if (found.values !== Number(chunk.num_values) || found.values < Number(rows))
        throw new OutOfBounds('values of pages');
      bytes += found.bytes;
      values += found.values;
      if (bytes > MOST_COLUMN_BYTES || values > MOST_ROWS) throw new OutOfBounds('column');
    }
}

function widthsOf({ schema }: FileMetaData, names: string[]): Widths {
  const path = getSchemaPath(schema, names);
  return {
    repetition: bitsOf(getMaxRepetitionLevel(path)),
    definition: bitsOf(getMaxDefinitionLevel(path)),
    isBoolean: path.at(-1)?.element.type === 'BOOLEAN',
  };
}

const bitsOf = (most: number): number => 32 - Math.clz32(most);

interface Packing {
  readonly codec: CompressionCodec;
  readonly compressors: Compressors;
  readonly widths: Widths;
}

function boundPages(
  chunk: Uint8Array,
  packing: Packing,
): { readonly bytes: number; readonly values: number } {
  let [at, bytes, values] = [0, 0, 0];
  while (at < chunk.byteLength - 1) {
    const head = chunk.subarray(at, at + MOST_HEADER_BYTES);
    const reader = { view: new DataView(head.buffer, head.byteOffset, head.byteLength), offset: 0 };
    const header = parquetHeader(reader);
    at += reader.offset;
    const packed = within(header.compressed_page_size, chunk.byteLength - at);
    bytes += within(header.uncompressed_page_size, MOST_PAGE_BYTES);
    values += boundPage(chunk.subarray(at, at + packed), header, packing);
    at += packed;
  }
  return { bytes, values };
}

/** Returns the number of values that a page has. */
function boundPage(
  bytes: Uint8Array,
  header: ReturnType<typeof parquetHeader>,
  { codec, compressors, widths }: Packing,
): number {
  const size = header.uncompressed_page_size;
  const unpacked = (part: Uint8Array, length: number): Uint8Array =>
    decompressPage(part, length, codec, compressors);
  if (header.type === 'DICTIONARY_PAGE') {
    within(header.dictionary_page_header?.num_values, 8 * size);
    return 0;
  }
  if (header.type === 'DATA_PAGE' && header.data_page_header) {
    const values = within(header.data_page_header.num_values, MOST_PAGE_VALUES);
    boundRuns(unpacked(bytes, size), header.data_page_header, widths);
    return values;
  }
  const page = header.data_page_header_v2;
  if (header.type !== 'DATA_PAGE_V2' || !page) throw new OutOfBounds('kind of page');
  const values = within(page.num_values, MOST_PAGE_VALUES);
  within(page.num_nulls, values);
  const most = Math.min(size, bytes.length);
  const repetition = within(page.repetition_levels_byte_length, most);
  const levels = repetition + within(page.definition_levels_byte_length, most - repetition);
  boundLevels(bytes.subarray(0, repetition), widths.repetition, values);
  boundLevels(bytes.subarray(repetition, levels), widths.definition, values);
  const rest = bytes.subarray(levels);
  const isPacked = page.is_compressed !== false && size > levels;
  boundNewerRuns(isPacked ? unpacked(rest, size - levels) : rest, page);
  return values;
}

function within(value: number | bigint | undefined, most: number): number {
  const number = Number(value ?? Number.NaN);
  if (!Number.isSafeInteger(number) || number < 0 || number > most)
    throw new OutOfBounds(`${number} of ${most}`);
  return number;
}

/**
 * Bounds the decompressors: none writes past the length that the header has said, for one of them would look
 * at its input alone.
 */
export function boundCompressors(all: {
  readonly compressors: Compressors;
  decompressZstd(input: Uint8Array, output: Uint8Array): Uint8Array;
}): Compressors {
  return { ...all.compressors, ZSTD: (input, length) => all.decompressZstd(input, new Uint8Array(length)) };
}
