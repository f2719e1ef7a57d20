import { z } from 'zod';
import { damaged } from './sealed-file.js';

export const FORMAT = 'huella backup';
export const FORMAT_VERSION = 1;

const head = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().int(),
  applicationVersion: z.string(),
  postgres: z.string(),
  takenAt: z.string(),
  /**
   * The snapshot that all tables are of, and how far the write-ahead log had come: to find it again in a log
   * or an archive.
   */
  snapshot: z.string(),
  wal: z.string(),
  migrations: z.array(z.string()),
});
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const table = z.object({ table: name, columns: z.array(name).min(1) });
const sum = z.object({ table: name, rows: z.number().int(), bytes: z.number().int(), sha256: z.string() });
const end = z.object({
  tables: z.array(sum),
  sequences: z.array(z.object({ sequence: name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});

export type BackupHead = Readonly<z.infer<typeof head>>;
/** Head of a table in a backup: the columns that stand in the rows that follow. */
export type BackupTableHead = Readonly<z.infer<typeof table>>;
/** Sum of a table: SHA-256 over its rows in the text form of COPY, in the order of its key. */
export type TableSum = Readonly<z.infer<typeof sum>>;
export type BackupEnd = Readonly<z.infer<typeof end>>;

export const readHead = (value: unknown): BackupHead => readAs(head, value);
export const readTable = (value: unknown): BackupTableHead => readAs(table, value);
export const readSum = (value: unknown): TableSum => readAs(sum, value);
export const readEnd = (value: unknown): BackupEnd => readAs(end, value);

function readAs<T>(shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value);
  if (!read.success) throw damaged();
  return read.data;
}
