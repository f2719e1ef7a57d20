import { DisclosureHouse, MATCH } from './disclosure-house.js';
import { MovableClock } from './movable-clock.js';

const WITHDRAWN = { path: 'b', reason: 'WITHDRAWN' };

describe('what an owner releases for one match', () => {
  const clock = new MovableClock();
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open({ clock });
    await house.api.sql(`UPDATE agreement SET level = 2, purposes = '{forensic_matching,search}'`);
  });
  afterAll(() => house.close());

  const release = (more: object = {}) =>
    house.change('a', 'releaseRecord', { level: 4, purpose: 'forensic_matching', ...more });

  it('is shown for its purpose, with its handling, and says to others that it is for another one', async () => {
    expect((await house.seen('b'))?.a).toMatchObject({ level: 2, content: null, handling: 'H0' });
    const told = await release({ handling: 'H3', handlingNote: 'To be read in the house.' });
    expect(told.a.release).toMatchObject({ level: 4, purpose: 'forensic_matching', handling: 'H3' });
    expect((await house.seen('b'))?.a).toMatchObject({
      ...{ level: 4, handling: 'H3', handlingNote: 'To be read in the house.' },
      content: { person: { sex: 'male' } },
    });
    await house.setPurpose('b', 'casework');
    const other = await house.seen('b');
    expect(other?.a).toMatchObject({ level: 2, content: null, handling: 'H0' });
    expect(other?.redactions).toContainEqual({ path: 'a.content', reason: 'PURPOSE' });
    await house.setPurpose('b', 'forensic_matching');
  });

  it('is told to its owner: who has seen it, at which level and for what', async () => {
    const query = (id: string) =>
      `{ disclosures(recordId: "${id}") { nodes { institution actorId kind level purpose handling firstAt lastAt } } }`;
    const { disclosures } = await house.ask('a', query(house.report));
    const { actorId } = house.people.b;
    const by = { institution: 'BB-FORENSIC', actorId, kind: 'identification' };
    expect(disclosures.nodes).toEqual(
      [
        { level: 2, purpose: 'forensic_matching', handling: 'H0' },
        { level: 4, purpose: 'forensic_matching', handling: 'H3' },
        { level: 2, purpose: 'casework', handling: 'H0' },
      ].map((one) => expect.objectContaining({ ...by, ...one })),
    );
    const foreign = await house.api.ask(query(house.report), { token: house.people.b.token });
    expect(foreign.data.disclosures).toBeNull();
  });

  it('has terms that can be given', async () => {
    const codes = [
      await release({ purpose: 'casework' }),
      await release({ handling: 'H3' }),
      await release({ until: '2020-01-01T00:00:00Z' }),
    ].map(({ code }) => code as string);
    expect(codes).toEqual([
      'DISCLOSURE.PURPOSE_NOT_AGREED',
      'DISCLOSURE.HANDLING_NOTE_MISSING',
      'DISCLOSURE.END_HAS_PASSED',
    ]);
  });

  it('ends by itself, and by being taken back', async () => {
    await release({ until: new Date(clock.now().getTime() + 60_000).toISOString() });
    expect((await house.seen('b'))?.a.level).toBe(4);
    clock.forward(2);
    expect((await house.seen('b'))?.a).toMatchObject({ level: 2, release: null });
    expect(await house.change('a', 'takeBackRelease', {})).toMatchObject({
      code: 'DISCLOSURE.NOTHING_RELEASED',
    });
    await release();
    expect((await house.seen('b'))?.a.level).toBe(4);
    expect((await house.change('a', 'takeBackRelease', {})).a.release).toBeNull();
    expect((await house.seen('b'))?.a).toMatchObject({ level: 2, content: null });
  });

  it('is nothing to anybody once the family has withdrawn: not there for the other side, ended for its own', async () => {
    await release();
    await house.setConsent(false);
    expect(await house.seen('b')).toBeNull();
    const asked = `{ matches { nodes { id } } reviewQueue { id } candidates(recordId: "${house.remains}") { a } }`;
    expect(await house.ask('b', asked)).toEqual({ matches: { nodes: [] }, reviewQueue: [], candidates: [] });
    for (const [field, input] of [
      ['decideMatch', { decision: 'acknowledged' }],
      ['releaseRecord', { level: 4, purpose: 'search' }],
      ['takeBackRelease', {}],
    ] as const) {
      expect(await house.change('b', field, input)).toEqual({
        ...{ __typename: 'NotFoundError', code: 'ACCESS.NOT_FOUND' },
      });
      expect(await house.change('a', field, input)).toMatchObject({ code: 'MATCHES.CLOSED' });
    }
    const judged = { matchId: house.match, answer: 'same' };
    const answer = '... on UserError { code }';
    expect(await house.api.change(house.people.b.token, 'judgeMatch', judged, answer)).toEqual({
      code: 'ACCESS.NOT_FOUND',
    });
    const own = await house.seen('a');
    expect(own).toMatchObject({
      ...{ state: 'lapsed', band: null, probability: null, evidence: [], allowedActions: [] },
      a: { own: true, content: { recordType: 'report' } },
      b: { own: false, level: 0, code: null, institution: null, state: null },
    });
    expect(own?.redactions).toEqual([WITHDRAWN, { path: 'evidence', reason: 'WITHDRAWN' }]);
    await house.setConsent(true);
    expect(await house.seen('b')).not.toBeNull();
  });

  it('is nothing to anybody without an agreement: each side sees its own record', async () => {
    await house.api.sql('UPDATE agreement SET ended_at = now()');
    for (const side of ['a', 'b'] as const) {
      const { match } = await house.ask(side, `{ match(id: "${house.match}") { ${MATCH} } }`);
      expect(match).toMatchObject({ state: 'lapsed', evidence: [], probability: null });
      expect(match[side === 'a' ? 'b' : 'a']).toMatchObject({ level: 0, code: null });
    }
    await house.api.sql('UPDATE agreement SET ended_at = NULL');
  });
});
