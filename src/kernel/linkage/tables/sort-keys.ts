const BITS = 11;
const BUCKETS = 2 ** BITS;
/** Passes of 11 bits that 32 need. */
const PASSES = 3;

/** Keys in ascending order (as numbers without a sign), and where each stood before. */
export interface SortedKeys {
  readonly keys: Int32Array;
  readonly places: Int32Array;
}

/**
 * Sorts numbers of 32 bits by counting, from the lowest bits up (radix sort); equal ones stay in their order. Memory is read and
 * written in stretches, where a table of keys would be hit at random.
 */
export function sortedKeys(given: Int32Array): SortedKeys {
  const { length } = given;
  let from: SortedKeys = { keys: given, places: Int32Array.from({ length }, (_, at) => at) };
  let to: SortedKeys = { keys: new Int32Array(length), places: new Int32Array(length) };
  const spare: SortedKeys = { keys: new Int32Array(length), places: from.places };
  for (let pass = 0; pass < PASSES; pass += 1) {
    distribute(from, to, pass * BITS);
    [from, to] = [to, pass === 0 ? spare : from];
  }
  return from;
}

function distribute(from: SortedKeys, to: SortedKeys, shift: number): void {
  const { keys, places } = from;
  const next = new Int32Array(BUCKETS + 1);
  for (const key of keys) next[((key >>> shift) & (BUCKETS - 1)) + 1]! += 1;
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1) next[bucket]! += next[bucket - 1]!;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at]!;
    const bucket = (key >>> shift) & (BUCKETS - 1);
    const place = next[bucket]!;
    next[bucket] = place + 1;
    to.keys[place] = key;
    to.places[place] = places[at]!;
  }
}
