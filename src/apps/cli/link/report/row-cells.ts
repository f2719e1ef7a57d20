import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FieldSpec } from '../../../../kernel/linkage/tables/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { readTable, type TableFile } from '../../../../platform/tables/index.js';
import { columnsOf } from '../raw-column.js';

/** A longer cell is cut: a report is for looking at. */
const MOST_LETTERS = 80;

/**
 * Refuses sources that cannot be read a second time. Throws `DomainError` (LINK.REPORT_SOURCE_IS_NO_FILE).
 */
export async function refuseNoFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths)
    if (!(await stat(path)).isFile())
      throw new DomainError('LINK.REPORT_SOURCE_IS_NO_FILE', 'invalid', { file: basename(path) });
}

/**
 * Returns the cells of some rows of a table, as they stand in the file, by id and in the order of the fields.
 */
export async function cellsOfRows(
  path: string,
  id: string,
  fields: readonly FieldSpec[],
  wanted: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
  const table = await readTable({ path, id, columns: fields.flatMap(columnsOf) });
  const cells = new Map<string, string[]>();
  for (const [row, name] of table.ids.entries()) {
    if (!wanted.has(name)) continue;
    const cellOf = (field: FieldSpec): string =>
      columnsOf(field)
        .map((column) => textAt(table, column, row))
        .filter((text) => text !== '')
        .join(', ');
    cells.set(
      name,
      fields.map((field) => shortened(cellOf(field))),
    );
  }
  return cells;
}

function textAt({ columns }: TableFile, column: string, row: number): string {
  const found = columns.get(column);
  const code = found?.codes[row] ?? 0;
  return code === 0 ? '' : (found?.values[code] ?? '').trim();
}

/** Shortens a text by letters, so that none is cut in two. */
function shortened(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  return `${Array.from(text.slice(0, 2 * MOST_LETTERS)).slice(0, MOST_LETTERS).join('')}…`;
} // prettier-ignore
