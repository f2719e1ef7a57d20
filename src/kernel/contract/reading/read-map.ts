import { fieldExists } from '../field-paths.js';
import { isMigrationStatusName } from '../migration-status.js';
import type { MapShape } from '../shape.js';
import { FDI_TEETH, fdiNumbersOf } from '../teeth.js';
import { isJsonObject, UNKNOWN_KEY, type JsonObject } from '../unknown-key.js';
import { readAny, readAnyEntry } from './read-any.js';
import { readLoci } from './read-loci.js';
import { HIDDEN_KEY, type RecordReading } from './reading.js';

/** Reader of one value of the map; undefined where it is absent or wrong. */
type ReadValue = (reading: RecordReading, shape: MapShape, value: unknown) => unknown;

function readExtra(reading: RecordReading, values: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const key of Object.keys(values)) {
    if (key === UNKNOWN_KEY) {
      reading.enter(HIDDEN_KEY, key);
      reading.keepUnknown(readAny(reading, values[key]));
      reading.leave();
    } else {
      readAnyEntry(reading, key, values[key], made);
    }
  }
  return made;
}

function readTeeth(
  reading: RecordReading,
  shape: MapShape,
  values: JsonObject,
  readValue: ReadValue,
): JsonObject {
  const made: JsonObject = {};
  const keys = Object.keys(values);
  const fdiOf = fdiNumbersOf(keys);
  if (keys.some((key) => fdiOf(key) !== undefined && fdiOf(key) !== key))
    reading.warn('EXCHANGE.TEETH_RENUMBERED', 'FDI');
  for (const key of keys) {
    const tooth = fdiOf(key);
    reading.enter(FDI_TEETH.has(key) ? key : HIDDEN_KEY, key);
    if (tooth !== undefined && made[tooth] === undefined) {
      const code = readValue(reading, shape, values[key]);
      if (code !== undefined) made[tooth] = code;
    } else if (isMigrationStatusName(key)) {
      reading.warn('EXCHANGE.MIGRATION_STATUS_DROPPED');
    } else {
      reading.error('EXCHANGE.NOT_A_TOOTH', '11 to 48, 51 to 85 (FDI)');
    }
    reading.leave();
  }
  return made;
}

function readAsked(
  reading: RecordReading,
  shape: MapShape,
  values: JsonObject,
  readValue: ReadValue,
): JsonObject {
  const made: JsonObject = {};
  for (const key of Object.keys(values)) {
    const exists = reading.recordShape !== undefined && fieldExists(reading.recordShape, key);
    reading.enter(exists ? key : HIDDEN_KEY, key);
    if (exists) {
      const answer = readValue(reading, shape, values[key]);
      if (answer !== undefined) made[key] = answer;
    } else if (isMigrationStatusName(key.slice(key.lastIndexOf('.') + 1))) {
      reading.warn('EXCHANGE.MIGRATION_STATUS_DROPPED');
    } else {
      reading.error('EXCHANGE.UNKNOWN_PATH', 'a dotted path of the contract, without indices');
    }
    reading.leave();
  }
  return made;
}

/** Reads an object whose keys are data. */
export function readMap(
  reading: RecordReading,
  shape: MapShape,
  value: unknown,
  readValue: ReadValue,
): JsonObject | undefined {
  if (!isJsonObject(value)) {
    reading.error('EXCHANGE.WRONG_TYPE', 'object');
    return undefined;
  }
  switch (shape.keys) {
    case 'any':
      return readExtra(reading, value);
    case 'tooth':
      return readTeeth(reading, shape, value, readValue);
    case 'fieldPath':
      return readAsked(reading, shape, value, readValue);
    case 'autosomal':
    case 'xStr':
    case 'yStr':
      return readLoci(reading, shape.keys, value);
  }
}
