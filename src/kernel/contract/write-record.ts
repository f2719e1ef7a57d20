import type { ExchangeRecord } from './records.js';
import { RECORDS } from './records.js';
import type { ObjectShape, Shape } from './shape.js';
import { isJsonObject, setKey, UNKNOWN_KEY, type JsonObject, type PathStep } from './unknown-key.js';

const RANGE_SIDES = ['min', 'max'] as const;

function inOrder(value: JsonObject, keys: readonly string[]): JsonObject {
  const made: JsonObject = {};
  for (const key of keys) if (value[key] !== undefined) setKey(made, key, value[key]);
  return made;
}

function writeObject(shape: ObjectShape, value: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    if (value[name] !== undefined) made[name] = writeShape(field.shape, value[name]);
  }
  return made;
}

const entryOf = (shape: Shape): Shape =>
  shape.kind === 'list' || shape.kind === 'oneOrList' ? shape.of : shape;

function writeShape(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => writeShape(entryOf(shape), one));
  if (!isJsonObject(value)) return value;
  const own = shape.kind === 'oneOrList' ? shape.of : shape;
  if (own.kind === 'object') return writeObject(own, value);
  if (own.kind === 'dateOrSpan') return writeObject(own.span, value);
  if (own.kind === 'range') return inOrder(value, RANGE_SIDES);
  return own.kind === 'map' ? inOrder(value, Object.keys(value).sort()) : value;
}

const holds = (container: unknown, step: PathStep): boolean =>
  typeof step === 'number' ? Array.isArray(container) && step < container.length : isJsonObject(container);

const stepInto = (container: unknown, step: PathStep): unknown =>
  (container as Record<PathStep, unknown>)[step];

/** Puts a value back where it stood; false where the record no longer has such a place. */
function putBack(record: JsonObject, path: readonly PathStep[], value: unknown): boolean {
  let here: unknown = record;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (!holds(here, step)) return false;
    if (stepInto(here, step) === undefined && typeof step === 'string') {
      if (typeof path[index + 1] !== 'string') return false;
      setKey(here as JsonObject, step, {});
    }
    here = stepInto(here, step);
  }
  const last = path.at(-1);
  if (typeof last !== 'string' || !isJsonObject(here) || Object.hasOwn(here, last)) return false;
  setKey(here, last, value);
  return true;
}

interface Kept {
  readonly path: readonly PathStep[];
  readonly value: unknown;
}

const isStep = (step: unknown): boolean => typeof step === 'string' || typeof step === 'number';
const isKept = (entry: unknown): entry is Kept =>
  isJsonObject(entry) && Array.isArray(entry['path']) && entry['path'].every(isStep) && 'value' in entry;

/**
 * Puts all unknown fields back; those whose place is gone stay under the reader's key, so that nothing is
 * lost.
 */
function putAllBack(record: JsonObject): void {
  const extra = record['extra'];
  if (!isJsonObject(extra) || !Array.isArray(extra[UNKNOWN_KEY])) return;
  const { [UNKNOWN_KEY]: kept, ...rest } = extra;
  if (Object.keys(rest).length > 0) record['extra'] = rest;
  else delete record['extra'];
  const lost = (kept as unknown[]).filter(
    (entry) => !isKept(entry) || !putBack(record, entry.path, entry.value),
  );
  if (lost.length > 0) putBack(record, ['extra', UNKNOWN_KEY], lost);
}

/**
 * Returns a record as it leaves: the same as it came in, its keys in the order of the contract and the fields
 * that the contract does not know in their first places.
 */
export function writeRecord(record: ExchangeRecord): Record<string, unknown> {
  const made = writeObject(RECORDS[record.recordType], record);
  putAllBack(made);
  return made;
}
