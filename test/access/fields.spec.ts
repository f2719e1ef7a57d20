import { buildSchema, extendSchema, parse } from 'graphql';
import { undecidedTypes } from '../../src/modules/access/accounts/api/field-policy.js';
import { TYPE_POLICY } from '../../src/apps/api/api-modules.js';
import { rootFieldsByType } from '../../src/platform/graphql/index.js';
import { compareFields, edge, type Edge } from './field-matrix.js';
import { READERS_OF_TYPE } from './field-oracle.js';

describe('the fields of the API', () => {
  let api: Edge;
  beforeAll(async () => {
    api = await edge();
  });

  const withMore = (text: string, operation: string) => {
    const schema = extendSchema(api.schema, parse(text));
    return undecidedTypes(schema, new Map([...api.rows, ['Query.more', operation]]), TYPE_POLICY);
  };

  it('all have a row', () => {
    expect(undecidedTypes(api.schema, api.rows, TYPE_POLICY)).toEqual([]);
  });

  it('have no rows for what is not there', () => {
    const reached = rootFieldsByType(api.schema);
    const unused = [...TYPE_POLICY.types].flatMap(([type, operations]) => {
      const used = [...(reached.get(type) ?? [])].map((root) => api.rows.get(root));
      return operations
        .filter((operation) => !used.includes(operation))
        .map((operation) => `${type} ${operation}`);
    });
    expect(unused).toEqual([]);
    expect([...READERS_OF_TYPE.keys()].sort()).toEqual([...reached.keys()].sort());
  });

  it('are read by whom the oracle says, and by no role that may do nothing that leads there', () => {
    const { fields, roots, differences } = compareFields(api);
    expect(differences).toEqual([]);
    expect(roots).toBe(Object.keys(rootNames(api)).length);
    expect(fields).toBeGreaterThan(1000);
  });

  it('keep the API from starting while a type has no row', () => {
    expect(withMore('extend type Query { more: Diary } type Diary { page: String }', 'self.read')).toEqual([
      'Diary.*',
    ]);
  });

  it('keep the API from starting while an operation answers with what its row does not name', () => {
    const undecided = withMore('extend type Query { more: [Reporter] }', 'statistics.read');
    expect(undecided).toEqual(['Reporter.* by Query.more']);
  });

  it('keep the API from starting while a query can come to what is told once', () => {
    const undecided = withMore('extend type Query { more: TokenIssued }', 'tokens.own');
    expect(undecided).toEqual(['TokenIssued.token by Query.more']);
  });

  it('keep the API from starting while a row names a field that is not there', () => {
    const schema = buildSchema('type Query { one: Int }');
    expect(undecidedTypes(schema, new Map(), TYPE_POLICY)).toContain('Alert.ownerEmail');
  });
});

function rootNames({ schema }: Edge): Record<string, unknown> {
  return Object.fromEntries(
    [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => [`${type?.name}.${name}`, true]),
    ),
  );
}
