import type { Codes } from './code-table.js';

/**
 * Group of codes, with its loss: how far their weights are below the highest of the group, and the table in
 * which most is lost.
 */
interface Group {
  readonly codes: Int32Array;
  /** Sum over all records and tables. */
  readonly loss: number;
  readonly table: Float32Array | undefined;
  /** Mean weight of its records in that table. */
  readonly mean: number;
}

/**
 * Groups codes that weigh about the same in all the tables: the group that loses most when each of its codes
 * is taken for the best of them is split, time after time, at the mean of the table in which it loses most.
 */
export function groupsOfCodes(
  { size, counts }: Pick<Codes, 'size' | 'counts'>,
  tables: readonly Float32Array[],
  most: number,
): Uint8Array {
  const groups = [
    groupOf(
      Int32Array.from({ length: size }, (_, code) => code),
      counts,
      tables,
    ),
  ];
  while (groups.length < most) {
    const widest = groups.reduce((one, other) => (other.loss > one.loss ? other : one));
    const { table, mean } = widest;
    if (!table) break;
    const parts = [true, false].map((isAbove) =>
      widest.codes.filter((code) => table[code]! > mean === isAbove),
    );
    groups.splice(groups.indexOf(widest), 1, ...parts.map((codes) => groupOf(codes, counts, tables)));
  }
  const ofCode = new Uint8Array(size);
  for (const [rank, { codes }] of groups.entries()) for (const code of codes) ofCode[code] = rank;
  return ofCode;
}

function groupOf(codes: Int32Array, counts: readonly number[], tables: readonly Float32Array[]): Group {
  const records = codes.reduce((sum, code) => sum + counts[code]!, 0);
  let [loss, widest] = [0, 0];
  let [table, mean]: [Float32Array | undefined, number] = [undefined, 0];
  for (const weights of tables) {
    let [most, sum] = [-Infinity, 0];
    for (const code of codes) {
      most = Math.max(most, weights[code]!);
      sum += weights[code]! * counts[code]!;
    }
    const own = records * most - sum;
    loss += own;
    if (!(own > widest)) continue;
    [widest, table, mean] = [own, weights, sum / records];
  }
  return { codes, loss, table, mean };
}
