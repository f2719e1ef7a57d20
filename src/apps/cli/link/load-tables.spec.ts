import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FieldSpec } from '../../../kernel/linkage/tables/index.js';
import { linkWorkers } from './link-workers.js';
import { type LinkWorkers } from './workers.js';
import { loadTables } from './load-tables.js';
import { ownThread } from './own-thread.js';
import { plainParquet } from './testing/plain-parquet.js';

/** Bytes of a file that is worth threads. */
const LARGE = 1e6;
const folder = mkdtempSync(join(tmpdir(), 'load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIELDS: readonly FieldSpec[] = [
  { column: 'name', kind: 'given' },
  { column: 'born', kind: 'date' },
  { column: 'lat', kind: 'place', longitude: 'lng' },
];
const TABLE = {
  id: ['c', 'a', 'ñ', 'b'],
  name: ['Ana', 'José', '', 'ANA'],
  born: ['1980-02-03', '', '1980-02-03', '1990'],
  lat: ['14.1', '', '14.1', '15'],
  lng: ['-87.2', '-87', '-87.2', '-88'],
};
type Table = Readonly<Record<keyof typeof TABLE, readonly string[]>>;

function asCsv(table: Table): string {
  const names = Object.keys(TABLE) as (keyof Table)[];
  const rows = table.id.map((_, row) => names.map((name) => table[name][row]).join(','));
  return [names.join(','), ...rows].join('\n');
}

function load(
  files: Readonly<Record<string, string | Buffer>>,
  fields = FIELDS,
  workers: LinkWorkers = ownThread(),
) {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const [left = '', right] = paths;
  return loadTables({ left, right, id: 'id', fields, oneToOne: false }, workers, () => undefined);
}

describe('loadTables', () => {
  it('reads the same, column by column, from Parquet as from a CSV', async () => {
    const parquet = await load({ 'one.parquet': plainParquet(TABLE) });
    expect(parquet).toEqual(await load({ 'one.csv': asCsv(TABLE) }));
    expect(Buffer.from(parquet.ids.bytes).toString('utf8')).toBe('abcñ');
    expect([...(parquet.fields[0]?.codes ?? [])]).toEqual([1, 2, 2, 0]);
  });

  it('puts two tables below each other, of whichever formats they are', async () => {
    const below: Table = { ...TABLE, id: ['9', '10', '8', '11'], name: ['Eva', 'Ana', 'Leo', ''] };
    const both = await load({ 'one.parquet': plainParquet(TABLE), 'two.parquet': plainParquet(below) });
    expect(both).toEqual(await load({ 'one.parquet': plainParquet(TABLE), 'two.csv': asCsv(below) }));
    expect(both.leftRows).toBe(4);
    expect(Buffer.from(both.ids.bytes).toString('utf8')).toBe('abcñ891011');
  });

  it('does not depend on how the rows lie', async () => {
    const turned = Object.fromEntries(
      Object.entries(TABLE).map(([name, cells]) => [name, cells.toReversed()]),
    ) as unknown as Table;
    const files = await load({ 'turned.parquet': plainParquet(turned) });
    expect(files).toEqual(await load({ 'one.parquet': plainParquet(TABLE) }));
  });

  it('reads the same with threads', async () => {
    const workers = await linkWorkers(LARGE, 2);
    const done: string[] = [];
    const counted: LinkWorkers = {
      ...workers,
      run: (step, given) => workers.run(step, given).finally(() => done.push(step)),
    };
    const files = { 'one.parquet': plainParquet(TABLE) };
    try {
      const threads = await load(files, FIELDS, counted);
      expect(threads).toEqual(await load(files));
    } finally {
      await workers.close();
    }
    // A column that a thread cannot read is read here instead, by another step.
    expect(done).toEqual(['column', 'column', 'column']);
  });

  it.each([
    ['an id that comes twice', { ...TABLE, id: ['a', 'b', 'c', 'b'] }, FIELDS, 'LINK.ID_TWICE', { first: 2, second: 4 }],
    ['an empty id', { ...TABLE, id: ['a', 'b', '', 'd'] }, FIELDS, 'LINK.ID_EMPTY', { row: 3 }],
    ['a column that is not there', TABLE, [{ column: 'town', kind: 'place' } as const], 'TABLES.COLUMN_MISSING', { columns: 'town' }],
  ])('refuses %s, and says where', async (_, table, fields, code, parameters) => {
    const files = { 'refused.parquet': plainParquet(table), 'refused.csv': asCsv(table) };
    for (const [name, content] of Object.entries(files))
      await expect(load({ [name]: content }, fields)).rejects.toMatchObject({ code, parameters });
  }); // prettier-ignore
});
