import { MAX_DEPTH, MAX_ENTRIES } from '../limits.js';
import { isMigrationStatusName } from '../migration-status.js';
import { isJsonObject, setKey, type JsonObject } from '../unknown-key.js';
import { HIDDEN_KEY, type RecordReading } from './reading.js';
import { readCharacters, readKey, readWords } from './read-text.js';

function readAnyList(reading: RecordReading, values: readonly unknown[]): unknown[] | undefined {
  if (values.length > MAX_ENTRIES) {
    reading.error('EXCHANGE.TOO_MANY_ENTRIES', `at most ${MAX_ENTRIES} entries`);
    return undefined;
  }
  return values.map((value, position) => {
    reading.enter(position);
    const made = readAny(reading, value);
    reading.leave();
    return made;
  });
}

function readAnyObject(reading: RecordReading, values: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const key of Object.keys(values)) readAnyEntry(reading, key, values[key], made);
  return made;
}

/**
 * Reads one key of an object that the contract does not describe: normalised, or dropped where it names
 * migration status.
 */
export function readAnyEntry(reading: RecordReading, key: string, value: unknown, into: JsonObject): void {
  reading.enter(HIDDEN_KEY, key);
  if (isMigrationStatusName(key)) {
    reading.warn('EXCHANGE.MIGRATION_STATUS_DROPPED');
  } else {
    const name = readKey(reading, key);
    const made = readAny(reading, value);
    if (name !== undefined && Object.hasOwn(into, name)) reading.error('EXCHANGE.KEY_TWICE');
    else if (name !== undefined && made !== undefined) setKey(into, name, made);
  }
  reading.leave();
}

/**
 * Reads any JSON as it came, but for the normalisation of text and for migration status; undefined for what
 * is no JSON.
 */
export function readAny(reading: RecordReading, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value === '' ? value : readCharacters(reading, value, 'plain');
    return text === undefined ? undefined : readWords(reading, text);
  }
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (reading.depth >= MAX_DEPTH) {
    reading.error('EXCHANGE.TOO_DEEP', `at most ${MAX_DEPTH} levels`);
    return undefined;
  }
  if (Array.isArray(value)) return readAnyList(reading, value);
  if (isJsonObject(value)) return readAnyObject(reading, value);
  reading.error('EXCHANGE.WRONG_TYPE', 'JSON');
  return undefined;
}
