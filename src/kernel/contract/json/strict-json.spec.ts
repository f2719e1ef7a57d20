import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isHeldExactly } from './exact-number.js';
import { parseStrictJson } from './strict-json.js';

describe('strict JSON', () => {
  it.each([
    ['{"a":1,}', '', 'EXCHANGE.NOT_JSON'],
    ['{"a":1} // why', '', 'EXCHANGE.NOT_JSON'],
    ['', '', 'EXCHANGE.NOT_JSON'],
    ['{"id":"1","id":"2"}', 'id', 'EXCHANGE.KEY_TWICE'],
    ['{"person":{"sex":"male","s\\u0065x":"female"}}', 'person.sex', 'EXCHANGE.KEY_TWICE'],
    ['{"marks":[{},{"secret":{"a":1},"secret":2}]}', 'marks[1].*', 'EXCHANGE.KEY_TWICE'],
    ['{"id":"\\ud800"}', 'id', 'EXCHANGE.LONE_SURROGATE'],
    ['{"marks":[{"text":"\\udc00\\ud83d"}]}', 'marks[0].text', 'EXCHANGE.LONE_SURROGATE'],
    ['{"id":"a\\u0000b"}', 'id', 'EXCHANGE.NUL_CHARACTER'],
    ['{"minimumIndividuals":12345678901234567890}', 'minimumIndividuals', 'EXCHANGE.NUMBER_NOT_EXACT'],
    ['{"physical":{"heightCm":{"min":1e400}}}', 'physical.heightCm.min', 'EXCHANGE.NUMBER_NOT_EXACT'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, '', 'EXCHANGE.TOO_DEEP'],
  ])('refuses %s', (text, path, code) => {
    expect(parseStrictJson(text).error).toMatchObject({ path, code });
  });

  it('takes 64 levels, pairs of surrogates, and quotes and colons inside of texts', () => {
    const deep = `${'['.repeat(64)}"\\ud83d\\ude00 \\\\\\" \\"a\\": 99999999999999999999"${']'.repeat(64)}`;
    expect(parseStrictJson(deep)).toEqual({ value: JSON.parse(deep) as unknown });
  });

  it('reads what JSON.stringify writes as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value, undefined, 1);
        expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('decodes a text once: what looks escaped inside of it stays', () => {
    const texts = ['\\u0041', '%41', '&amp;', '"\\"1\\""', '\\\\n'];
    for (const text of texts)
      expect(parseStrictJson(JSON.stringify({ [text]: text }))).toEqual({ value: { [text]: text } });
  });

  it('finds a key that stands twice, wherever it was put', () => {
    const inner = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), {
      minKeys: 1,
      maxKeys: 4,
    });
    fc.assert(
      fc.property(inner, fc.jsonValue({ maxDepth: 2 }), (object, extra) => {
        const key = Object.keys(object)[0] ?? '';
        const twice = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(extra)}}`;
        expect(parseStrictJson(`{"event":[0,${twice}]}`).error?.code).toBe('EXCHANGE.KEY_TWICE');
      }),
    );
  });
});

describe('a number is held exactly by a double', () => {
  it.each([
    '0',
    '-0.0',
    '0e999',
    '0.1',
    '30.7',
    '9007199254740992',
    '1e22',
    '1.50e1',
    '-1e-7',
    '0.12345678901234567',
  ])('%s is', (text) => {
    expect(isHeldExactly(text)).toBe(true);
  });

  it.each([
    '9007199254740993',
    '12345678901234567890',
    '99999999999999999999',
    '1e400',
    '-1e400',
    '1e-400',
    '9007199254740993.0',
    '0.123456789012345678901',
    '9007199254740992.5',
  ])('%s is not', (text) => {
    expect(isHeldExactly(text)).toBe(false);
  });

  it('as every double that is written out is', () => {
    const ordinary = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(ordinary, (value) => isHeldExactly(JSON.stringify(value))));
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => isHeldExactly(String(value))));
  });
});
