import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupRefused } from './backup-refused.js';
import { FRAME, jsonFrame, rowFrames } from './frames.js';
import { FORMAT, FORMAT_VERSION, type BackupEnd, type BackupHead, type TableSum } from './manifest.js';
import { rowsOf, SAME_TEXT, tableShapes, type TableShape } from './table-shape.js';
import { Summing } from './table-sum.js';

/**
 * Listener to the progress of a backup or a restore: the share of tables done, and the table in which it is.
 */
export type Tell = (progress: { readonly share: number; readonly table: string }) => void;

export interface BackupWriting {
  readonly applicationVersion: string;
  readonly tell: Tell;
  /** Called when all has been read. */
  readonly done: (head: BackupHead, end: BackupEnd) => void;
}

/**
 * Yields all that the database holds at one moment, as the frames of a backup. The queue's schema is left
 * out: rows of `task` own the truth, and the reconciler wakes what waits.
 *
 * Whoever reads must get round row security; where that is not so PostgreSQL refuses, and nothing is left out
 * in silence.
 */
export async function* backupOf(client: pg.ClientBase, writing: BackupWriting): AsyncGenerator<Buffer> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query(SAME_TEXT);
    const head = await headOf(client, writing.applicationVersion);
    yield jsonFrame(FRAME.head, head);
    const tables: TableSum[] = [];
    const shapes = await tableShapes(client);
    for (const [at, shape] of shapes.entries()) {
      writing.tell({ share: at / shapes.length, table: shape.table });
      tables.push(yield* tableOf(client, shape));
    }
    const end = { tables, sequences: await sequencesOf(client) };
    yield jsonFrame(FRAME.end, end);
    writing.done(head, end);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
  }
}

async function* tableOf(client: pg.ClientBase, shape: TableShape): AsyncGenerator<Buffer, TableSum> {
  const { table, columns } = shape;
  yield jsonFrame(FRAME.table, { table, columns: columns.map(({ name }) => name) });
  const summing = new Summing(table);
  try {
    for await (const chunk of client.query(copyTo(rowsOf(shape)))) {
      summing.add(chunk as Buffer);
      yield* rowFrames(chunk as Buffer);
    }
  } catch (cause) {
    throw (cause as { code?: string }).code === '42501' ? mayNotRead(cause) : cause;
  }
  const sum = summing.sum();
  yield jsonFrame(FRAME.tableEnd, sum);
  return sum;
}

async function headOf(client: pg.ClientBase, applicationVersion: string): Promise<BackupHead> {
  const { rows } = await client.query<
    Pick<BackupHead, 'postgres' | 'takenAt' | 'snapshot' | 'wal' | 'migrations'>
  >(
    `SELECT current_setting('server_version') AS postgres, pg_current_snapshot()::text AS snapshot,
       to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "takenAt", pg_current_wal_lsn()::text AS wal,
       ARRAY(SELECT name::text FROM migrations ORDER BY id) AS migrations`,
  );
  const [said] = rows;
  if (!said) throw new Error('The database says nothing of itself.');
  return { format: FORMAT, formatVersion: FORMAT_VERSION, applicationVersion, ...said };
}

async function sequencesOf(client: pg.ClientBase): Promise<BackupEnd['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1`,
  );
  const sequences: BackupEnd['sequences'] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM "${name}"`,
    );
    if (found[0]) sequences.push({ sequence: name, ...found[0] });
  }
  return sequences;
}

function mayNotRead(cause: unknown): BackupRefused {
  return new BackupRefused(
    'RIGHTS',
    'This administrator may not read every row.',
    'Use a superuser’s address, or have one run: ALTER ROLE … BYPASSRLS for this administrator.',
    { cause },
  );
}
