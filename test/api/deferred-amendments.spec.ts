import { CompareDeferred } from '../../src/modules/records/records/index.js';
import { compareEverything } from '../support/compare-everything.js';
import { emptyTables } from '../support/empty-tables.js';
import { openAdmin } from '../support/house-database.js';
import { asInALargeBank } from '../support/large-bank.js';
import type { Loose } from './api-house.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { MovableClock } from './movable-clock.js';

const MONTH_MINUTES = 30 * 24 * 60;
const person = (given: string): Loose => ({
  ...{ names: [{ kind: 'legal', given, surnames: ['Ejemplo', 'Prueba'] }], sex: 'female' },
  birthDate: '1996-04',
});
const rest = {
  lastContact: { date: '2023-05-12', place: { country: 'MX', admin1: 'Sonora' } },
  marks: [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'swallow' }],
  physical: { heightCm: { min: 150, max: 160 } },
};

/** A family elsewhere, and an officer who tries what their daughter is called by an own report that is varied. */
describe('an own record that is amended again and again', () => {
  const clock = new MovableClock();
  let house: LaboratoryHouse;
  let officer: Awaited<ReturnType<LaboratoryHouse['api']['signIn']>>;
  let own: string;
  let version = 1;

  beforeEach(async () => {
    house = await LaboratoryHouse.open({ clock });
    await house.api.sql('UPDATE agreement SET level = 2');
    officer = await house.api.signIn('BB-FORENSIC', ['liaison', 'forensic'], { purpose: 'search' });
    own = await house.report({ ...rest, person: person('Ana') }, officer.token);
    version = 1;
    await house.report({ ...rest, person: person('Quirina') });
  });

  afterEach(async () => {
    await house.close();
    const admin = await openAdmin();
    await emptyTables(admin, 'institution', 'match_run', 'candidate_list');
    await admin.destroy();
  });

  async function amend(fields: Loose): Promise<Loose> {
    const answer = '... on Report { version comparedFrom } ... on UserError { code message }';
    const input = { id: own, expectedVersion: version, fields };
    const said = (await house.api.change(officer.token, 'amendReport', input, answer)) as Loose;
    version = said.version as number;
    return said;
  }

  /** What the officer is told of others, once everything has been compared. The rules of misuse hold by themselves and are left out. */
  async function told(): Promise<string> {
    await house.api.sql('DELETE FROM question_entry');
    await compareEverything(house.api.asUseCases);
    await asInALargeBank(house.api);
    const { data, errors } = await house.ask(
      officer.token,
      `{ candidates(recordId: "${own}", first: 20) { a b band }
         matches(first: 20) { nodes { state band evidence { group field agreement reason weight } } } }`,
    );
    expect(errors).toBeUndefined();
    return JSON.stringify(data);
  }

  async function amendThrice(): Promise<void> {
    for (const given of ['Eulalia', 'Petronila', 'Juana'])
      expect(await amend({ person: person(given) })).toMatchObject({ comparedFrom: null });
  }

  it('tells nothing more of others after the third change in thirty days, whatever it says', async () => {
    await amendThrice();
    const third = await told();
    for (const given of ['Quirina', 'Yolanda', 'Quirina']) {
      const { comparedFrom } = await amend({ person: person(given) });
      expect(Date.parse(comparedFrom as string)).toBeGreaterThan(clock.now().getTime());
      expect(await told()).toBe(third);
    }
  });

  it('is compared as it says when a second person has confirmed it, or when its time has come', async () => {
    await amendThrice();
    const third = await told();
    await amend({ person: person('Quirina') });
    const input = { id: own, expectedVersion: version };
    expect(await house.api.changeByTwo(officer, 'confirmAmendments', input)).toMatchObject({
      __typename: 'ApprovalRequest',
    });
    version += 1;
    const confirmed = await told();
    expect(confirmed).not.toBe(third);
    // Confirmed ones do not count: the next is the fourth again.
    await amend({ person: person('Yolanda') });
    expect(await told()).toBe(confirmed);
    await house.api.asUseCases.get(CompareDeferred).compareDeferred(own);
    expect(await told()).toBe(confirmed);
    clock.forward(MONTH_MINUTES + 1);
    officer = await house.api.signIn('BB-FORENSIC', ['liaison', 'forensic'], { purpose: 'search' });
    await house.api.asUseCases.get(CompareDeferred).compareDeferred(own);
    expect(await told()).not.toBe(confirmed);
    const { data } = await house.ask(officer.token, `{ report(id: "${own}") { comparedFrom version } }`);
    expect(data.report).toEqual({ comparedFrom: null, version: version + 1 });
  });

  it('has a task for the moment from which it is compared', async () => {
    await amendThrice();
    const { comparedFrom } = await amend({ person: person('Quirina') });
    const tasks = await house.api.sql<{ due: Date }>(
      `SELECT due_at AS due FROM task WHERE name = 'records.compare-deferred' AND payload ->> 'recordId' = $1`,
      [own],
    );
    expect(tasks.map(({ due }) => due.toISOString())).toEqual([comparedFrom]);
  });

  it('obeys at once what the family takes back, and what it withdraws', async () => {
    await amendThrice();
    await amend({ person: person('Quirina') });
    const before = JSON.parse(await told()) as Loose;
    expect(before.candidates).not.toEqual([]);
    const input = { id: own, expectedVersion: version, purpose: 'cross_border' };
    const answer = '... on Report { version comparedFrom } ... on UserError { code }';
    const said = (await house.api.change(officer.token, 'withdrawConsent', input, answer)) as Loose;
    expect(said.comparedFrom).not.toBeNull();
    expect(JSON.parse(await told())).toMatchObject({ candidates: [] });
  });

  it('is confirmed at the version that was read, by those whose record it is, and only where something waits', async () => {
    const codeOf = async (token: string, expectedVersion: number): Promise<unknown> => {
      const input = { id: own, expectedVersion };
      const said = await house.api.change(token, 'confirmAmendments', input, '... on UserError { code }');
      return said.code;
    };
    await house.api.stepUp(officer.sessionId);
    expect(await codeOf(officer.token, version)).toBe('RECORDS.NOTHING_DEFERRED');
    await amendThrice();
    await amend({ person: person('Quirina') });
    expect(await codeOf(officer.token, version - 1)).toBe('RECORDS.VERSION_CONFLICT');
    const stranger = await house.api.enrol('AA-SEARCH', ['liaison']);
    const nobody = await codeOf(stranger.token, version);
    expect(nobody).toBe('ACCESS.NOT_FOUND');
    expect(await codeOf(officer.token, version)).toBeUndefined();
  });
});
