/**
 * Key under which the reader keeps what the contract has no field for: `extra["@unknown"]` is a list of
 * `{path, value}`, the path in keys and list positions from the record. `writeRecord` puts each value back in
 * its first place and the key away.
 *
 * The key is the reader's own: a file that comes with `extra["@unknown"]` by itself has it kept under the
 * path `["extra", "@unknown"]`, so that nothing of the two is mixed and the file leaves as it came.
 */
export const UNKNOWN_KEY = '@unknown';

export type PathStep = string | number;

export interface UnknownField {
  readonly path: readonly PathStep[];
  readonly value: unknown;
}

export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets a key as data, also where it is `__proto__`. */
export function setKey(target: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    target[key] = value;
  }
}
