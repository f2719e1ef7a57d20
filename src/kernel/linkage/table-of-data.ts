import { join } from 'node:path';
import { readTable, type DataRow } from '../data-files/index.js';

const DATA = join(import.meta.dirname, 'data');

/**
 * Reads a table of `data/`, whose sources stand in `data/SOURCES.md`.
 *
 * @throws DataFileError at another header or a broken row, with its line
 */
export const tableOfData = <C extends string>(file: string, columns: readonly C[]): DataRow<C>[] =>
  readTable(join(DATA, file), columns);
