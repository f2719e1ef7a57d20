import type { TableField } from './field.js';
import { isNameKind } from './field-kinds.js';
import { sharedInt32 } from './shared-arrays.js';
import type { WordTable } from './word-table.js';

/**
 * Blocking tokens of the rows in one respect (names, a date, a place …), by number: rows that share one are
 * brought together.
 */
export interface TokenColumn {
  readonly name: string;
  /** Columns that the tokens are taken from, by their place in the linkage. */
  readonly fields: readonly number[];
  /** Offsets of the rows: row `i` has `items[starts[i]]` up to `items[starts[i + 1]]`. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** Number of rows with each token. */
  readonly rows: Int32Array;
  /**
   * True if a rare token alone brings two rows together; a year or a sex does so only beside something else.
   */
  readonly standsAlone: boolean;
}

const MOST_TOKENS = 8;

/**
 * Makes all token columns of a linkage. Names of all columns share one, so that a surname among the given
 * names is met.
 */
export function tokenColumns(fields: readonly TableField[], words: WordTable): TokenColumn[] {
  const names = fields.map((field, at) => ({ field, at })).filter(({ field }) => isNameKind(field.kind));
  const columns: TokenColumn[] = [];
  if (names.length > 0)
    columns.push(
      nameTokens(
        names.map(({ field }) => field),
        names.map(({ at }) => at),
        words,
      ),
    );
  fields.forEach((field, at) => {
    if (!isNameKind(field.kind)) columns.push(...tokensOf(field, at, words));
  });
  return columns;
}

function nameTokens(fields: readonly TableField[], at: readonly number[], words: WordTable): TokenColumn {
  return gathered(
    { name: 'name', fields: at, standsAlone: true },
    fields[0]!.codes.length,
    words.soundCount,
    (row, add) => {
      for (const { codes, words: lists } of fields) {
        const value = codes[row]!;
        for (let word = lists.starts[value]!; word < lists.starts[value + 1]!; word += 1)
          add(words.sounds[lists.items[word]!]!);
      }
    },
  );
}

function tokensOf(field: TableField, at: number, words: WordTable): TokenColumn[] {
  const { kind, codes, column } = field;
  const about = (name: string, standsAlone: boolean) => ({
    name: `${column}${name}`,
    fields: [at],
    standsAlone,
  });
  const byValue = (
    name: string,
    standsAlone: boolean,
    numberOf: ArrayLike<number>,
    size: number,
  ): TokenColumn =>
    gathered(about(name, standsAlone), codes.length, size, (row, add) => {
      const number = numberOf[codes[row]!]!;
      if (number > 0) add(number);
    });
  const whole = (standsAlone: boolean): TokenColumn =>
    byValue(
      '',
      standsAlone,
      Int32Array.from({ length: field.size }, (_, value) => value),
      field.size,
    );
  switch (kind) {
    case 'exact':
      return [whole(false)];
    case 'date':
    case 'code':
    case 'phone': {
      const { of, rows } = field.beginnings;
      return [whole(true), byValue(kind === 'date' ? ' year' : ' beginning', false, of, rows.length)];
    }
    case 'place':
      if (field.points.length > 0) {
        const cells = cellsOf(field);
        return [whole(true), byValue(' cell', false, cells.of, cells.count)];
      }
      return [wordTokens(field, about('', true), words)];
    case 'address':
    case 'free_text':
    case 'given':
    case 'surname':
    case 'full_name':
      return [wordTokens(field, about('', true), words)];
  }
}

function wordTokens(field: TableField, about: About, words: WordTable): TokenColumn {
  const { codes, words: lists } = field;
  return gathered(about, codes.length, words.soundCount, (row, add) => {
    const value = codes[row]!;
    for (let word = lists.starts[value]!; word < lists.starts[value + 1]!; word += 1)
      add(words.sounds[lists.items[word]!]!);
  });
}

const CELL_DEGREES = 0.5;

/** Numbers the squares of half a degree; a place beside a border meets only those of its own square. */
function cellsOf({ points, size }: TableField): { of: Int32Array; count: number } {
  const of = new Int32Array(size);
  const numbers = new Map<number, number>();
  for (let value = 1; value < size; value += 1) {
    if (Number.isNaN(points[2 * value]!)) continue;
    const key =
      Math.floor(points[2 * value]! / CELL_DEGREES) * 1000 +
      Math.floor(points[2 * value + 1]! / CELL_DEGREES);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    of[value] = number;
  }
  return { of, count: numbers.size + 1 };
}

type About = Pick<TokenColumn, 'name' | 'fields' | 'standsAlone'>;

/** Collects each row's tokens, without repeats, at most `MOST_TOKENS`. */
function gathered(
  about: About,
  rowCount: number,
  tokenCount: number,
  tokensOfRow: (row: number, add: (token: number) => void) => void,
): TokenColumn {
  const starts = sharedInt32(rowCount + 1);
  const rows = sharedInt32(tokenCount);
  let found = new Int32Array(2 * rowCount);
  let count = 0;
  let start = 0;
  const add = (token: number): void => {
    for (let at = start; at < count; at += 1) if (found[at] === token) return;
    if (count - start >= MOST_TOKENS) return;
    if (count === found.length) {
      const larger = new Int32Array(2 * count + 16);
      larger.set(found);
      found = larger;
    }
    found[count++] = token;
    rows[token]! += 1;
  };
  for (let row = 0; row < rowCount; row += 1) {
    starts[row] = start = count;
    tokensOfRow(row, add);
  }
  starts[rowCount] = count;
  const items = sharedInt32(count);
  items.set(found.subarray(0, count));
  return { ...about, starts, items, rows };
}
