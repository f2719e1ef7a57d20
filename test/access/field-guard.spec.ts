import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER } from '../api/owned-things.js';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';

const ADDRESS = 'duty@other.example';
const INBOX = '{ inbox { nodes { id institutionId ownerEmail deliveries { address } } } }';

describe('a field with a row of its own', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
    const { token } = await house.enrol(OWNER, [...ROLES]);
    await makeThings(house, token);
    await house.sql('UPDATE alert SET owner_email = $1', [ADDRESS]);
  });
  afterAll(() => house.close());

  const inboxFor = async (role: Role) =>
    house.ask(INBOX, { token: (await house.enrol(OWNER, [role])).token });
  const addressesFor = async (role: Role): Promise<unknown[]> => {
    const { data } = await inboxFor(role);
    return data.inbox.nodes.map(({ ownerEmail }: { ownerEmail: unknown }) => ownerEmail);
  };

  it.each(['liaison', 'forensic', 'ministry', 'coordinator'] as const)('is told to %s', async (role) => {
    expect(new Set(await addressesFor(role))).toEqual(new Set([ADDRESS]));
  });

  it.each(['machine', 'oversight'] as const)(
    'is kept from %s, who may read the rest of the thing',
    async (role) => {
      expect(new Set(await addressesFor(role))).toEqual(new Set([null]));
    },
  );

  it('that is kept back says so beside the answer, and is not mistaken for one without a value', async () => {
    const { data, extensions } = await inboxFor('machine');
    expect(extensions?.redactions).toContainEqual({
      ...{ path: 'inbox.nodes.0.ownerEmail', reason: 'FIELD_POLICY' },
    });
    expect(extensions?.redactions).toHaveLength(
      data.inbox.nodes.flatMap(({ deliveries }: { deliveries: unknown[] }) => [1, ...deliveries]).length,
    );
    expect((await inboxFor('liaison')).extensions).not.toHaveProperty('redactions');
  });
});
