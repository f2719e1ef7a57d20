import type { TableColumn } from './column-encoder.js';

/** A table in memory, column by column. */
export interface TableFile {
  readonly rows: number;
  readonly ids: readonly string[];
  readonly columns: ReadonlyMap<string, TableColumn>;
  /**
   * Rows of a CSV with more cells than there are names of columns, so that its values may stand in wrong
   * ones; `first` from 1.
   */
  readonly tooLong: { readonly rows: number; readonly first: number };
}

/** Request of columns of a file. */
export interface TableRequest {
  readonly path: string;
  /** The column that names the rows; it is read as texts. Where it is absent no ids are read. */
  readonly id?: string;
  /** The other columns that are wanted. */
  readonly columns: readonly string[];
  /** Told now and then which share of the file has been read. */
  readonly onProgress?: (share: number) => void;
}
