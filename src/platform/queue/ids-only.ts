import { PayloadNotIds } from './queue-errors.js';

/** Ids, hashes, codes, short paths and ISO times: one case throughout, no spaces, no letters beyond ASCII. */
const LOWER = /^[a-z0-9][a-z0-9_.:/-]{0,127}$/;
const UPPER = /^[A-Z0-9][A-Z0-9_.:/+-]{0,127}$/;
const DEEPEST = 3;

/**
 * Refuses a payload that holds anything but ids, codes, numbers, booleans and times.
 *
 * It is a net, not a proof: a name in small letters slips through. What it stops is a record, a sentence or
 * an address put into a job by mistake.
 */
export function requireIdsOnly(payload: object): void {
  check(payload, 'payload', 0);
}

function check(value: unknown, path: string, depth: number): void {
  if (value === null || value === undefined || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value === 'string' && (LOWER.test(value) || UPPER.test(value))) return;
  if (typeof value === 'object' && depth < DEEPEST && isPlain(value)) {
    for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`, depth + 1);
    return;
  }
  throw new PayloadNotIds(path);
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
