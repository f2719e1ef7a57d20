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
    expect(await load('LATER', parties, { except: [parties] })).toMatchObject({ left: ['LATER'] });
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
});
