import { jest } from '@jest/globals';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AuditTrail } from '../../src/modules/access/audit/index.js';
import { disclosureSubscriptions, RecallLowered } from '../../src/modules/review/disclosure/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';

const TERMS = {
  id: 'AB-1',
  parties: Object.values(CODE_OF),
  categories: ['report', 'remains', 'genetic'],
  level: 3,
};

describe('what was seen under an agreement', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  beforeEach(async () => {
    await agree({});
    await house.api.sql('TRUNCATE recall, disclosed');
    for (const side of ['a', 'b'] as const) await house.seen(side);
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  const agree = (terms: object) =>
    get(LoadInstitutions).loadFile(OPERATOR, { institutions: [], agreements: [{ ...TERMS, ...terms }] });
  const lowered = () => get(RecallLowered).recall();
  /** What a side is asked to delete. */
  const asked = async (side: Side) => {
    const { recalls } = await house.ask(side, '{ recalls { nodes { isToAnswer level cause } } }');
    return (recalls.nodes as { isToAnswer: boolean }[]).filter(({ isToAnswer }) => isToAnswer);
  };
  const ofBoth = async () => [await asked('a'), await asked('b')];
  const one = (level: number, cause: string) => [{ isToAnswer: true, level, cause }];

  it('is looked at again after each change of agreements', () => {
    expect(disclosureSubscriptions.map(({ eventName, taskName }) => [eventName, taskName])).toEqual([
      ['mechanisms.agreements-changed', 'disclosure.recall-lowered'],
    ]);
  });

  it('is not asked back while as much may be seen', async () => {
    await lowered();
    await agree({ level: 3, purposes: ['forensic_matching'] });
    await lowered();
    expect(await ofBoth()).toEqual([[], []]);
  });

  it('is asked back of both when the level falls below it, once however often the task runs', async () => {
    await agree({ level: 2 });
    for (let run = 0; run < 2; run += 1) await lowered();
    expect(await ofBoth()).toEqual([one(3, 'agreement_lowered'), one(3, 'agreement_lowered')]);
    // What is seen at the new level is no reason to ask.
    for (const side of ['a', 'b'] as const) await house.seen(side);
    await lowered();
    expect((await ofBoth()).map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is asked back of both when no agreement covers the pair any more', async () => {
    await agree({ categories: ['report', 'living'] });
    for (let run = 0; run < 2; run += 1) await lowered();
    expect(await ofBoth()).toEqual([one(3, 'agreement_ended'), one(3, 'agreement_ended')]);
  });

  it('stays where the owner has released as much', async () => {
    await house.change('a', 'releaseRecord', { level: 4, purpose: 'forensic_matching' });
    await agree({ level: 1 });
    await lowered();
    expect(await ofBoth()).toEqual([one(3, 'agreement_lowered'), []]);
    await house.change('a', 'takeBackRelease', {});
  });

  it('is said to be barred where it is the family who does not permit it any more', async () => {
    await house.setConsent(false);
    await lowered();
    const made = await house.api.sql<{ cause: string }>('SELECT DISTINCT cause FROM recall');
    expect(made).toEqual([{ cause: 'barred' }]);
    await house.setConsent(true);
  });

  it('is asked for once by whoever takes the task again after a crash', async () => {
    await agree({ level: 0 });
    const crash = jest
      .spyOn(get(AuditTrail), 'record')
      .mockRejectedValueOnce(new Error('The worker is gone.'));
    await expect(lowered()).rejects.toThrow('The worker is gone.');
    expect(await house.api.sql('SELECT 1 FROM recall')).toEqual([]);
    crash.mockRestore();
    await lowered();
    const rows = await house.api.sql('SELECT side, level, cause FROM recall ORDER BY side');
    expect(rows).toEqual(['a', 'b'].map((side) => ({ side, level: 3, cause: 'agreement_lowered' })));
  });
});
