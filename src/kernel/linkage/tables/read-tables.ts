import { draftField, type FieldDraft, type RawColumn } from './draft-field.js';
import { fieldOf, type TableField } from './field.js';
import type { FieldSpec } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';
import { sharedInt32 } from './shared-arrays.js';
import { WordCollector } from './word-table.js';

/** A column of one table, or of two below each other, with what it holds. */
export interface NamedColumn {
  readonly spec: FieldSpec;
  readonly raw: RawColumn;
}

/** Reads all columns of a linkage: `tablesOf` of what `draftField` makes of each. */
export function readTables(columns: readonly NamedColumn[], leftRows: number): LinkedTables {
  return tablesOf(
    columns.map(({ spec, raw }) => draftField(spec, raw)),
    leftRows,
  );
}

/**
 * Puts columns together that were read one by one.
 *
 * @param leftRows how many rows are of the left table, which stands first; 0 where one table is compared with itself
 */
export function tablesOf(drafts: readonly FieldDraft[], leftRows: number): LinkedTables {
  const collector = new WordCollector();
  const numbers = drafts.map(({ words }) => collector.add(words));
  const words = collector.table();
  const fields = drafts.map((draft, at) => fieldOf(draft, numbers[at]!, collector));
  const rows = drafts[0]?.codes.length ?? 0;
  return { fields, words, rowCodes: rowByRow(fields, rows), rows, leftRows };
}

function rowByRow(fields: readonly TableField[], rows: number): Int32Array {
  const width = fields.length;
  const codes = sharedInt32(rows * width);
  fields.forEach((field, at) => {
    for (let row = 0, to = at; row < rows; row += 1, to += width) codes[to] = field.codes[row]!;
  });
  return codes;
}
