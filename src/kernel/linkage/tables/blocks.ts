import { sharedInt32 } from './shared-arrays.js';
import type { TokenColumn } from './tokens.js';

/** Which tokens make a key: those of one column, or one of each of two (two of one column where both are the same). */
export interface Template {
  readonly first: number;
  readonly second: number | undefined;
}

/**
 * Rows that share a key stand together in `members`, ascending, with a mark behind each block: `SMALL` or `LARGE`. `places` tells where a row stands
 * in each of its blocks, so that what follows it there up to the mark are the later rows that it meets.
 */
export interface Blocks {
  readonly template: Template;
  readonly members: Int32Array;
  /** Entries of row `i` are `places[rowStarts[i]]` up to `places[rowStarts[i + 1]]`; -1 is a block that was dropped. */
  readonly rowStarts: Int32Array;
  readonly places: Int32Array;
  /** Pairs that the blocks hold, pairs in several blocks counted again. */
  readonly pairs: number;
}

/** Behind a block of few rows: two of them are compared for this one key. */
export const SMALL = -2;
/** Behind a larger block: two of its rows are compared where they share another key too. */
export const LARGE = -1;

/** How many rows may share a key. */
export interface BlockSizes {
  /** Up to so many the key alone brings two rows together. */
  readonly few: number;
  /** Beyond this the key brings nobody together; the tokens of it still do with others. */
  readonly most: number;
}

/** Every way to put tokens together that can bring rows together. */
export function templatesOf(columns: readonly TokenColumn[]): Template[] {
  const templates: Template[] = [];
  columns.forEach((column, first) => {
    if (column.standsAlone) templates.push({ first, second: undefined });
    if (column.rows.length > 0 && hasSeveral(column)) templates.push({ first, second: first });
    for (let second = first + 1; second < columns.length; second += 1) {
      if (!columns[second]!.fields.some((field) => column.fields.includes(field)))
        templates.push({ first, second });
    }
  });
  return templates;
}

const hasSeveral = ({ starts, items }: TokenColumn): boolean => items.length > starts.length * 1.02;

/** The blocks of all rows under one template. A token of more than the most rows is put together with others only. */
export function blocksOf(columns: readonly TokenColumn[], template: Template, sizes: BlockSizes): Blocks {
  const keys = keysOf(columns, template, sizes.most);
  const bits = Math.max(10, Math.ceil(Math.log2(2 * keys.items.length + 1)));
  const slots = new Int32Array(2 ** bits);
  const shift = 32 - bits;
  const { items, starts: rowStarts } = keys;
  for (const key of items) slots[key >>> shift]! += 1;
  const { members, pairs } = placeBlocks(slots, sizes);
  const places = sharedInt32(items.length);
  for (let row = 0; row + 1 < rowStarts.length; row += 1) {
    for (let at = rowStarts[row]!; at < rowStarts[row + 1]!; at += 1) {
      const slot = items[at]! >>> shift;
      const place = slots[slot]!;
      places[at] = place;
      if (place < 0) continue;
      members[place] = row;
      slots[slot] = place + 1;
    }
  }
  return { template, members, rowStarts, places, pairs };
}

/** Turns counts into where each block begins, -1 for blocks of one row and for those that are too large; marks their ends. */
function placeBlocks(slots: Int32Array, { few, most }: BlockSizes): { members: Int32Array; pairs: number } {
  let total = 0;
  for (const count of slots) if (count >= 2 && count <= most) total += count + 1;
  const members = sharedInt32(total);
  let [to, pairs] = [0, 0];
  for (let slot = 0; slot < slots.length; slot += 1) {
    const count = slots[slot]!;
    if (count < 2 || count > most) {
      slots[slot] = -1;
      continue;
    }
    slots[slot] = to;
    to += count + 1;
    members[to - 1] = count <= few ? SMALL : LARGE;
    pairs += (count * (count - 1)) / 2;
  }
  return { members, pairs };
}

interface RowKeys {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function keysOf(columns: readonly TokenColumn[], { first, second }: Template, rare: number): RowKeys {
  const a = columns[first]!;
  const b = second === undefined ? undefined : columns[second]!;
  const rowCount = a.starts.length - 1;
  const starts = sharedInt32(rowCount + 1);
  let keys = new Int32Array(2 * rowCount + 1024);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    starts[row] = count;
    if (count + 64 > keys.length) {
      const larger = new Int32Array(2 * keys.length);
      larger.set(keys);
      keys = larger;
    }
    count = b ? addPairs({ a, b, rare }, row, keys, count) : addAlone(a, row, keys, count);
  }
  starts[rowCount] = count;
  return { starts, items: keys.subarray(0, count) };
}

function addAlone({ starts, items }: TokenColumn, row: number, keys: Int32Array, from: number): number {
  let count = from;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) keys[count++] = mixed(items[at]!, ALONE);
  return count;
}

const ALONE = 0x51ed270b;

interface TokenPair {
  readonly a: TokenColumn;
  readonly b: TokenColumn;
  readonly rare: number;
}

function addPairs({ a, b, rare }: TokenPair, row: number, keys: Int32Array, from: number): number {
  let count = from;
  const endA = a.starts[row + 1]!;
  const endB = b.starts[row + 1]!;
  for (let at = a.starts[row]!; at < endA; at += 1) {
    const token = a.items[at]!;
    if (a.standsAlone && a.rows[token]! <= rare) continue;
    for (let to = a === b ? at + 1 : b.starts[row]!; to < endB; to += 1) {
      const other = b.items[to]!;
      if (b.standsAlone && b.rows[other]! <= rare) continue;
      keys[count++] = a === b && other < token ? mixed(other, token) : mixed(token, other);
    }
  }
  return count;
}

/** Two numbers made one of 32 bits, well spread (finaliser of MurmurHash3). */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
