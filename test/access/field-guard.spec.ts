import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER } from '../api/owned-things.js';
import { ROLES, type Role } from '../../src/modules/access/index.js';

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

  const addressesFor = async (role: Role): Promise<unknown[]> => {
    const { token } = await house.enrol(OWNER, [role]);
    const { data } = await house.ask(INBOX, { token });
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
});
