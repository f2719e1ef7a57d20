const BITS = 11;
const BUCKETS = 2 ** BITS;
/**
 * Bits at which the passes begin, from the eleventh up; keys that differ in the lowest ten bits alone are
 * sorted one by one.
 */
const SHIFTS = [10, 21] as const;

/** Keys in ascending order (as numbers without a sign), with the index that each had before. */
export interface SortedKeys {
  readonly keys: Int32Array;
  readonly places: Int32Array;
}

/**
 * Sorts well spread numbers of 32 bits; equal ones stay in their order. By counting, from lower bits up
 * (radix sort), so that memory is read and written in stretches, where a table of keys would be hit at
 * random. Few different keys share their upper 22 bits: those are put in order by insertion.
 */
export function sortedKeys(given: Int32Array): SortedKeys {
  const { length } = given;
  const places = new Int32Array(length);
  for (let at = 0; at < length; at += 1) places[at] = at;
  const middle = { keys: new Int32Array(length), places: new Int32Array(length) };
  distribute({ keys: given, places }, middle, SHIFTS[0]);
  const sorted = { keys: new Int32Array(length), places };
  distribute(middle, sorted, SHIFTS[1]);
  insert(sorted);
  return sorted;
}

function distribute(from: SortedKeys, to: SortedKeys, shift: number): void {
  const { keys, places } = from;
  const next = new Int32Array(BUCKETS + 1);
  for (let at = 0; at < keys.length; at += 1) next[((keys[at]! >>> shift) & (BUCKETS - 1)) + 1]! += 1;
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

function insert({ keys, places }: SortedKeys): void {
  for (let from = 1; from < keys.length; from += 1) {
    const key = keys[from]! >>> 0;
    if (keys[from - 1]! >>> 0 <= key) continue;
    const place = places[from]!;
    let to = from;
    for (; to > 0 && keys[to - 1]! >>> 0 > key; to -= 1) {
      keys[to] = keys[to - 1]!;
      places[to] = places[to - 1]!;
    }
    keys[to] = key;
    places[to] = place;
  }
}
