import { disarm } from '../../words/spreadsheet-apostrophe.js';

/** Rows as a table that spreadsheets open, with every cell quoted: no text in it is taken for a formula. */
export function csvOf(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const cell = (value: string | number | null | undefined): string => {
    const text = typeof value === 'string' ? disarm(value) : String(value ?? '');
    return `"${text.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
