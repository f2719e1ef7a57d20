import type { ExchangeRecord } from './records.js';
import { isJsonObject } from './unknown-key.js';
import { writeRecord } from './write-record.js';

/** Returns JSON with sorted keys and without spaces (RFC 8785 for texts that are well-formed Unicode). */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`);
  return `{${entries.join(',')}}`;
}

/**
 * Returns the canonical JSON text of a record: two records with the same content have the same text, whatever
 * the order of their keys.
 */
export function canonicalJson(record: ExchangeRecord): string {
  return sortedJson(writeRecord(record));
}
