import { isMigrationStatusName } from '../migration-status.js';
import { readAny } from './read-any.js';
import { readKey } from './read-text.js';
import { HIDDEN_KEY, type RecordReading } from './reading.js';

/**
 * Reads a key that the contract does not know: kept aside with its path and a warning, or dropped where it
 * names migration status.
 */
export function readUnknownField(reading: RecordReading, key: string, value: unknown): void {
  const name = readKey(reading, key) ?? key;
  reading.enter(HIDDEN_KEY, name);
  if (isMigrationStatusName(name)) {
    reading.warn('EXCHANGE.MIGRATION_STATUS_DROPPED');
  } else {
    const made = readAny(reading, value);
    reading.warn('EXCHANGE.UNKNOWN_FIELD');
    if (made !== undefined) reading.keepUnknown(made);
  }
  reading.leave();
}
