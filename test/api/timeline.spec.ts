import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import type { Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';

const ENTRY = 'at what subjectId dueAt word institution text(language: ht)';

interface Entry {
  readonly at: string;
  readonly what: string;
  readonly subjectId: string;
  readonly dueAt: string | null;
  readonly word: string | null;
  readonly institution: string | null;
  readonly text: string;
}

describe('the timeline of a case', () => {
  let house: DisclosureHouse;
  let id = '';
  const versionOf = async (table: string, thing: string): Promise<number> =>
    (await house.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [thing]))[0]
      ?.version ?? 0;
  const pageOf = async (side: Side, field: string): Promise<Entry[]> => {
    const data = await house.ask(side, `{ ${field} { nodes { ${ENTRY} } } }`);
    return (Object.values(data)[0] as { nodes: Entry[] } | null)?.nodes ?? [];
  };
  const ofReport = (side: Side) => pageOf(side, `reportTimeline(reportId: "${house.report}", first: 100)`);
  const ofMatch = (side: Side) => pageOf(side, `matchTimeline(matchId: "${house.match}", first: 100)`);
  const act = async (side: Side, field: string, more: object = {}): Promise<Loose> => {
    const input = { id, expectedVersion: await versionOf('identification', id), ...more };
    return house.api.change(house.people[side].token, field, input, '__typename');
  };
  const names = (entries: readonly Entry[]) => entries.map(({ what }) => what);

  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await house.api.api.app.get(AlertInstitutions, { strict: false }).alert([house.match]);
    await house.change('a', 'requestData', { kinds: ['dna_reference'], dueDays: 5 });
    for (const side of ['a', 'b'] as const)
      await house.change(side, 'decideMatch', { decision: 'plausible' });
    const input = {
      ...{ matchId: house.match, expectedVersion: await versionOf('hypothesis', house.match) },
      ...{ methods: ['dental'], authority: 'Court 3', reportReference: 'R-1' },
    };
    ({ id } = (await house.api.change(
      house.people.b.token,
      'proposeIdentification',
      input,
      '... on Identification { id }',
    )) as { id: string });
    await act('a', 'confirmIdentification');
    await act('b', 'confirmIdentification');
    const plan = {
      ...{ identificationId: id, expectedVersion: await versionOf('identification', id) },
      ...{ tellerId: house.people.a.actorId, inPerson: true, language: 'quc', interpreter: 'ordered' },
      ...{ companion: true, support: 'arranged', placeKind: 'home' },
    };
    await house.api.change(house.people.a.token, 'planTelling', plan, '__typename');
  });
  afterAll(() => house.close());

  it('of a report says all that was done for it, by whom and until when, newest first', async () => {
    const entries = await ofReport('a');
    const what = names(entries);
    expect(what.at(-1)).toBe('filed');
    for (const one of ['compared', 'match_opened', 'data_asked', 'match_decided', 'alert_opened'])
      expect(what).toContain(one);
    expect(what.filter((one) => one === 'identification_confirmed')).toHaveLength(2);
    expect(what).toContain('telling_planned');
    const times = entries.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((x, y) => y - x));
    const decided = entries.filter((one) => one.what === 'match_decided');
    expect(decided.map(({ word, institution }) => `${institution} ${word}`).sort()).toEqual([
      `${CODE_OF.a} more_data_requested`,
      `${CODE_OF.a} plausible`,
      `${CODE_OF.b} plausible`,
    ]);
    const asked = entries.find((one) => one.what === 'data_asked');
    expect(asked).toMatchObject({ institution: CODE_OF.a, dueAt: expect.any(String) as string });
    expect(entries[0]?.text).toMatch(/fanmi/);
  });

  it('of a match says it to both sides, to each with its own alerts, and nobody else how the family is told', async () => {
    const [a, b] = [await ofMatch('a'), await ofMatch('b')];
    expect(names(a)).toContain('telling_planned');
    expect(names(b)).not.toContain('telling_planned');
    expect(names(b)).toContain('identification_proposed');
    const alertsOf = (entries: readonly Entry[]) => [
      ...new Set(entries.filter(({ what }) => what.startsWith('alert')).map((one) => one.institution)),
    ];
    expect(alertsOf(a)).toEqual([CODE_OF.a]);
    expect(alertsOf(b)).toEqual([CODE_OF.b]);
    expect(names(b)).not.toContain('filed');
  });

  it('is read in pages that go on where the last one ended', async () => {
    const whole = await ofReport('a');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const at: string = after === null ? '' : `, after: "${after}"`;
      const { reportTimeline: page } = await house.ask(
        'a',
        `{ reportTimeline(reportId: "${house.report}", first: 3${at}) { nodes { what } pageInfo { hasNextPage endCursor } } }`,
      );
      seen.push(...names(page.nodes as Entry[]));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo as {
        hasNextPage: boolean;
        endCursor: string;
      });
    }
    expect(seen).toEqual(names(whole));
  });

  it('is not there for others, and of a report that of its owner alone', async () => {
    const { token } = await house.api.signIn('CC-CONSULATE', ['liaison', 'forensic'], { purpose: 'search' });
    const stranger = await house.api.ask(
      `{ a: reportTimeline(reportId: "${house.report}") { nodes { what } } }`,
      { token },
    );
    expect(stranger.errors).not.toBeUndefined();
    const other = await house.api.ask(`{ b: matchTimeline(matchId: "${house.match}") { nodes { what } } }`, {
      token,
    });
    expect(other.errors).not.toBeUndefined();
    const foreign = await house.api.ask(
      `{ a: reportTimeline(reportId: "${house.report}") { nodes { what } } }`,
      { token: house.people.b.token },
    );
    expect(foreign.errors).not.toBeUndefined();
  });

  it('of a match that may be compared no more leaves each side its own', async () => {
    await house.setConsent(false);
    expect(await ofMatch('b').catch(() => [])).toEqual([]);
    const left = await ofMatch('a');
    expect(left.filter((one) => one.what.startsWith('match_')).map((one) => one.institution)).not.toContain(
      CODE_OF.b,
    );
    await house.setConsent(true);
  });
});
