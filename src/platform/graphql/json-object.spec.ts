import { Kind, parseValue } from 'graphql';
import { JSONObject } from './json-object.js';

const literal = (text: string, variables = {}) => JSONObject.parseLiteral(parseValue(text), variables);

describe('JSONObject', () => {
  it('reads what stands in a query as JSON', () => {
    expect(literal('{ a: 1, b: "x", c: [true, null, 2.5], d: { e: CROWN } }')).toEqual({
      a: 1,
      b: 'x',
      c: [true, null, 2.5],
      d: { e: 'CROWN' },
    });
  });

  it('fills in the variables of a query', () => {
    const text = parseValue('{ a: 1 }');
    if (text.kind !== Kind.OBJECT) throw new Error('not an object');
    const [field] = text.fields;
    const node = {
      ...text,
      fields: [{ ...field!, value: { kind: 'Variable', name: { kind: 'Name', value: 'v' } } }],
    };
    expect(JSONObject.parseLiteral(node as never, { v: [7] })).toEqual({ a: [7] });
  });

  it.each(['1', '"text"', '[1]', 'null', 'true'])('takes nothing but an object: not %s', (text) => {
    expect(() => literal(text)).toThrow(/JSON object/);
    expect(() => JSONObject.parseValue(JSON.parse(text.replaceAll("'", '"')))).toThrow(/JSON object/);
  });

  it('makes a plain key of a name that objects inherit', () => {
    const read = literal('{ __proto__: { polluted: true }, constructor: "x" }') as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
