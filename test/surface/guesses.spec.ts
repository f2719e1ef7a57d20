import { isWhole } from '../../scripts/rotation.mjs';
import { ApiHouse } from '../api/api-house.js';
import { guess } from './guesses.js';
import { guessReceipts } from './receipt-guesses.js';

/** They are drawn anew each time: a third of them each day finds in three days what all of them find in one. */
const GUESSES = isWhole() ? 3_000 : 1_000;

describe('guessing', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([], { TRUSTED_PROXIES: '1' });
    await house.sql('DELETE FROM attempt');
  });
  afterAll(() => house.close());

  it('opens nothing, keeps nobody else from being served, and fills no table', async () => {
    const found = await guess(house, GUESSES);
    expect(found).toMatchObject({ opened: 0, strange: [], notServed: 0 });
    expect(found.waits.length).toBe(GUESSES / 100);
    // A row for each source, account and receipt that was tried, whatever became of it.
    expect(found.rows).toBeLessThanOrEqual(1_000 + 300 + 20 + 2 * 60);
  });

  it('at receipts opens none, and another family looks into its window meanwhile', async () => {
    const found = await guessReceipts(house, 500, 4);
    expect(found).toMatchObject({ opened: 0, strange: [], notServed: 0, sentAway: 0, shutOut: 0 });
    expect(found.windowWaits).toHaveLength(2);
    // Ten of the code that was given; of the others one a place, where the house is not full.
    expect(found.hashed).toBeLessThanOrEqual(10 + 250);
    expect([...found.answers]).toEqual([expect.stringMatching(/^401 .*FAMILY\.NOT_OPENED/)]);
  });
});
