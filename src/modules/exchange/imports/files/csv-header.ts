import { columnsNamedBy } from '../domain/check-mapping.js';
import type { Mapping } from '../domain/mapping.js';
import { CsvRowScanner, type CsvDialect } from './csv-row-scanner.js';
import { FileRefused } from './file-refused.js';
import { rearm } from '../../../../words/spreadsheet-apostrophe.js';

const SEPARATORS = [',', ';', '\t'] as const;

export interface CsvHeader {
  readonly dialect: CsvDialect;
  /** Names of the columns in order, all different. */
  readonly columns: readonly string[];
}

/** The separator is the one with which the header has the columns that the mapping asks for, else the most columns. */
export function readHeader(lines: readonly string[], mapping: Mapping): CsvHeader {
  const { innerQuotes = 'doubled' } = mapping;
  const headers = SEPARATORS.map((separator) => {
    const dialect = { separator, innerQuotes };
    return { dialect, columns: namesIn(lines, dialect) };
  });
  const missing = (columns: readonly string[]): string[] =>
    mapping.requiredColumns.filter((column) => !columns.includes(column));
  const best = headers.reduce((a, b) => {
    const gain = missing(a.columns).length - missing(b.columns).length;
    return gain > 0 || (gain === 0 && b.columns.length > a.columns.length) ? b : a;
  });
  refuseWrongTable(best.columns, missing(best.columns), mapping);
  return { dialect: best.dialect, columns: withoutDoubles(best.columns) };
}

function namesIn(lines: readonly string[], dialect: CsvDialect): readonly string[] {
  const scanner = new CsvRowScanner(dialect);
  for (const line of lines) scanner.feed(line);
  return scanner.cells.map((name) => rearm(name).trim().normalize('NFC'));
}

function refuseWrongTable(columns: readonly string[], missing: readonly string[], mapping: Mapping): void {
  if (missing.length > 0) {
    throw new FileRefused(
      'IMPORTS.COLUMNS_MISSING',
      `The table lacks columns of ${mapping.id}: ${missing.join(', ')}.`,
      'Choose the format that this table has, or a mapping that names its columns.',
    );
  }
  const named = columnsNamedBy(mapping);
  const twice = columns.find((column, index) => named.has(column) && columns.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new FileRefused(
      'IMPORTS.COLUMN_TWICE',
      `The table has the column ${twice} twice.`,
      'Rename or remove one of them.',
    );
  }
}

/** Columns that no rule reads keep their cells under `extra`, so they need a name of their own. */
function withoutDoubles(columns: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return columns.map((column, index) => {
    let name = column === '' ? `column ${index + 1}` : column;
    while (used.has(name)) name = `${name} (${index + 1})`;
    used.add(name);
    return name;
  });
}
