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
const granted = (purpose: string, more: Loose = {}): Loose => ({
  ...{ purpose, decision: 'granted', from: '2023-06-01' },
  ...more,
});
const AT_HOME = [granted('search'), granted('forensic_matching')];
const ABROAD = [...AT_HOME, granted('cross_border', { countries: ['*'] })];
const SOUGHT = name('Quirina', 'Ejemplo');
const ALIAS = name('Abelarda', 'Zavala');
const LAST_CONTACT = { date: '2023-05-12', place: { country: 'MX', admin1: 'Sonora' } };

/**
 * A family lets its report be compared at home alone. An institution abroad whose found person is like it as much as like another report may not read by
 * the pair with that one that there is somebody else.
 */
describe('a report that its family lets be compared at home alone', () => {
  async function toldOf(atHome: Loose) {
    const house = await LaboratoryHouse.open();
    try {
      await house.api.sql(
        `UPDATE agreement SET level = 2, categories = '{report,remains,living}', purposes = '{search,forensic_matching}'`,
      );
      const finder = await house.api.signIn('BB-FORENSIC', ['liaison', 'coordinator'], { purpose: 'search' });
      const answer = '... on RecordReceipt { id } ... on InvalidInput { findings { path code expected } }';
      const report = (given: Loose, consents: readonly Loose[]): Promise<string> =>
        house.report({ lastContact: LAST_CONTACT, person: given, consents });
      const shown = await report(person([SOUGHT], '1996-04-12'), ABROAD);
      const hidden = await report(atHome, AT_HOME);
      for (const letter of 'abcdef')
        await report(person([name(`Benigna ${letter}`, 'Tzoc')], `198${letter.charCodeAt(0) - 97}`), ABROAD);
      const living = {
        ...{ situation: 'sheltered', since: '2023-07', place: LAST_CONTACT.place },
        ...{ person: person([SOUGHT, ALIAS], '1996-04-12'), wishes: { informFamily: true } },
      };
      const register = async (token: string): Promise<string> => {
        const said = (await house.api.change(token, 'registerLocatedPerson', { living }, answer)) as Loose;
        if (typeof said.id !== 'string') throw new Error(JSON.stringify(said));
        return said.id;
      };
      const found = await register(finder.token);
      // Somebody who was found at home may be the person of either report.
      const holder = await house.api.signIn('AA-SEARCH', ['liaison'], { purpose: 'search' });
      await register(holder.token);
      await compareEverything(house.api.asUseCases);
      await asInALargeBank(house.api);
      const known = new Map([
        [found, 'found'],
        [shown, 'shown'],
      ]);
      const { data, errors } = await house.ask(
        finder.token,
        `{ candidates(recordId: "${found}", first: 20) { a b band log10LR prior probability }
           matches(first: 20) { nodes { a { recordId } b { recordId } state band log10LR prior probability } }
           reviewQueue(first: 20) { band log10LR probability } }`,
      );
      expect(errors).toBeUndefined();
      const [weighed] = await house.api.sql<{ probability: number }>(
        'SELECT probability FROM hypothesis WHERE record_a = $1 AND record_b = $2',
        [shown, found],
      );
      const [open] = await house.api.sql<{ count: string }>(
        'SELECT count(*)::text AS count FROM hypothesis WHERE record_a = $1',
        [hidden],
      );
      const answers = JSON.stringify(data, null, 1).replaceAll(
        /[0-9a-f]{8}-[0-9a-f-]{27}/g,
        (id) => known.get(id) ?? 'another',
      );
      return { answers, weighed: weighed?.probability, isOpen: open?.count !== '0' };
    } finally {
      await house.close();
      const admin = await openAdmin();
      await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
      await admin.destroy();
    }
  }

  it('moves nothing of what is told abroad of a pair beside it', async () => {
    const alike = await toldOf(person([ALIAS], '1996-04-12'));
    const unlike = await toldOf(person([name('Mercedes', 'Olvido')], '1961-01-30'));
    expect(alike.answers).toContain('"shown"');
    expect(alike.weighed).toBeGreaterThan(0);
    // In one world there is a match at home beside it.
    expect([alike.isOpen, unlike.isOpen]).toEqual([true, false]);
    expect(alike.weighed).toBeCloseTo(unlike.weighed ?? 0, 5);
    expect(alike.answers).toBe(unlike.answers);
  });
});
