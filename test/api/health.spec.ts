import { ApiHouse } from './api-house.js';

describe('what /readyz tells of withdrawals', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const told = async () => {
    const response = await fetch(`${house.api.url}/readyz`);
    const { status, checks } = (await response.json()) as { status: string; checks: { name: string }[] };
    return { http: response.status, status, check: checks.find(({ name }) => name === 'withdrawals') };
  };
  const withdrawn = (secondsAgo: number) =>
    house.sql(
      `INSERT INTO withdrawal_entry (institution_id, record_id, what, at)
       SELECT id, gen_random_uuid(), 'record', now() - $1 * interval '1 second' FROM institution LIMIT 1`,
      [secondsAgo],
    );

  it('is nothing odd while they are written soon', async () => {
    await withdrawn(5);
    expect((await told()).check).toMatchObject({ standing: 'ok', counts: { waiting: 1 } });
  });

  it('is a warning once they wait: nobody writes the journal, or it cannot be written', async () => {
    await withdrawn(90);
    expect(await told()).toMatchObject({
      http: 200,
      status: 'degraded',
      check: {
        standing: 'warning',
        counts: { waiting: 2 },
        hint: expect.stringContaining('WITHDRAWAL_JOURNAL'),
      },
    });
  });
});
