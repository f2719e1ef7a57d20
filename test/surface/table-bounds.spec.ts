import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { readTable } from '../../src/platform/tables/index.js';

const folder = mkdtempSync(join(tmpdir(), 'bounds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Codec = 'GZIP' | 'SNAPPY' | 'ZSTD';
const BITS = 2;
const data = Array.from({ length: 40 }, (_, at) => ['Ana', 'José', 'Eva', 'Ñusta'][at % 4]);

/** A good file but for what stands in the place of the numbers of its cells. */
function withNumbers(codec: Codec, pack: (bytes: Uint8Array) => Uint8Array, good = pack): Buffer {
  const columnData = [{ name: 'name', data, type: 'STRING' as const, nullable: false }];
  const compressors = { [codec]: (bytes: Uint8Array) => (bytes[0] === BITS ? pack(bytes) : good(bytes)) };
  return Buffer.from(parquetWriteBuffer({ columnData, codec, compressors }));
}

/** Of so many values as a number of five bytes can tell. */
function endlessRun(bytes: Uint8Array): Uint8Array {
  const page = Buffer.from(bytes);
  Buffer.from([BITS, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0]).copy(page);
  return gzipSync(page);
}

/** Ten thousand blocks of one byte, 128 KiB of it each, and no word of how many. */
function zstdBomb(): Uint8Array {
  const block = Buffer.alloc(4);
  const blocks = Array.from({ length: 10_000 }, (_, at) => {
    const next = Buffer.from(block);
    next.writeUIntLE((at === 9_999 ? 1 : 0) | (1 << 1) | (131_072 << 3), 0, 3);
    return next;
  });
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58]), ...blocks]);
}

/** A literal whose length takes the reader back to where it stands. */
const snappyBack = (): Uint8Array =>
  Buffer.from([0x10, 0xfc, 0xfa, 0xff, 0xff, 0xff, ...Array<number>(12).fill(7)]);

function endlessNumber(): Buffer {
  const footer = Buffer.concat([Buffer.from([0x16]), Buffer.alloc(400_000, 0xff), Buffer.from([0, 0])]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([Buffer.from('PAR1'), footer, length, Buffer.from('PAR1')]);
}

describe('a Parquet file', () => {
  const read = (bytes: Buffer) => {
    const path = join(folder, 'table.parquet');
    writeFileSync(path, bytes);
    return readTable({ path, columns: ['name'] });
  };

  it('is read when it is good', async () => {
    const { columns } = await read(withNumbers('GZIP', (bytes) => gzipSync(bytes)));
    expect(columns.get('name')?.values).toEqual(['', 'Ana', 'José', 'Eva', 'Ñusta']);
  });

  it.each([
    ['has a run of a thousand million values', withNumbers('GZIP', endlessRun, (bytes) => gzipSync(bytes))],
    ['unpacks to more than it says', withNumbers('ZSTD', zstdBomb)],
    ['leads the reader back and forth', withNumbers('SNAPPY', snappyBack)],
    ['tells of itself in a number without an end', endlessNumber()],
  ])('that %s is refused, soon and in little memory', async (_, bytes) => {
    const began = performance.now();
    const before = process.memoryUsage().rss;
    await expect(read(bytes)).rejects.toMatchObject({ code: 'TABLES.NOT_READABLE' });
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 2 ** 20);
  });
});
