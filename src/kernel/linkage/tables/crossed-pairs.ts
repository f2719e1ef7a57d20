import { NO_LEVEL } from './comparator.js';
import type { ComparedPairs, RowPairs } from './compared-pairs.js';
import type { SwappedNames, NameColumns } from './swapped-names.js';
import { AGREE_FROM } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';

/** Columns of names that may be crossed, with their comparator. */
export interface NamesToCross {
  readonly columns: NameColumns;
  readonly names: SwappedNames;
}

/** Marks of pairs that fill both names: agreed as written, or crossed. */
const AS_WRITTEN = 1;
const CROSSED = 2;

interface Compared {
  /** Columns of the compared pairs, by their places in the linkage. */
  readonly fields: readonly number[];
  readonly compared: ComparedPairs;
}

/**
 * Marks the pairs whose names are crossed.
 *
 * @returns one mark for each pair; undefined where one of the names is not among the columns
 */
export function crossedMarks(
  tables: LinkedTables,
  { columns, names }: NamesToCross,
  { a, b }: RowPairs,
  pairs: Compared,
): Uint8Array | undefined {
  const { given, surname } = columns;
  const [givenLevels, surnameLevels] = levelsOf(columns, pairs);
  if (givenLevels === undefined || surnameLevels === undefined) return undefined;
  const [givens, surnames] = [tables.fields[given]!.codes, tables.fields[surname]!.codes];
  const marks = new Uint8Array(pairs.compared.count);
  for (let at = 0; at < marks.length; at += 1) {
    const [one, two] = [a[at]!, b[at]!];
    if (givenLevels[at] === NO_LEVEL || surnameLevels[at] === NO_LEVEL) continue;
    const differ = givenLevels[at]! < AGREE_FROM.given && surnameLevels[at]! < AGREE_FROM.surname;
    const crossed = differ && names.agree(givens[one]!, surnames[one]!, givens[two]!, surnames[two]!);
    marks[at] = crossed ? CROSSED : AS_WRITTEN;
  }
  return marks;
}

/**
 * Removes the levels of crossed names from compared pairs: they differ where they are, and would pass for
 * slips.
 */
export function setCrossedAside(columns: NameColumns, marks: Uint8Array | undefined, pairs: Compared): void {
  for (const levels of levelsOf(columns, pairs))
    marks?.forEach((mark, at) => {
      if (levels && mark === CROSSED) levels[at] = NO_LEVEL;
    });
}

function levelsOf(
  { given, surname }: NameColumns,
  { fields, compared }: Compared,
): (Uint8Array | undefined)[] {
  return [given, surname].map((field) => compared.levels[fields.indexOf(field)]);
}

/** Expected numbers of pairs of one person, and of those whose names are crossed. */
export interface CrossedCounts {
  /** Number of pairs that fill both names; 0 where names had a part in bringing the pairs together. */
  readonly named: number;
  /** Number of these whose names are crossed. */
  readonly crossed: number;
}

/**
 * Counts the expected pairs of one person, and of crossed names among them.
 *
 * @param probabilities by pair, the probability that it is of one person
 */
export function crossedCounts(probabilities: Float64Array, marks: Uint8Array | undefined): CrossedCounts {
  let [named, crossed] = [0, 0];
  marks?.forEach((mark, pair) => {
    if (mark >= AS_WRITTEN) named += probabilities[pair]!;
    if (mark === CROSSED) crossed += probabilities[pair]!;
  });
  return { named, crossed };
}
