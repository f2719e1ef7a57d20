import { basename } from 'node:path';
import { DomainError } from '../errors/index.js';
import type { TableFile, TableRequest } from './table-file.js';

export type { TableColumn } from './column-encoder.js';

/** Tells whether the columns of a file may be read one by one with no more work than together. */
export const isByColumn = (path: string): boolean => path.toLowerCase().endsWith('.parquet');

/**
 * Reads columns of a table: `.csv` (comma, semicolon or tab; UTF-8), the same compressed as `.csv.gz`, or
 * `.parquet`.
 *
 * Throws `DomainError` (TABLES.*) where the file is none of these, lacks a column, or cannot be cut into
 * rows; and what the file system says.
 */
export async function readTable(request: TableRequest): Promise<TableFile> {
  const path = request.path.toLowerCase();
  // The reader of one format is not loaded for another.
  if (isByColumn(path)) return (await import('./read-parquet-table.js')).readParquetTable(request);
  if (path.endsWith('.csv') || path.endsWith('.csv.gz'))
    return (await import('./read-csv-table.js')).readCsvTable(request);
  throw new DomainError('TABLES.UNKNOWN_FORMAT', 'invalid', { file: basename(request.path) });
}
