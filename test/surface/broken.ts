import type { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import type { Asked } from './random-documents.js';

const ODD = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '"""',
  '$',
  '@',
  '...',
  ':',
  '!',
  '#',
  '\0',
  '\ufeff',
  '\\',
  '\ud800',
  '{{{{',
  '[[[[',
  '1e999',
  '-',
  '.',
  '&',
  '|',
  'null',
  'on',
  'fragment',
  'é',
  '\u2028',
];
const LEAVES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  'x'.repeat(20_000),
  [],
  {},
  [[[]]],
  { a: 1 },
  '\0',
  '\ud800',
  '0x10',
  [null],
  '__proto__',
  1.5,
  'NaN',
];

/** An operation with something wrong in its text, its variables, or the body that carries both. */
export function brokenBody(asked: Asked, chance: SeededGenerator): string {
  switch (chance.integer(0, 3)) {
    case 0:
      return JSON.stringify({ ...asked, query: brokenText(asked.query, chance) });
    case 1:
      return JSON.stringify({ ...asked, variables: brokenValue(asked.variables, chance) });
    case 2:
      return brokenText(JSON.stringify(asked), chance);
    default:
      return JSON.stringify(oddBody(asked, chance));
  }
}

/** A text with one to four of its tokens or characters changed. */
export function brokenText(text: string, chance: SeededGenerator): string {
  let broken = text;
  for (let times = chance.integer(1, 4); times > 0; times -= 1) broken = brokenOnce(broken, chance);
  return broken;
}

function brokenOnce(text: string, chance: SeededGenerator): string {
  const at = chance.integer(0, text.length);
  const length = chance.integer(1, 12);
  const piece = text.slice(at, at + length);
  switch (chance.integer(0, 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + chance.pick(ODD) + text.slice(at);
    case 2:
      return text.slice(0, at) + piece.repeat(chance.integer(2, 200)) + text.slice(at);
    case 3:
      return text.slice(0, at);
    case 4:
      return text.replace(/\w{3,}/u, () => `x${chance.integer(0, 999)}`);
    case 5:
      return text.slice(0, at) + chance.pick(ODD).repeat(chance.integer(1, 3_000)) + text.slice(at);
    default:
      return text.slice(0, at) + String.fromCharCode(chance.integer(0, 0xffff)) + text.slice(at + 1);
  }
}

function brokenValue(value: unknown, chance: SeededGenerator): unknown {
  if (typeof value !== 'object' || value === null || chance.chance(0.2)) return chance.pick(LEAVES);
  if (Array.isArray(value)) return [...(value as unknown[]), chance.pick(LEAVES)];
  const entries = Object.entries(value);
  const [key, inner] = entries.length > 0 ? chance.pick(entries) : ['__proto__', {}];
  if (chance.chance(0.1)) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (chance.chance(0.1))
    return Object.fromEntries([...entries, [chance.pick(['x', '__proto__', 'constructor', '']), 1]]);
  return Object.fromEntries([...entries.filter(([name]) => name !== key), [key, brokenValue(inner, chance)]]);
}

function oddBody(asked: Asked, chance: SeededGenerator): unknown {
  return chance.pick<unknown>([
    [asked, asked],
    { ...asked, operationName: chance.pick(['', 'Other', '__proto__', 'x'.repeat(5_000), 7, null]) },
    { ...asked, variables: chance.pick(LEAVES) },
    { ...asked, extensions: chance.pick(LEAVES) },
    { ...asked, query: chance.pick(LEAVES) },
    { query: `${asked.query} ${asked.query}`, variables: asked.variables },
    {
      query: `${asked.query} query Other { __typename }`,
      variables: asked.variables,
      operationName: 'Other',
    },
    nested(chance.integer(10, 20_000)),
    chance.pick(LEAVES),
  ]);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < Math.min(depth, 2_000); at += 1) value = { a: value };
  return { query: '{ __typename }', variables: { v: value } };
}
