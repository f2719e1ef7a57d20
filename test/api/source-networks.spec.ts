import { ApiHouse } from './api-house.js';
import { knock, PHRASE } from './family-house.js';

describe('whoever has a line of version 6, and so more addresses than anybody could count', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([], { TRUSTED_PROXIES: '1' });
  });
  afterAll(() => house.close());

  const knocks = async (addresses: readonly string[]): Promise<number[]> => {
    const found: number[] = [];
    for (const address of addresses)
      found.push((await knock(house, { code: 'X', phrase: PHRASE }, { 'x-forwarded-for': address })).status);
    return found;
  };
  const ofOneLine = Array.from({ length: 43 }, (_, at) => `2001:db8:1:2:${(at * 991).toString(16)}::${at}`);

  it('is one source, and others are not kept out', async () => {
    const found = await knocks(ofOneLine);
    expect(found.filter((status) => status === 429)).toHaveLength(3);
    expect(await knocks(['2001:db8:1:3::1', '203.0.113.9'])).toEqual([400, 400]);
  });
});
