import { ROLES } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER } from '../api/owned-things.js';
import { revokedAtNextRequest, revokedMidStream } from './revocation.js';

describe('an access that has ended', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  it('opens not one request more, whichever way it ended', async () => {
    expect(await revokedAtNextRequest(house, 60)).toEqual({ refused: 60, letIn: 0 });
  });

  it('lets not one event more through, in the middle of a stream', async () => {
    const { token } = await house.enrol(OWNER, [...ROLES]);
    const { alert } = await makeThings(house, token);
    expect(await revokedMidStream(house, alert, 12)).toEqual({ heardBefore: 12, heardAfter: 0 });
  });
});
