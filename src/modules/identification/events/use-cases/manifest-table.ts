import { CsvError, parse } from 'csv-parse/sync';
import { ManifestRefused } from '../domain/event.errors.js';

const DELIMITERS = [',', ';', '\t'] as const;

/** The cells of a table in CSV (comma, semicolon or tab), its header first. Throws `ManifestRefused`. */
export function manifestTable(text: string): string[][] {
  try {
    return parse(text, {
      ...{ bom: true, delimiter: delimiterOf(text), relax_column_count: true },
      ...{ skip_empty_lines: true, trim: true },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new ManifestRefused('EVENTS.MANIFEST_UNREADABLE');
    throw error;
  }
}

/** Finds the character that parts the cells, by the first line. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/u, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
