import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { TABS } from '../web/explorer/tabs.js';

describe('the tabs of the explorer', () => {
  it('ask what the schema answers, with the variables that they need', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    expect(TABS.length).toBeGreaterThan(3);
    for (const { query, variables = '{}' } of TABS) {
      const document = parse(query);
      expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
      const needed = [...query.matchAll(/\$(\w+): /gu)].map(([, name]) => name);
      expect(Object.keys(JSON.parse(variables) as object)).toEqual(needed);
    }
  });
});
