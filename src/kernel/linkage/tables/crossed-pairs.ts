import { NO_LEVEL } from './comparator.js';
import type { ComparedPairs, RowPairs } from './compared-pairs.js';
import type { CrossedNames, NameColumns } from './crossed-names.js';
import { AGREE_FROM } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';

/** Names that may be crossed, and what compares them so. */
export interface NamesToCross {
  readonly columns: NameColumns;
  readonly names: CrossedNames;
}

/** Of pairs that fill both names: whether these are crossed. */
const AS_WRITTEN = 1;
const CROSSED = 2;

/**
 * Takes out of compared pairs what is said by names that are crossed: they differ where they stand, and would pass for slips.
 *
 * @param fields the columns of the compared pairs, by their places in the linkage
 * @returns a mark a pair; undefined where one of the names is not among the columns
 */
export function setCrossedAside(
  tables: LinkedTables,
  { columns: { given, surname }, names }: NamesToCross,
  { a, b }: RowPairs,
  { fields, compared }: { readonly fields: readonly number[]; readonly compared: ComparedPairs },
): Uint8Array | undefined {
  const [givenLevels, surnameLevels] = [given, surname].map(
    (field) => compared.levels[fields.indexOf(field)],
  );
  if (givenLevels === undefined || surnameLevels === undefined) return undefined;
  const [givens, surnames] = [tables.fields[given]!.codes, tables.fields[surname]!.codes];
  const marks = new Uint8Array(compared.count);
  for (let at = 0; at < compared.count; at += 1) {
    const [one, two] = [a[at]!, b[at]!];
    if (givenLevels[at] === NO_LEVEL || surnameLevels[at] === NO_LEVEL) continue;
    const differ = givenLevels[at]! < AGREE_FROM.given && surnameLevels[at]! < AGREE_FROM.surname;
    marks[at] = AS_WRITTEN;
    if (!differ || !names.agree(givens[one]!, surnames[one]!, givens[two]!, surnames[two]!)) continue;
    marks[at] = CROSSED;
    givenLevels[at] = surnameLevels[at] = NO_LEVEL;
  }
  return marks;
}

/** Expected numbers of pairs of one person. */
export interface CrossedCounts {
  /** That fill both names; 0 where names had a part in bringing the pairs together. */
  readonly named: number;
  /** Of these, whose names are crossed. */
  readonly crossed: number;
}

/** @param probabilities of the pairs that they are of one person */
export function crossedCounts(probabilities: Float64Array, marks: Uint8Array | undefined): CrossedCounts {
  let [named, crossed] = [0, 0];
  marks?.forEach((mark, pair) => {
    if (mark >= AS_WRITTEN) named += probabilities[pair]!;
    if (mark === CROSSED) crossed += probabilities[pair]!;
  });
  return { named, crossed };
}
