import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { readTable } from '../../src/platform/tables/index.js';
import type { FuzzedFiles } from './fuzz-files.js';
import { timed } from './slow.js';
import { TABLE_COLUMNS, TABLE_SEEDS } from './table-files.js';

/** Most of what a Parquet file says of itself stands in its last bytes. */
const ABOUT = 500;
const ODD_BYTES = [0, 1, 0x0f, 0x7f, 0x80, 0xfc, 0xfe, 0xff];

/** Reads broken Parquet files as `huella link` does. */
export async function fuzzTables({ files, seed }: { files: number; seed: number }): Promise<FuzzedFiles> {
  const chance = SeededGenerator.fromSeed(seed);
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  const path = join(folder, 'broken.parquet');
  const [internal, slow]: [string[], string[]] = [[], []];
  let read = 0;
  try {
    for (let at = 0; at < files; at += 1) {
      const { what, bytes } = TABLE_SEEDS[at % TABLE_SEEDS.length]!;
      const broken = brokenTable(bytes, chance);
      writeFileSync(path, broken);
      const { value, isSlow } = await timed(() => tried(path));
      if (value === 'read') read += 1;
      else if (value !== 'refused') internal.push(`${value} ${what} ${broken.toString('base64')}`);
      if (isSlow) slow.push(`${what} ${broken.toString('base64')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { files, read, internal, slow };
}

async function tried(path: string): Promise<string> {
  try {
    const { rows, ids, columns } = await readTable({ path, id: 'id', columns: TABLE_COLUMNS });
    const lengths = [ids.length, ...[...columns.values()].map(({ codes }) => codes.length)];
    return lengths.every((length) => length === rows) ? 'read' : `${rows} rows of ${lengths.join()} cells`;
  } catch (error) {
    return error instanceof DomainError ? 'refused' : ((error as Error).stack ?? String(error));
  }
}

function brokenTable(bytes: Buffer, chance: SeededGenerator): Buffer {
  const broken = Buffer.from(bytes);
  for (let times = chance.integer(0, 4); times > 0; times -= 1) {
    const from = chance.chance(0.5) ? Math.max(0, broken.length - ABOUT) : 0;
    const at = chance.integer(from, broken.length - 1);
    const length = chance.integer(1, chance.chance(0.8) ? 1 : 12);
    const odd = chance.chance(0.6) ? chance.pick(ODD_BYTES) : chance.integer(0, 255);
    broken.fill(odd, at, Math.min(at + length, broken.length));
  }
  if (chance.chance(0.9)) return broken;
  const cut = chance.integer(0, broken.length);
  return Buffer.concat([broken.subarray(0, cut), broken.subarray(chance.integer(0, broken.length))]);
}
