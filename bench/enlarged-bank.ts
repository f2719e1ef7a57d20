import { Bank } from '../src/kernel/linkage/index.js';

/** Columns that are of one person or one find, and must stay together; what stands nowhere goes with the names. */
const PARTS: readonly (readonly string[])[] = [
  ['names', 'documents', 'hasPapers', 'samples', 'dna', 'dnaProfile'],
  ['place', 'eventFirst', 'eventLast', 'deathFirst', 'deathLast', 'observer', 'effects'],
  ['sex', 'ageMean', 'ageVariance', 'stature', 'physical'],
  ['marks', 'medical'],
  ['teeth1', 'teeth2', 'teeth3', 'teeth4'],
];

/** Odd numbers without a common pattern: Knuth's multiplicative hash, and others of its kind. */
const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1];

/**
 * A bank of many records out of few: each takes its parts from several records of the small bank, so that it is like none of them.
 * Words, places and days are those of the small bank, and as frequent there.
 */
export function enlargedBank(small: Bank, size: number): Bank {
  const shared = small.share();
  const slots = small.slots();
  const sources = MULTIPLIERS.map((multiplier) =>
    Int32Array.from(
      { length: size },
      (_, i) => slots[(Math.imul(i + 1, multiplier) >>> 7) % slots.length] ?? 0,
    ),
  );
  const [names = new Int32Array(0)] = sources;
  const capacity = small.columns.isAlive.length;
  const columns = Object.fromEntries(
    Object.entries(shared.columns).map(([name, buffer]) => {
      const source = sources[PARTS.findIndex((part) => part.includes(name))] ?? names;
      return [name, rowsOf(buffer, buffer.byteLength / capacity, source)];
    }),
  );
  const bank = Bank.attach({ ...shared, size, columns });
  for (let slot = 0; slot < size; slot += 1) bank.columns.rank[slot] = slot + 1;
  return bank;
}

/** The rows of a column, of so many bytes each, in the order of the sources. */
function rowsOf(column: SharedArrayBuffer, bytes: number, sources: Int32Array): SharedArrayBuffer {
  const rows = new SharedArrayBuffer(sources.length * bytes);
  const [from, to] = [new Uint8Array(column), new Uint8Array(rows)];
  for (const [row, source] of sources.entries())
    for (let byte = 0; byte < bytes; byte += 1) to[row * bytes + byte] = from[source * bytes + byte] ?? 0;
  return rows;
}
