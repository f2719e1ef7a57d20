import { isJsonObject, isSame, type Json, type JsonDraft } from './json.js';

/**
 * Puts a value where nothing stands yet, and says whether the record now tells what the value told.
 *
 * Objects fill each other key by key, lists grow, and a value that stands there is never replaced: the first rule counts.
 */
export function fillIn(record: JsonDraft, path: string, value: Json): boolean {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let block = record;
  for (const step of steps) {
    const next = block[step];
    if (next !== undefined && !isJsonObject(next)) return false;
    block = block[step] = { ...next };
  }
  return fillKey(block, last, value);
}

export function valueAt(record: Json, path: string): Json | undefined {
  let value: Json | undefined = record;
  for (const step of path.split('.')) value = isJsonObject(value) ? value[step] : undefined;
  return value;
}

function fillKey(block: JsonDraft, key: string, value: Json): boolean {
  const present = block[key];
  if (present === undefined) block[key] = value;
  else if (Array.isArray(present) && Array.isArray(value))
    block[key] = [...(present as Json[]), ...(value as Json[])];
  else if (isJsonObject(present) && isJsonObject(value)) return fillObject(block, key, present, value);
  else return isSame(present, value) || isDateInside(present, value);
  return true;
}

/** `2021` adds nothing to `2021-03-15`. */
function isDateInside(present: Json, value: Json): boolean {
  const isPartial = typeof value === 'string' && /^\d{4}(?:-\d{2})?$/u.test(value);
  return isPartial && typeof present === 'string' && present.startsWith(`${value}-`);
}

function fillObject(block: JsonDraft, key: string, present: JsonDraft, value: JsonDraft): boolean {
  const merged: JsonDraft = { ...present };
  let isToldWhole = true;
  for (const [part, partValue] of Object.entries(value)) {
    isToldWhole = fillKey(merged, part, partValue) && isToldWhole;
  }
  // Two half ranges of different origin may contradict each other; then the first stands alone.
  if (typeof merged.min === 'number' && typeof merged.max === 'number' && merged.min > merged.max)
    return false;
  block[key] = merged;
  return isToldWhole;
}
