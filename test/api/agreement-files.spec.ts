import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { approve, secondPerson } from '../support/second-person.js';
import { ApiHouse, invented } from './api-house.js';
import { signAgreement } from './sign-agreement.js';

const TERMS = { categories: ['report'], level: 4, purposes: ['search'] };

/** One person at the terminal of the server founds a network; afterwards they bind nobody alone. */
describe('agreements of a file', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
    await secondPerson(house.asUseCases, null);
  });
  afterAll(() => house.close());

  const load = (id: string, parties: readonly string[] | '*', more: object = {}) =>
    house.asUseCases
      .get(LoadInstitutions)
      .atTerminal(OPERATOR, { agreements: [{ id, parties, ...TERMS, ...more }] });
  const standing = async (code: string) => {
    const [row] = await house.sql<{ level: number; inForce: boolean }>(
      'SELECT level, in_force AS "inForce" FROM agreement WHERE code = $1',
      [code],
    );
    return row;
  };

  it('are in force at once while none of their parties holds a record', async () => {
    expect(await load('FOUNDED', ['BB-FORENSIC', 'CC-CONSULATE'])).toMatchObject({
      agreements: 1,
      proposed: [],
    });
    expect(await standing('FOUNDED')).toEqual({ level: 4, inForce: true });
    expect(await load('EVERYBODY', '*', { level: 1 })).toMatchObject({ agreements: 1, asked: [] });
  });

  it('wait for the signatures of their parties once one of them holds a record', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    await house.change(token, 'fileReport', { report: invented() }, '__typename');
    const parties = ['AA-SEARCH', 'CC-CONSULATE'];
    expect(await load('LATER', parties)).toMatchObject({ agreements: 0, proposed: ['LATER'] });
    expect(await standing('LATER')).toEqual({ level: 4, inForce: false });
    for (const one of parties) await signAgreement(house, one, { code: 'LATER', parties, ...TERMS });
    expect(await standing('LATER')).toEqual({ level: 4, inForce: true });
    // The same again changes nothing, and other terms are theirs alone to sign.
    await house.sql(`UPDATE agreement SET ending_at = now() + interval '30 days' WHERE code = 'LATER'`);
    expect(await load('LATER', parties)).toMatchObject({ agreements: 1, left: [] });
    expect(await house.sql(`SELECT code FROM agreement WHERE ending_at IS NOT NULL`)).toEqual([
      { code: 'LATER' },
    ]);
    expect(await load('LATER', parties, { except: [['AA-SEARCH', 'BB-FORENSIC']] })).toMatchObject({
      left: ['LATER'],
    });
    expect(await load('LATER', '*')).toMatchObject({ left: ['LATER'], asked: [] });
    expect(await load('LATER', parties, { level: 3 })).toMatchObject({ agreements: 0, left: ['LATER'] });
    expect(await load('FOUNDED', ['AA-SEARCH', 'BB-FORENSIC'])).toMatchObject({ left: ['FOUNDED'] });
    expect(await standing('LATER')).toEqual({ level: 4, inForce: true });
  });

  it('of all the network wait for a second person of the installation', async () => {
    const { asked, agreements } = await load('EVERYBODY', '*', { level: 3 });
    expect([asked.length, agreements]).toEqual([1, 0]);
    expect(await standing('EVERYBODY')).toEqual({ level: 1, inForce: true });
    await approve(house.asUseCases, asked[0]?.id ?? '');
    expect(await standing('EVERYBODY')).toEqual({ level: 3, inForce: true });
    expect(await load('EVERYBODY', '*', { level: 3 })).toMatchObject({ agreements: 1, asked: [] });
    // Two people of the installation bind no two institutions by it.
    const named = ['AA-SEARCH', 'BB-FORENSIC'];
    expect(await load('EVERYBODY', named)).toMatchObject({ left: ['EVERYBODY'], asked: [] });
  });

  it('with which nobody could do anything are refused, and store nothing of their file', async () => {
    const parties = ['AA-SEARCH', 'BB-FORENSIC'];
    const refused = async (more: object, code: string) => {
      const [path] = Object.keys(more);
      await expect(load('IDLE', parties, more)).rejects.toMatchObject({
        faults: [{ path: `agreements[0].${path}`, code: `PROFILES.${code}` }],
      });
    };
    await refused({ until: '2026-01-01T00:00:00Z' }, 'AGREEMENT_ENDED');
    await refused({ except: [parties] }, 'AGREEMENT_EXCEPTS_ALL');
    await refused({ parties: ['AA-SEARCH', 'AA-SEARCH'] }, 'AGREEMENT_ONE_PARTY');
    expect(await standing('IDLE')).toBeUndefined();
  });

  it('that do nothing, or nothing yet, are told of when they are loaded', async () => {
    const told = async (parties: readonly string[], more: object = {}) =>
      (await load('IDLE', parties, more)).warnings.map(({ path, code }) => `${path} ${code}`);
    const parties = ['BB-FORENSIC', 'CC-CONSULATE'];
    const idle = [
      'agreements[0].purposes PROFILES.AGREEMENT_COMPARES_NOTHING',
      'agreements[0].level PROFILES.AGREEMENT_TELLS_NOTHING',
    ];
    expect(await told(parties, { purposes: ['judicial'], level: 0 })).toEqual([
      ...idle,
      'agreements[0].parties[0] PROFILES.AGREEMENT_PARTY_UNTOLD',
    ]);
    await house.enrol('BB-FORENSIC', ['forensic']);
    expect(await told(parties, { purposes: ['judicial'], level: 0 })).toEqual(idle);
    // Somebody holds records by now, and these two hold none.
    expect(await told(parties)).toEqual(['agreements[0].parties PROFILES.AGREEMENT_NOTHING_HELD']);
    expect(await told(['BB-FORENSIC', 'BB-FORENSICS'], { countries: ['HN'] })).toEqual([
      'agreements[0].countries PROFILES.UNKNOWN_KEY',
      'agreements[0].parties[1] PROFILES.AGREEMENT_PARTY_UNKNOWN',
    ]);
  });

  it('say to whoever signs them, and to whoever approves it, that they do nothing', async () => {
    const { token } = await house.steppedUp('AA-SEARCH', ['coordinator']);
    const terms = { ...TERMS, code: 'SIGNED', parties: ['AA-SEARCH', 'BB-FORENSIC'] };
    const selection = '__typename ... on ApprovalRequest { facts { name value } }';
    const effectsOf = async (more: object) => {
      const asked = await house.change(token, 'signAgreement', { ...terms, ...more }, selection);
      expect(asked.__typename).toBe('ApprovalRequest');
      const facts = asked.facts as { name: string; value: string }[];
      return facts.filter(({ name }) => name === 'effect').map(({ value }) => value);
    };
    expect(await effectsOf({})).toEqual([]);
    expect(await effectsOf({ purposes: ['judicial'], level: 0 })).toEqual([
      'compares_nothing',
      'tells_nothing',
    ]);
  });
});
