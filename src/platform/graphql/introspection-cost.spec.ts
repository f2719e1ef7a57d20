import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, introspectionFromSchema, parse } from 'graphql';
import { LIMITS, requireAffordable } from './query-limits.js';

const text = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(text);
const costOf = (query: string, of = schema): number =>
  requireAffordable({ schema: of, document: parse(query) });

/** All that tools ask for. */
const WHOLE = getIntrospectionQuery({
  ...{ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
  inputValueDeprecation: true,
});

describe('a question about the schema', () => {
  it('may be about all of it, once', () => {
    expect(costOf(WHOLE)).toBeLessThan(LIMITS.complexity);
    const twice = WHOLE.replace(/types \{\s+\.\.\.FullType\s+\}/u, (types) => `${types} more: ${types}`);
    expect(() => costOf(twice)).toThrow('Ask for smaller pages or fewer fields.');
  });

  it('is reckoned by the entries that the schema has', () => {
    const plain = getIntrospectionQuery({ descriptions: false });
    const entries = entriesOf(introspectionFromSchema(schema, { descriptions: false }));
    const reckoned = costOf(plain) / 0.4;
    expect(reckoned / entries).toBeGreaterThan(0.8);
    expect(reckoned / entries).toBeLessThan(1.25);
  });

  it('costs more in a larger schema', () => {
    const larger = buildSchema(
      `${text}\n${Array.from({ length: 50 }, (_, n) => `type More${n} { a(b: Int): [Int!]! c: ID }`).join('\n')}`,
    );
    expect(costOf(WHOLE, larger)).toBeGreaterThan(costOf(WHOLE));
  });

  it('about one type counts as if it were the largest', () => {
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {}).length;
    expect(costOf('{ __type(name: "Query") { fields { name } } }')).toBeGreaterThan(fields * 0.4);
  });

  it('is nothing where only the name of a type is asked', () => {
    expect(costOf('{ __typename }')).toBe(1);
  });
});

/** Fields of the answer, as they are made one by one. */
function entriesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return own + Object.values(value).reduce((sum: number, inner) => sum + entriesOf(inner), 0);
}
