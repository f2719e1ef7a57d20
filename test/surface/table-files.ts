import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** A good Parquet file from which broken ones are made; everybody in it is invented. */
export interface TableSeed {
  readonly what: string;
  readonly bytes: Buffer;
}

export const TABLE_COLUMNS = ['name', 'born', 'weight', 'tall'];
const ROWS = 40;

const columnData = [
  { name: 'id', data: row((at) => `p-${at}`), type: 'STRING' as const },
  { name: 'name', data: row((at) => ['Ana', 'José', '', 'Ñusta'][at % 4]), type: 'STRING' as const },
  { name: 'born', data: row((at) => new Date(Date.UTC(1980, 0, at))), type: 'TIMESTAMP' as const },
  { name: 'weight', data: row((at) => at % 7), type: 'INT32' as const },
  { name: 'tall', data: row((at) => at % 2 === 0), type: 'BOOLEAN' as const },
];

export const TABLE_SEEDS: readonly TableSeed[] = [
  { what: 'plain', bytes: Buffer.from(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' })) },
  { what: 'Snappy', bytes: Buffer.from(parquetWriteBuffer({ columnData, codec: 'SNAPPY' })) },
  packed('GZIP', (bytes) => gzipSync(bytes)),
  packed('BROTLI', (bytes) => brotliCompressSync(bytes)),
  packed('ZSTD', zstdFrame),
];

function packed(codec: 'GZIP' | 'BROTLI' | 'ZSTD', pack: (bytes: Uint8Array) => Uint8Array): TableSeed {
  const bytes = parquetWriteBuffer({ columnData, codec, compressors: { [codec]: pack } });
  return { what: codec, bytes: Buffer.from(bytes) };
}

function row<T>(cell: (at: number) => T): T[] {
  return Array.from({ length: ROWS }, (_, at) => cell(at));
}

/** One frame with one block of the bytes as they are. */
function zstdFrame(bytes: Uint8Array): Uint8Array {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(0xfd2fb528, 0);
  head.writeUInt8(0xa0, 4);
  head.writeUInt32LE(bytes.length, 5);
  head.writeUIntLE(1 | (bytes.length << 3), 9, 3);
  return Buffer.concat([head, bytes]);
}
