import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { ApiHouse, type Loose } from './api-house.js';
import { makeThings, OWNER } from './owned-things.js';
import { overhear } from './overhear.js';
import { textOf } from './question-text.js';
import { minimalArguments } from './minimal-arguments.js';

type Root = 'Query' | 'Mutation' | 'Subscription';
type Field = GraphQLField<unknown, unknown>;

/** All that an account may do that writes and never reads. */
const ITS_OWN = ['registerLocatedPerson', 'startImport'];

describe('an account that only delivers', () => {
  let house: ApiHouse;
  let schema: GraphQLSchema;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ schema } = house.api.app.get(GraphQLSchemaHost));
    const owner = await house.enrol(OWNER, ['coordinator', 'liaison', 'forensic', 'operator']);
    await makeThings(house, owner.token);
    // Of the very institution that has all of this.
    ({ token } = await house.enrol(OWNER, ['delivery']));
  });
  afterAll(() => house.close());

  const fieldsOf = (root: Root): readonly Field[] => {
    const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    return Object.values(types.find((type) => type?.name === root)?.getFields() ?? {});
  };
  const ask = async (root: Root, field: Field) => {
    const variables = minimalArguments(field);
    const query = textOf(root, field, variables);
    if (root === 'Subscription') return overhear(house.socket(token), { query, variables }, () => true);
    return house.ask(query, { token, variables });
  };
  const isDenied = async (root: Root, field: Field) => {
    const { data, errors } = await ask(root, field);
    if (errors) return errors[0]?.extensions.reason === 'ACCESS.DENIED';
    return data[field.name]?.__typename === 'DeniedError';
  };

  it.each(['Query', 'Subscription'] as const)('is refused every %s of the schema', async (root) => {
    const fields = fieldsOf(root);
    expect(fields.length).toBeGreaterThan(2);
    for (const field of fields) expect([field.name, await isDenied(root, field)]).toEqual([field.name, true]);
  });

  it('is refused every mutation but its own', async () => {
    const fields = fieldsOf('Mutation');
    expect(fields.length).toBeGreaterThan(30);
    const open: string[] = [];
    for (const field of fields) if (!(await isDenied('Mutation', field))) open.push(field.name);
    expect(open.sort()).toEqual(ITS_OWN);
  });

  it('is told by them nothing but names for what it has handed in itself', async () => {
    const handed = { person: { names: [{ kind: 'legal', full: 'Entregada Inventada' }], sex: 'female' } };
    const receipt = await house.change(
      token,
      'registerLocatedPerson',
      { living: handed },
      '... on RecordReceipt { id code filedAt familyCode warnings { code path } }',
    );
    expect(receipt).toEqual({
      id: expect.any(String),
      code: expect.any(String),
      filedAt: expect.any(String),
      familyCode: null,
      warnings: [],
    });
    const type = schema.getType('RecordReceipt');
    const whole = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(whole.sort()).toEqual(Object.keys(receipt).sort());
    const response = await fetch(`${house.api.url}/imports/files`, {
      method: 'POST',
      body: `{"recordType":"living","institution":"${OWNER}","id":"D-1"}\n`,
      headers: { authorization: `Bearer ${token}` },
    });
    const { uploadId, ...rest } = (await response.json()) as Loose;
    expect(Object.keys(rest)).toEqual(['bytes']);
    const started = await house.change(
      token,
      'startImport',
      { uploadId, format: 'exchange', mode: 'store' },
      '__typename ... on ImportStarted { importId }',
    );
    expect(started).toEqual({ __typename: 'ImportStarted', importId: expect.any(String) });
  });
});
