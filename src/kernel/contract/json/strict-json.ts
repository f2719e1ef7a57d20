import type { ContractCode, Finding } from '../codes.js';
import { MAX_DEPTH } from '../limits.js';
import { isJsonObject } from '../unknown-key.js';
import { isHeldExactly } from './exact-number.js';
import { pathAt, pathOfKeyTwice } from './json-place.js';
import { endOfText, takeCensus } from './json-tokens.js';

export type StrictJson =
  | { readonly value: unknown; readonly error?: never }
  | { readonly error: Finding; readonly value?: never };

const failure = (code: ContractCode, path = '', expected?: string): StrictJson => ({
  error: expected === undefined ? { path, code } : { path, code, expected },
});

const parse = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

function countKeys(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + countKeys(entry), 0);
  if (!isJsonObject(value)) return 0;
  const keys = Object.keys(value);
  let sum = keys.length;
  for (const key of keys) {
    const entry = value[key];
    if (typeof entry === 'object' && entry !== null) sum += countKeys(entry);
  }
  return sum;
}

/** Escape that may hide a NUL or a surrogate, or a raw surrogate: only such texts are looked at closely. */
const SUSPICIOUS = /\\u(?:0000|[dD][89a-fA-F])|\p{Surrogate}/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

function badCharacter(text: string): ContractCode | undefined {
  if (text.includes('\u0000')) return 'EXCHANGE.NUL_CHARACTER';
  return LONE_SURROGATE.test(text) ? 'EXCHANGE.LONE_SURROGATE' : undefined;
}

/** Returns the finding of the first text of the line, key or value, that holds what no text may hold. */
function findBadText(text: string): StrictJson | undefined {
  for (let start = text.indexOf('"'); start >= 0;) {
    const end = endOfText(text, start);
    const code = badCharacter(JSON.parse(text.slice(start, end)) as string);
    if (code) return failure(code, pathAt(text, start));
    start = text.indexOf('"', end);
  }
  return undefined;
}

function findInexactNumber(text: string, longNumbers: readonly number[]): StrictJson | undefined {
  for (let index = 0; index < longNumbers.length; index += 2) {
    const start = longNumbers[index]!;
    if (isHeldExactly(text.slice(start, longNumbers[index + 1]))) continue;
    return failure('EXCHANGE.NUMBER_NOT_EXACT', pathAt(text, start), 'a number that a double holds exactly');
  }
  return undefined;
}

/**
 * Parses one line of JSON as the contract wants it (I-JSON, RFC 7493, and stricter): no key twice in one
 * object, no half surrogates, no U+0000, no number that a double cannot hold, at most 64 levels. Comments and
 * trailing commas are no JSON.
 *
 * `JSON.parse` decides the grammar and makes the value; the text is then counted. A key that stands twice is
 * lost in the value, so that the text has more keys than the value: only then is it looked for.
 */
export function parseStrictJson(text: string): StrictJson {
  const parsed = parse(text);
  if (!parsed) return failure('EXCHANGE.NOT_JSON');
  const census = takeCensus(text);
  if (census.depth > MAX_DEPTH) return failure('EXCHANGE.TOO_DEEP', '', `at most ${MAX_DEPTH} levels`);
  if (census.keys !== countKeys(parsed.value)) return failure('EXCHANGE.KEY_TWICE', pathOfKeyTwice(text));
  const badText = SUSPICIOUS.test(text) ? findBadText(text) : undefined;
  return badText ?? findInexactNumber(text, census.longNumbers) ?? parsed;
}
