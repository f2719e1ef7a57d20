import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isWhole, rotationSeed } from '../../scripts/rotation.mjs';
import { ROLES } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER, type OwnedThings } from '../api/owned-things.js';
import { walkOf } from './schema-paths.js';
import { DEPTH, walkSchema } from './schema-walk.js';

describe('every path of fields down to depth 4, from every root', () => {
  let house: ApiHouse;
  let things: OwnedThings;
  beforeAll(async () => {
    house = await ApiHouse.open([], { READ_RECORDS_PER_HOUR: '1000000' });
    const { token } = await house.enrol(OWNER, [...ROLES]);
    things = await makeThings(house, token);
  });
  afterAll(() => house.close());

  it('is in a document, once', () => {
    const operations = walkOf(house.api.app.get(GraphQLSchemaHost).schema, DEPTH);
    const paths = operations.flatMap(({ documents }) => documents.map(({ paths: some }) => some));
    expect(paths.reduce((sum, some) => sum + some, 0)).toBeGreaterThan(9_000);
    expect(operations.length).toBeGreaterThan(200);
  });

  it('shows each role what it may read, nobody what is another’s, and is no error of ours', async () => {
    const { findings, asked, values } = await walkSchema(house, things, {
      share: 0.1,
      ...(!isWhole() && { seed: rotationSeed() }),
    });
    expect(findings).toEqual([]);
    expect(asked).toBeGreaterThan(2_000);
    expect(values).toBeGreaterThan(1_000);
  });
});
