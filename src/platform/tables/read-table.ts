import { basename } from 'node:path';
import { DomainError } from '../errors/index.js';
import type { TableColumn } from './column-encoder.js';

export type { TableColumn };

export interface TableRequest {
  readonly path: string;
  /** The column that names the rows; it is read as texts. Where it is absent no ids are read. */
  readonly id?: string;
  /** The other columns that are wanted. */
  readonly columns: readonly string[];
  /** Told now and then which share of the file has been read. */
  readonly onProgress?: (share: number) => void;
}

/** Whether the columns of a file may be read one by one with no more work than together. */
export const isByColumn = (path: string): boolean => path.toLowerCase().endsWith('.parquet');

/** A table in memory, column by column. */
export interface TableFile {
  readonly rows: number;
  readonly ids: readonly string[];
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** Rows of a CSV with more cells than there are names of columns, so that its values may stand in wrong ones; `first` from 1. */
  readonly tooLong: { readonly rows: number; readonly first: number };
}

/**
 * Reads columns of a table: `.csv` (comma, semicolon or tab; UTF-8), the same compressed as `.csv.gz`, or `.parquet`.
 *
 * Throws `DomainError` (TABLES.*) where the file is none of these, lacks a column, or cannot be cut into rows; and what the file
 * system says.
 */
export async function readTable(request: TableRequest): Promise<TableFile> {
  const path = request.path.toLowerCase();
  // What reads one format is not loaded for another.
  if (isByColumn(path)) return (await import('./read-parquet-table.js')).readParquetTable(request);
  if (path.endsWith('.csv') || path.endsWith('.csv.gz'))
    return (await import('./read-csv-table.js')).readCsvTable(request);
  throw new DomainError('TABLES.UNKNOWN_FORMAT', 'invalid', { file: basename(request.path) });
}
