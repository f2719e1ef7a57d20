import { compare, DisclosureHouse, type Side } from './disclosure-house.js';

describe('what both sides have excluded', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const exclude = (side: Side, reasonCode: string) =>
    house.change(side, 'decideMatch', { decision: 'excluded', reasonCode, reason: 'In our words.' });
  const stateOf = async () => {
    const seen = await house.seen('a');
    return [seen?.state, seen?.a.state, seen?.b.state];
  };
  const amend = async (fields: object) => {
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [
      house.report,
    ]);
    const input = { id: house.report, expectedVersion: row?.version, fields };
    const answer = '__typename ... on InvalidInput { findings { path code } }';
    expect(await house.api.change(house.people.a.token, 'amendReport', input, answer)).toEqual({
      __typename: 'Report',
    });
    await compare(house.api, house.report);
    // As on another day: whoever amends and looks three times within one is stopped.
    await house.api.sql('DELETE FROM question_entry');
  };
  const history = async (side: Side) =>
    (
      await house.ask(
        side,
        `{ match(id: "${house.match}") { history { what side reasonCode reason because } } }`,
      )
    ).match.history;

  it('takes a reason of its list', async () => {
    expect(await house.change('a', 'decideMatch', { decision: 'excluded', reason: 'No code.' })).toEqual({
      ...{ __typename: 'InvalidInput', code: 'MATCHES.REASON_MISSING' },
    });
    expect(await exclude('a', 'poor_profile')).toMatchObject({ code: 'MATCHES.REASON_NOT_OF_DECISION' });
    await exclude('a', 'dates_impossible');
    await exclude('b', 'dna_exclusion');
    expect(await stateOf()).toEqual(['excluded', 'excluded', 'excluded']);
    expect(await history('b')).toEqual([
      { what: 'excluded', side: 'a', reasonCode: 'dates_impossible', reason: null, because: null },
      { what: 'excluded', side: 'b', reasonCode: 'dna_exclusion', reason: 'In our words.', because: null },
    ]);
  });

  it('stays so when what changes of a record is not material', async () => {
    await amend({
      effects: [{ category: 'bag' }],
      attachments: [{ id: 'P-1', kind: 'photo', mediaType: 'image/jpeg', sha256: 'a'.repeat(64) }],
    });
    expect(await stateOf()).toEqual(['excluded', 'excluded', 'excluded']);
    // Marks are material to much, and to neither of these two reasons.
    await amend({ marks: [] });
    expect(await stateOf()).toEqual(['excluded', 'excluded', 'excluded']);
  });

  it('is reopened for the side whose ground has gone, and both read which group of fields has changed', async () => {
    await amend({ lastContact: { date: '2023-05-20', place: { country: 'MX', admin1: 'Sonora' } } });
    expect(await stateOf()).toEqual(['notified', 'unseen', 'excluded']);
    const reopened = { what: 'reopened', side: 'a', reasonCode: null, reason: null, because: ['dates'] };
    for (const side of ['a', 'b'] as const) expect((await history(side)).at(-1)).toEqual(reopened);
    const told = await house.api.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox_event WHERE name = 'matches.hypotheses-opened'`,
    );
    expect(told).toEqual([{ n: 2 }]);
  });
});
