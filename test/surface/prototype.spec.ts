import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ROLES } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER, type OwnedThings } from '../api/owned-things.js';
import { argumentPlaces, withValueAt } from './argument-places.js';
import { questionOf } from './question.js';
import { usualArguments } from './usual-arguments.js';

/** JSON as it comes over the line: `JSON.parse` makes `__proto__` a key like any other. */
const POISON = JSON.parse(
  `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},
    "a":{"__proto__":{"polluted":1}},"11":{"__proto__":{"polluted":1}},"TH01":["6",{"__proto__":{"polluted":1}}]}`,
) as object;

describe('keys that reach for the prototype of all objects', () => {
  let house: ApiHouse;
  let token: string;
  let things: OwnedThings;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol(OWNER, [...ROLES]));
    things = await makeThings(house, token);
  });
  afterAll(() => house.close());

  const untouched = () => {
    for (const one of [{}, [], () => undefined, Object.create(Object.prototype) as object])
      expect((one as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  };

  it('reach it by no JSON argument of the schema', async () => {
    const { schema } = house.api.app.get(GraphQLSchemaHost);
    const places = argumentPlaces(schema).filter(({ leaf }) => leaf === 'JSONObject');
    expect(places.length).toBeGreaterThan(30);
    for (const place of places) {
      const variables = withValueAt(await usualArguments(house, things, place.field), place, POISON);
      const query = questionOf(schema, place.root, place.field, variables);
      const { errors } = await house.ask(query, { token, variables });
      expect([place.path, errors?.[0]?.extensions.code]).not.toContain('INTERNAL_SERVER_ERROR');
      untouched();
    }
  });

  it.each([
    '{"query":"{ __typename }","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}',
    '{"query":"{ __typename }","extensions":{"__proto__":{"polluted":1},"persistedQuery":{"__proto__":{"polluted":1}}}}',
    '{"query":"query __proto__ { __proto__: __typename constructor: __typename }","operationName":"__proto__"}',
    '{"query":"{ __typename }","operationName":"constructor"}',
  ])('reach it by no body of a request: %s', async (body) => {
    const { text } = await house.post(body, {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    });
    expect(text).not.toContain('INTERNAL_SERVER_ERROR');
    untouched();
  });

  it('reach it by no form and no query string', async () => {
    const url = house.api.url;
    await fetch(`${url}/auth/token`, {
      method: 'POST',
      body: '__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__=1&grant_type=client_credentials',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await fetch(`${url}/auth/sign-in?__proto__[polluted]=1&purpose[__proto__][polluted]=1&to=/x`, {
      redirect: 'manual',
    });
    untouched();
  });

  it('reach it by no file', async () => {
    const upload = await fetch(`${house.api.url}/imports/files`, {
      method: 'POST',
      body: `{"recordType":"report","institution":"${OWNER}","id":"P-1","__proto__":{"polluted":1},"extra":${JSON.stringify(POISON)}}\n`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(upload.status).toBe(201);
    untouched();
  });
});
