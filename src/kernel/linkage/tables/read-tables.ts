import { soundBits, soundColumnsOf } from './swapped-names.js';
import { draftField, type FieldDraft, type RawColumn } from './draft-field.js';
import { fieldOf, type TableField } from './field.js';
import type { FieldSpec } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';
import { sharedInt32 } from './shared-arrays.js';
import { WordCollector, type WordTable } from './word-table.js';
import { powerOfWords } from './words-together.js';

/** Column of one table, or of two below each other, with its description. */
export interface NamedColumn {
  readonly spec: FieldSpec;
  readonly raw: RawColumn;
}

/** Reads all columns of a linkage: `tablesOf` over the drafts of `draftField`. */
export function readTables(columns: readonly NamedColumn[], leftRows: number): LinkedTables {
  return tablesOf(
    columns.map(({ spec, raw }) => draftField(spec, raw)),
    leftRows,
  );
}

/**
 * Joins columns that were read one by one.
 *
 * @param leftRows number of rows of the left table, which comes first; 0 where one table is compared with
 * itself
 */
export function tablesOf(drafts: readonly FieldDraft[], leftRows: number): LinkedTables {
  const collector = new WordCollector();
  const numbers = drafts.map(({ words }) => collector.add(words));
  const words = collector.table();
  const read = drafts.map((draft, at) => fieldOf(draft, numbers[at]!, collector));
  const fields = read.map((field, at) => ({ ...field, power: powerOfWords(read, at) }));
  const rows = drafts[0]?.codes.length ?? 0;
  return { fields, words, ...rowByRow(fields, words, rows), rows, leftRows };
}

function rowByRow(
  fields: readonly TableField[],
  words: WordTable,
  rows: number,
): Pick<LinkedTables, 'rowCodes' | 'width'> {
  const names = soundColumnsOf(fields);
  const width = fields.length + names.length;
  const rowCodes = sharedInt32(rows * width);
  fields.forEach(({ codes }, at) => {
    for (let row = 0, to = at; row < rows; row += 1, to += width) rowCodes[to] = codes[row]!;
  });
  for (const [at, name] of names.entries()) {
    const { codes } = fields[name]!;
    const bits = soundBits(fields[name]!, words);
    for (let row = 0, to = fields.length + at; row < rows; row += 1, to += width)
      rowCodes[to] = bits[codes[row]!]!;
  }
  return { rowCodes, width };
}
