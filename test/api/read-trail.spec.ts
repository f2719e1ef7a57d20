import { OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import { ReadTrail } from '../../src/modules/access/audit/index.js';
import { ApiHouse } from './api-house.js';
import { reported } from './family-house.js';

describe('the log of a record', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const trailFor = (actor: Actor, recordId: string) =>
    house.api.app.get(ReadTrail, { strict: false }).ofRecords(actor, [recordId]);

  it('says who did what and who was refused, to those who watch over all', async () => {
    const { recordId, token, actorId } = await reported(house);
    const stranger = await house.enrol('CC-CONSULATE', ['liaison']);
    const query = `{ report(id: "${recordId}") { code } }`;
    await house.ask(query, { token });
    await house.ask(query, { token: stranger.token });
    const entries = await trailFor(OPERATOR, recordId);
    expect(entries.map((one) => [one.actorId, one.action, one.outcome])).toEqual([
      [actorId, 'reports.file', 'done'],
      [actorId, 'reports.read', 'done'],
      [stranger.actorId, 'reports.read', 'denied'],
    ]);
  });

  it('is read by nobody else', async () => {
    const { recordId, actorId } = await reported(house);
    const liaison: Actor = { ...OPERATOR, actorId, roles: ['liaison'] };
    await expect(trailFor(liaison, recordId)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
