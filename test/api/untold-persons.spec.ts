import { compareEverything } from '../support/compare-everything.js';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { asInALargeBank } from '../support/large-bank.js';
import type { Loose } from './api-house.js';
import { LaboratoryHouse } from './laboratory-house.js';

const name = (given: string, surname: string): Loose => ({
  kind: 'legal',
  given,
  surnames: [surname, 'Prueba'],
});
const person = (names: readonly Loose[], birthDate: string): Loose => ({ names, sex: 'female', birthDate });
const CONSENTS = [
  { purpose: 'search', decision: 'granted', from: '2023-06-01' },
  { purpose: 'cross_border', decision: 'granted', countries: ['*'], from: '2023-06-01' },
];
const SOUGHT = name('Quirina', 'Ejemplo');
const ALIAS = name('Abelarda', 'Zavala');

/**
 * Another institution holds a person found alive who has not been asked. Nobody else may learn that there is such a person, neither by an own pair of
 * records made up alike, which would be left with less, nor by a pair that is shown.
 */
describe('somebody found alive who has not been asked', () => {
  async function toldOf(untold: Loose, own: 'own pair' | 'shown pair') {
    const house = await LaboratoryHouse.open();
    try {
      await house.api.sql(
        `UPDATE agreement SET level = 2, categories = '{report,remains,living}', purposes = '{search,forensic_matching}'`,
      );
      const asker = await house.api.signIn('BB-FORENSIC', ['liaison', 'coordinator'], { purpose: 'search' });
      const holder = await house.api.signIn('AA-SEARCH', ['liaison'], { purpose: 'search' });
      const register = async (token: string, given: Loose, wishes?: Loose): Promise<string> => {
        const content = {
          situation: 'sheltered',
          since: '2023-07',
          person: given,
          ...(wishes && { wishes }),
        };
        const answer = '... on RecordReceipt { id } ... on InvalidInput { findings { path code expected } }';
        const said = (await house.api.change(
          token,
          'registerLocatedPerson',
          { living: content },
          answer,
        )) as Loose;
        if (typeof said.id !== 'string') throw new Error(JSON.stringify(said));
        return said.id;
      };
      const lastContact = { date: '2023-05-12', place: { country: 'MX', admin1: 'Sonora' } };
      const names = own === 'own pair' ? [SOUGHT] : [SOUGHT, ALIAS];
      const report = await house.report(
        { lastContact, person: person(names, '1996-04-12'), consents: CONSENTS },
        asker.token,
      );
      const shown =
        own === 'own pair'
          ? await register(asker.token, person([SOUGHT], '1996-04-12'))
          : await register(holder.token, person([SOUGHT], '1996-04-12'), { informFamily: true });
      const hidden = await register(holder.token, untold);
      for (let other = 0; other < 6; other += 1)
        await register(holder.token, person([name(`Benigna ${'abcdef'[other]}`, 'Tzoc')], `198${other}`));
      await compareEverything(house.api.asUseCases);
      await asInALargeBank(house.api);
      const known = new Map([
        [report, 'report'],
        [shown, 'shown'],
      ]);
      const { data, errors } = await house.ask(
        asker.token,
        `{ candidates(recordId: "${report}", first: 20) { a b band log10LR prior probability }
           matches(first: 20) { nodes { a { recordId } b { recordId } state band log10LR prior probability } }
           reviewQueue(first: 20) { band log10LR probability }
           latestMatchRun(recordId: "${report}") { state figures { compared records candidates } } }`,
      );
      expect(errors).toBeUndefined();
      const [pair] = await house.api.sql<{ open: string }>(
        `SELECT count(*)::text AS open FROM hypothesis WHERE record_a = $1 AND record_b = $2`,
        [report, hidden],
      );
      const answers = JSON.stringify(data, null, 1).replaceAll(
        /[0-9a-f]{8}-[0-9a-f-]{27}/g,
        (id) => known.get(id) ?? 'another',
      );
      return { answers, isFound: pair?.open !== '0' };
    } finally {
      await house.close();
      const admin = await openAdmin();
      await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
      await admin.destroy();
    }
  }

  it.each([
    ['own pair', person([SOUGHT], '1996-04-12')],
    ['shown pair', person([ALIAS], '1996-04-12')],
  ] as const)('moves nothing that others are told of an %s', async (which, alike) => {
    const found = await toldOf(alike, which);
    const nobody = await toldOf(person([name('Mercedes', 'Olvido')], '1961-01-30'), which);
    // In one world the holder has a match to ask the person about, and in the other nobody is there.
    expect([found.isFound, nobody.isFound]).toEqual([true, false]);
    expect(found.answers).toContain('"shown"');
    expect(found.answers).toBe(nobody.answers);
  });
});
