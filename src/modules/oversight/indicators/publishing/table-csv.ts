import { stringify } from 'csv-stringify/sync';
import { disarm } from '../../../../words/spreadsheet-apostrophe.js';

/** A column of a published table: its heading and the HXL tag under it. */
export interface CsvColumn {
  readonly name: string;
  readonly tag: string;
}

/** A cell; undefined is empty. */
export type CsvValue = string | number | undefined;

/**
 * A table as CSV (RFC 4180) with a row of HXL tags under the headings, so that tools for humanitarian data read it as it is. What a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function hxlCsv(columns: readonly CsvColumn[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [columns.map(({ name }) => name), columns.map(({ tag }) => tag), ...rows];
  return stringify(
    lines.map((line) => line.map((value) => (typeof value === 'string' ? disarm(value) : (value ?? '')))),
    { record_delimiter: 'windows' },
  );
}
