/** Rows of a report by the number of the set of deciders that they rest on (`GeneticBank` of the kernel). */
export type RowsOfFamily = ReadonlyMap<number, Float64Array>;

const BYTES = 8;

/**
 * Packs the rows of a family as bytes: how many, the number of each set, then the rows. The machines of an
 * installation share their byte order.
 */
export function packRows(rows: RowsOfFamily): Uint8Array {
  const sets = [...rows.keys()];
  const stride = rows.get(sets[0] ?? 0)?.length ?? 0;
  const all = new Float64Array(1 + sets.length + sets.length * stride);
  all[0] = sets.length;
  all.set(sets, 1);
  for (const [at, set] of sets.entries()) all.set(rows.get(set) ?? [], 1 + sets.length + at * stride);
  return new Uint8Array(all.buffer);
}

export function unpackRows(bytes: Uint8Array): Map<number, Float64Array> {
  // A copy of its own: the numbers must begin at a multiple of their size.
  const all = new Float64Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.byteLength / BYTES));
  const count = all[0] ?? 0;
  const stride = count === 0 ? 0 : (all.length - 1 - count) / count;
  const rows = new Map<number, Float64Array>();
  for (let at = 0; at < count; at += 1) {
    const begin = 1 + count + at * stride;
    rows.set(all[1 + at] ?? 0, all.subarray(begin, begin + stride));
  }
  return rows;
}
