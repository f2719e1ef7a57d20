import { AlertOfAmended, notificationsSubscriptions } from '../../src/modules/alerts/index.js';
import { REMAINS_AMENDED } from '../../src/modules/records/forensic-bank/index.js';
import { DisclosureHouse } from './disclosure-house.js';

describe('the record of a body that is identified', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const amend = async (heightCm: number): Promise<string> => {
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [
      house.remains,
    ]);
    const fields = { estimates: { sex: { value: 'male' }, heightCm: { min: heightCm, max: heightCm + 3 } } };
    const input = { id: house.remains, expectedVersion: row?.version ?? 0, fields };
    const said = await house.api.change(house.people.b.token, 'amendRemains', input, '__typename');
    expect(said).toEqual({ __typename: 'Remains' });
    const [event] = await house.api.sql<{ id: string }>(
      'SELECT id FROM outbox_event WHERE name = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [REMAINS_AMENDED],
    );
    return event?.id ?? '';
  };
  /** As a worker does, and does again. */
  const follow = async (eventId: string): Promise<void> => {
    const alerting = house.api.api.app.get(AlertOfAmended, { strict: false });
    for (let time = 0; time < 2; time += 1) await alerting.alert(house.remains, eventId);
  };
  const told = () =>
    house.api.sql<{ code: string; subject: string }>(
      `SELECT i.code, s.subject_id AS subject FROM alert a JOIN institution i ON i.id = a.institution_id
       JOIN alert_subject s ON s.alert_id = a.id WHERE a.kind = 'identified_amended'`,
    );

  it('is listened to where it changes', () => {
    const [heard] = notificationsSubscriptions.filter(({ eventName }) => eventName === REMAINS_AMENDED);
    expect(heard).toMatchObject({ taskName: 'notifications.body-amended' });
  });

  it('alerts nobody when it changes before it is identified', async () => {
    await follow(await amend(150));
    expect(await told()).toEqual([]);
  });

  it('alerts the institution that has identified it with an own record, once a change, and not its owner', async () => {
    await house.api.sql(`UPDATE hypothesis SET state = 'identified' WHERE id = $1`, [house.match]);
    await follow(await amend(155));
    expect(await told()).toEqual([{ code: 'AA-SEARCH', subject: house.match }]);
    await follow(await amend(160));
    expect(await told()).toHaveLength(2);
  });
});
