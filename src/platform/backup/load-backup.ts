import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupRefused } from './backup-refused.js';
import type { TableSum } from './manifest.js';
import { readBackup, type ReadBackup } from './read-backup.js';
import { SAME_TEXT, tableShapes, type TableShape } from './table-shape.js';
import { differing, sumOf } from './table-sum.js';
import type { Tell } from './write-backup.js';

export interface Loading {
  readonly tell: Tell;
  /**
   * Further work in the transaction of the rows: whatever else has to be true of the database from then on.
   */
  readonly also?: (client: pg.ClientBase, read: ReadBackup) => Promise<void>;
}

/**
 * Puts a backup into a database of the same shape, in one transaction: all of it, compared with what was read
 * from the other database, or nothing.
 */
export async function loadBackup(
  client: pg.ClientBase,
  chunks: AsyncIterable<Buffer>,
  { tell, also }: Loading,
): Promise<ReadBackup> {
  await client.query('BEGIN');
  try {
    await client.query(SAME_TEXT);
    const shapes = await tableShapes(client);
    const references = await withoutReferences(client, shapes);
    const read = await load(client, chunks, shapes, tell);
    for (const { sequence, last, called } of read.end.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [`public.${sequence}`, last, called]);
    await referencesBack(client, shapes, references);
    requireEqual(await sumsOf(client, shapes, tell), read.end.tables);
    await also?.(client, read);
    await client.query('COMMIT');
    return read;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Returns the sums of all tables, as one transaction sees them. */
export async function sumsOf(
  client: pg.ClientBase,
  shapes: readonly TableShape[],
  tell: Tell,
): Promise<readonly TableSum[]> {
  const sums: TableSum[] = [];
  for (const [at, shape] of shapes.entries()) {
    tell({ share: 0.5 + at / shapes.length / 2, table: shape.table });
    sums.push(await sumOf(client, shape));
  }
  return sums;
}

function requireEqual(found: readonly TableSum[], said: readonly TableSum[]): void {
  const tables = differing(found, said);
  if (tables.length === 0) return;
  throw new BackupRefused(
    'DIFFERS',
    `What was restored is not what was backed up (${tables.join(', ')}).`,
    'Nothing was kept of it. Take another copy or an older backup, and tell whoever maintains this program.',
  );
}

async function load(
  client: pg.ClientBase,
  chunks: AsyncIterable<Buffer>,
  shapes: readonly TableShape[],
  tell: Tell,
): Promise<ReadBackup> {
  const known = new Map(shapes.map((shape) => [shape.table, new Set(shape.columns.map(({ name }) => name))]));
  let done = 0;
  return readBackup(chunks, {
    table: async ({ table, columns }, rows) => {
      tell({ share: done / shapes.length / 2, table });
      const own = known.get(table);
      if (!own || !columns.every((column) => own.has(column)))
        throw new BackupRefused(
          'NEWER',
          `The backup holds a table or column that this version does not know (${table}).`,
          'Restore it with the version that wrote it, or a newer one.',
        );
      const names = columns.map((column) => `"${column}"`).join(', ');
      await pipeline(Readable.from(rows), client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`)));
      done += 1;
    },
  });
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Rows arrive table by table, whoever refers to whom; what forbids to change a row is about those who work
 * here.
 */
async function withoutReferences(
  client: pg.ClientBase,
  shapes: readonly TableShape[],
): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f'`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  for (const { table } of shapes) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  const names = shapes.map(({ table }) => `"${table}"`).join(', ');
  if (names !== '') await client.query(`TRUNCATE ${names}`);
  return rows;
}

async function referencesBack(
  client: pg.ClientBase,
  shapes: readonly TableShape[],
  references: readonly Reference[],
): Promise<void> {
  for (const { table } of shapes) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
}
