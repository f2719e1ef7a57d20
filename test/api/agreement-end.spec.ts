import { RecallLowered } from '../../src/modules/review/disclosure/index.js';
import { DisclosureHouse, type Side } from './disclosure-house.js';

describe('what hangs on an agreement', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const read = async (side: Side): Promise<unknown> =>
    (
      await house.ask(
        side,
        '{ agreementEnd(code: "AB-1") { disclosures matches asked deleted kept overdue } }',
      )
    ).agreementEnd;
  const NOTHING = { asked: 0, deleted: 0, kept: 0, overdue: 0 };

  it('is told to its parties before one of them ends it: what was seen, and what is open', async () => {
    expect(await read('a')).toEqual({ ...NOTHING, disclosures: 0, matches: 1 });
    for (const side of ['a', 'b'] as const) await house.seen(side);
    expect(await read('a')).toEqual({ ...NOTHING, disclosures: 2, matches: 1 });
    expect(await read('b')).toEqual(await read('a'));
    const { token } = await house.api.signIn('CC-CONSULATE', ['coordinator'], { purpose: 'search' });
    const { data, errors } = await house.api.ask('{ agreementEnd(code: "AB-1") { matches } }', { token });
    expect(data?.agreementEnd ?? null).toBeNull();
    expect(errors === undefined || errors.length > 0).toBe(true);
  });

  it('counts no match of which only the holder knows: it would tell that somebody was found who has not been asked', async () => {
    await house.api.sql('UPDATE hypothesis SET holder_only = true');
    for (const side of ['a', 'b'] as const) expect(await read(side)).toMatchObject({ matches: 0 });
    await house.api.sql('UPDATE hypothesis SET holder_only = false');
    expect(await read('a')).toMatchObject({ matches: 1 });
  });

  it('counts nothing that another agreement covers as well', async () => {
    await house.api.sql(
      `INSERT INTO agreement (id, code, parties, categories, level)
       SELECT gen_random_uuid(), 'AB-9', parties, categories, level FROM agreement WHERE code = 'AB-1'`,
    );
    expect(await read('a')).toMatchObject({ disclosures: 0, matches: 0 });
    await house.api.sql(`DELETE FROM agreement WHERE code = 'AB-9'`);
  });

  it('is the balance afterwards: what was asked back, and what was answered', async () => {
    await house.api.sql(`UPDATE agreement SET ended_at = now() - interval '1 minute' WHERE code = 'AB-1'`);
    await house.api.api.app.get(RecallLowered, { strict: false }).recall();
    expect(await read('a')).toEqual({ ...NOTHING, disclosures: 0, matches: 0, asked: 2 });
    await house.api.sql(`UPDATE recall SET state = 'deleted' WHERE side = 'a'`);
    expect(await read('a')).toMatchObject({ asked: 2, deleted: 1, kept: 0 });
  });
});
