import { sharedInt32 } from './shared-arrays.js';
import { sortedKeys } from './sort-keys.js';
import type { TokenColumn } from './tokens.js';

/**
 * Template of a blocking key: the tokens of one column, or one of each of two (two of one column where both
 * are the same).
 */
export interface Template {
  readonly first: number;
  readonly second: number | undefined;
}

/**
 * Blocking index: rows that share a key are neighbours in `members`, ascending, with a mark behind each
 * block: `SMALL` or `LARGE`. `places` holds where a row is in each of its blocks, so that what follows it
 * there up to the mark are the later rows that it meets.
 */
export interface BlockingIndex {
  readonly template: Template;
  readonly members: Int32Array;
  /**
   * Offsets of the rows: entries of row `i` are `places[rowStarts[i]]` up to `places[rowStarts[i + 1]]`; -1
   * is a block that was dropped.
   */
  readonly rowStarts: Int32Array;
  readonly places: Int32Array;
  /** Number of pairs that the blocks hold, pairs in several blocks counted again. */
  readonly pairs: number;
}

/** Mark behind a block of few rows: two of them are compared for this one key. */
export const SMALL = -2;
/** Mark behind a larger block: two of its rows are compared where they share another key too. */
export const LARGE = -1;

/** Block sizes: limits of the number of rows that share a key. */
export interface BlockSizes {
  /**
   * Limit of a single token: up to so many rows it brings them together; a commoner one does so only beside
   * another.
   */
  readonly alone: number;
  /** Limit of keys of two tokens that suffice: up to so many rows one key brings them together. */
  readonly few: number;
  /**
   * Limit of keys of two tokens: more rows than these are not brought together; up to them they are where
   * they share a second key.
   */
  readonly most: number;
}

/** Lists all templates, the ways to combine tokens that can bring rows together. */
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

/** Makes the blocks of all rows under one template. */
export function blocksOf(
  columns: readonly TokenColumn[],
  template: Template,
  sizes: BlockSizes,
): BlockingIndex {
  const { items, starts: rowStarts } = keysOf(columns, template, sizes.alone);
  const isAlone = template.second === undefined;
  const most = isAlone ? sizes.alone : sizes.most;
  const few = isAlone ? sizes.alone : sizes.few;
  const { keys, places: order } = sortedKeys(items);
  const rows = rowsOfEntries(rowStarts);
  const places = sharedInt32(items.length).fill(DROPPED);
  const members = sharedInt32(roomFor(keys, most));
  let [to, pairs] = [0, 0];
  for (let from = 0, end = 0; from < keys.length; from = end) {
    end = endOfRun(keys, from);
    const count = end - from;
    if (count < 2 || count > most) continue;
    for (let at = from; at < end; at += 1) {
      places[order[at]!] = to;
      members[to++] = rows[order[at]!]!;
    }
    members[to++] = count <= few ? SMALL : LARGE;
    pairs += (count * (count - 1)) / 2;
  }
  return { template, members, rowStarts, places, pairs };
}

/** Mark of an entry whose block has one row, or is too large. */
const DROPPED = -1;

function endOfRun(keys: Int32Array, from: number): number {
  let end = from + 1;
  while (end < keys.length && keys[end] === keys[from]) end += 1;
  return end;
}

/** Counts the members and marks of all blocks that are kept. */
function roomFor(keys: Int32Array, most: number): number {
  let room = 0;
  for (let from = 0, end = 0; from < keys.length; from = end) {
    end = endOfRun(keys, from);
    const count = end - from;
    if (count >= 2 && count <= most) room += count + 1;
  }
  return room;
}

/** Returns the row of each entry. */
function rowsOfEntries(rowStarts: Int32Array): Int32Array {
  const rows = new Int32Array(rowStarts[rowStarts.length - 1]!);
  for (let row = 0, entry = 0; entry < rows.length; row += 1)
    for (; entry < rowStarts[row + 1]!; entry += 1) rows[entry] = row;
  return rows;
}

interface RowKeys {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function keysOf(columns: readonly TokenColumn[], { first, second }: Template, alone: number): RowKeys {
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
    count = b ? addPairs({ a, b, alone }, row, keys, count) : addAlone({ a, alone }, row, keys, count);
  }
  starts[rowCount] = count;
  return { starts, items: keys.subarray(0, count) };
}

/** Adds the keys of single tokens; tokens that no other row has, or too many have, make none. */
function addAlone({ a, alone }: Omit<TokenPair, 'b'>, row: number, keys: Int32Array, from: number): number {
  let count = from;
  for (let at = a.starts[row]!; at < a.starts[row + 1]!; at += 1) {
    const token = a.items[at]!;
    if (a.rows[token]! > 1 && a.rows[token]! <= alone) keys[count++] = mixed(token, ALONE);
  }
  return count;
}

const ALONE = 0x51ed270b;

interface TokenPair {
  readonly a: TokenColumn;
  readonly b: TokenColumn;
  /** Limit of single tokens: with so many rows or fewer they bring these together by themselves. */
  readonly alone: number;
}

function addPairs({ a, b, alone }: TokenPair, row: number, keys: Int32Array, from: number): number {
  let count = from;
  const endA = a.starts[row + 1]!;
  const endB = b.starts[row + 1]!;
  for (let at = a.starts[row]!; at < endA; at += 1) {
    const token = a.items[at]!;
    if (a.standsAlone && a.rows[token]! <= alone) continue;
    for (let to = a === b ? at + 1 : b.starts[row]!; to < endB; to += 1) {
      const other = b.items[to]!;
      if (b.standsAlone && b.rows[other]! <= alone) continue;
      keys[count++] = a === b && other < token ? mixed(other, token) : mixed(token, other);
    }
  }
  return count;
}

/** Mixes two numbers into one of 32 bits, well spread (finaliser of MurmurHash3). */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
