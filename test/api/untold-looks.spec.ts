import { compareEverything } from '../support/compare-everything.js';
import { asInALargeBank } from '../support/large-bank.js';
import type { Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { RecallLowered } from '../../src/modules/review/disclosure/index.js';

const PERSON = {
  names: [{ kind: 'legal', given: 'Quirina', surnames: ['Ejemplo', 'Prueba'] }],
  ...{ sex: 'female', birthDate: '1996-04-12' },
};
const CONSENTS = [
  { purpose: 'search', decision: 'granted', from: '2023-06-01' },
  { purpose: 'cross_border', decision: 'granted', countries: ['*'], from: '2023-06-01' },
];
const ID = '... on RecordReceipt { id } ... on InvalidInput { findings { path code expected } }';
const REASON = 'A boat with somebody of this description is leaving the port tonight.';

/**
 * Whoever holds a person found alive who has not been asked looks at the report that is like them. The trace of that look is the owner's of the report,
 * who would learn by it that there is somebody, where, and that they are alive.
 */
describe('a look at a report, by whoever holds a person who has not been asked', () => {
  let house: LaboratoryHouse;
  let report: string;
  let living: string;
  let match: string;
  let asker: Loose;
  let holder: Loose;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    await house.api.sql(
      `UPDATE agreement SET level = 2, categories = '{report,remains,living}', purposes = '{search,forensic_matching}'`,
    );
    asker = await house.api.signIn('BB-FORENSIC', ['liaison', 'coordinator'], { purpose: 'search' });
    holder = await house.api.steppedUp('AA-SEARCH', ['liaison', 'coordinator'], { purpose: 'search' });
    const lastContact = { date: '2023-05-12', place: { country: 'MX', admin1: 'Sonora' } };
    report = await house.report({ lastContact, person: PERSON, consents: CONSENTS }, asker.token);
    const found = { situation: 'sheltered', since: '2023-07', person: PERSON };
    const said = (await house.api.change(
      holder.token,
      'registerLocatedPerson',
      { living: found },
      ID,
    )) as Loose;
    living = said.id as string;
    await compareEverything(house.api.asUseCases);
    await asInALargeBank(house.api);
    const [row] = await house.api.sql<{ id: string }>(
      'SELECT id FROM hypothesis WHERE record_a = $1 AND record_b = $2',
      [report, living],
    );
    match = row?.id ?? '';
    const { data } = await house.ask(holder.token, `{ match(id: "${match}") { a { level } b { own } } }`);
    expect(data.match).toEqual({ a: { level: 2 }, b: { own: true } });
  });
  afterAll(() => house.close());

  /** All that the owner of the report is told of who has looked at it and what became of that. */
  const toldToOwner = async (): Promise<Loose> => {
    const { data, errors } = await house.ask(
      asker.token,
      `{ disclosures(recordId: "${report}", first: 20) { nodes { institution kind level } }
         recalls(first: 20) { nodes { institution kind state } }
         breakGlassUses(first: 20) { nodes { institution recordId } }
         matches(first: 20) { nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    return data;
  };
  const NOTHING = {
    ...{ disclosures: { nodes: [] }, recalls: { nodes: [] } },
    ...{ breakGlassUses: { nodes: [] }, matches: { nodes: [] } },
  };
  const versionOf = async (table: string, id: string): Promise<number> =>
    (await house.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]))[0]
      ?.version ?? 1;

  it('is in no trace that the owner of the report reads', async () => {
    expect(await toldToOwner()).toEqual(NOTHING);
  });

  const said = async (field: string, more: object): Promise<Loose> => {
    const input = { matchId: match, expectedVersion: await versionOf('hypothesis', match), ...more };
    return (await house.api.change(
      holder.token,
      field,
      input,
      '__typename ... on UserError { code }',
    )) as Loose;
  };

  it('becomes no urgent access and no question to its owner, who would be told of either', async () => {
    expect(await said('breakGlass', { reason: REASON })).toMatchObject({ code: 'MATCHES.UNTOLD' });
    expect(await said('requestData', { kinds: ['dates'] })).toMatchObject({ code: 'MATCHES.UNTOLD' });
    expect(await toldToOwner()).toEqual(NOTHING);
    const events = await house.api.sql<{ name: string }>(
      `SELECT name FROM outbox_event WHERE institution_id = $1 AND name LIKE 'duties.%'`,
      [asker.institutionId],
    );
    expect(events).toEqual([]);
  });

  it('is asked back once it may not be compared any more, of whoever looked, and the owner hears neither of that nor of the answer', async () => {
    await house.api.sql(`UPDATE agreement SET level = 0`);
    await house.api.api.app.get(RecallLowered, { strict: false }).recall();
    const { data } = await house.ask(
      holder.token,
      '{ recalls(first: 20) { nodes { id version kind isToAnswer } } }',
    );
    const [recall] = data.recalls.nodes as Loose[];
    expect(recall).toMatchObject({ isToAnswer: true });
    expect(await toldToOwner()).toEqual(NOTHING);
    const one = `{ recalls(first: 20) { nodes { id } } }`;
    expect((await house.ask(asker.token, one)).data.recalls.nodes).toEqual([]);
    const answer = { id: recall?.id, expectedVersion: recall?.version, answer: 'deleted' };
    await house.api.change(holder.token, 'answerRecall', answer, '... on Recall { state }');
    const told = await house.api.sql<{ name: string }>(
      `SELECT name FROM outbox_event WHERE name = 'disclosure.recall-answered'`,
    );
    expect(told).toEqual([]);
    expect(await toldToOwner()).toEqual(NOTHING);
  });
});

describe('a look from a record that its owner shows to nobody', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await house.api.sql(
      `INSERT INTO disclosure_cap (record_id, institution_id, level, set_by, set_at) SELECT id, institution_id, 0, gen_random_uuid(), now()
       FROM record WHERE id = $1`,
      [house.remains],
    );
  });
  afterAll(() => house.close());

  const traceOf = (recordId: string) =>
    house.ask('a', `{ disclosures(recordId: "${recordId}", first: 20) { nodes { institution level } } }`);

  it('is in no trace of the other owner either, to whom the match is not there, until it is shown', async () => {
    expect((await house.seen('b'))?.a.level).toBe(3);
    expect(await house.seen('a')).toBeNull();
    expect((await traceOf(house.report)).disclosures.nodes).toEqual([]);
    await house.api.sql('DELETE FROM disclosure_cap');
    await house.seen('b');
    expect((await traceOf(house.report)).disclosures.nodes).toEqual([
      { institution: 'BB-FORENSIC', level: 3 },
    ]);
  });
});
