import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableSum } from './manifest.js';
import { rowsOf, type TableShape } from './table-shape.js';

const LINE_END = 0x0a;

/**
 * Sum of a table, taken while its rows go by. In the text form of COPY every row ends with a line end, and
 * none stands within.
 */
export class Summing {
  private readonly hash = createHash('sha256');
  private rows = 0;
  private bytes = 0;

  constructor(private readonly table: string) {}

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) this.rows += 1;
  }

  sum(): TableSum {
    return { table: this.table, rows: this.rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Returns the sum of a table as it stands in a database. */
export async function sumOf(client: pg.ClientBase, shape: TableShape): Promise<TableSum> {
  const summing = new Summing(shape.table);
  for await (const chunk of client.query(copyTo(rowsOf(shape)))) summing.add(chunk as Buffer);
  return summing.sum();
}

/** Returns the tables in which two lists of sums do not say the same. */
export function differing(one: readonly TableSum[], other: readonly TableSum[]): readonly string[] {
  const textOf = ({ rows, bytes, sha256 }: TableSum): string => `${rows} ${bytes} ${sha256}`;
  const others = new Map(other.map((sum) => [sum.table, textOf(sum)]));
  const names = new Set([...one, ...other].map(({ table }) => table));
  const ones = new Map(one.map((sum) => [sum.table, textOf(sum)]));
  return [...names].filter((name) => ones.get(name) !== others.get(name)).sort();
}
