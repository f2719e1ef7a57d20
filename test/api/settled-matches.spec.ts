import { SettleOthers } from '../../src/modules/review/matches/index.js';
import { AlertInstitutions, FollowSettledMatches } from '../../src/modules/alerts/index.js';
import { invented, PERMITTING, type Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';
import { openMatch } from './made-match.js';

const SAID = '__typename ... on Identification { id state } ... on UserError { code }';

describe('what an identification settles', () => {
  let house: DisclosureHouse;
  let id = '';
  const other: { report: string; remains: string; part: string } = { report: '', remains: '', part: '' };
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  const versionOf = async (table: string, thing: string): Promise<number> =>
    (await house.api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [thing]))[0]
      ?.version ?? 0;
  const stateOf = async (match: string, side: Side = 'b'): Promise<unknown> =>
    ((await house.ask(side, `{ match(id: "${match}") { state } }`)).match as Loose | null)?.state;
  const act = async (side: Side, field: string, more: object = {}): Promise<Loose> => {
    const input = { id, expectedVersion: await versionOf('identification', id), ...more };
    return house.api.change(house.people[side].token, field, input, SAID);
  };
  const decide = async (side: Side, match: string, decision: string): Promise<Loose> => {
    const input = { matchId: match, expectedVersion: await versionOf('hypothesis', match), decision };
    return house.api.change(
      house.people[side].token,
      'decideMatch',
      input,
      '__typename ... on UserError { code }',
    );
  };
  const file = async (side: Side, field: string, input: object): Promise<string> =>
    (await house.api.change(house.people[side].token, field, input, '... on RecordReceipt { id }'))
      .id as string;
  /** As the worker does after each event. */
  const follow = async (): Promise<void> => {
    for (let time = 0; time < 2; time += 1) await get(SettleOthers).settleOthers(house.match);
  };
  const openAlerts = (match: string) =>
    house.api.sql<{ kind: string; state: string }>(
      `SELECT a.kind, a.state FROM alert a JOIN alert_match m ON m.alert_id = a.id
       WHERE m.hypothesis_id = $1 AND a.state NOT IN ('closed', 'acted')`,
      [match],
    );

  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const report = await file('a', 'fileReport', { report: { ...invented(), consents: PERMITTING } });
    const { recordA: missing, recordB: body } = (
      await house.api.sql<{ recordA: string; recordB: string }>(
        'SELECT record_a AS "recordA", record_b AS "recordB" FROM hypothesis WHERE id = $1',
        [house.match],
      )
    )[0] ?? { recordA: '', recordB: '' };
    const place = { date: '2023-09-02', place: { country: 'MX', admin1: 'Sonora' } };
    const [remains, part] = [
      await file('b', 'registerRemains', { remains: { found: place, completeness: 'complete' } }),
      await file('b', 'registerRemains', { remains: { found: place, completeness: 'isolated' } }),
    ];
    other.report = await openMatch(house.api, { kind: 'identification', a: report, b: body });
    other.remains = await openMatch(house.api, { kind: 'identification', a: missing, b: remains });
    other.part = await openMatch(house.api, { kind: 'identification', a: missing, b: part });
    await get(AlertInstitutions).alert([other.report, other.remains]);
    expect(await decide('b', other.report, 'plausible')).not.toHaveProperty('code');
    for (const side of ['a', 'b'] as const) await decide(side, house.match, 'plausible');
    const input = {
      ...{ matchId: house.match, expectedVersion: await versionOf('hypothesis', house.match) },
      ...{ methods: ['dental'], authority: 'Court 3', reportReference: 'R-1' },
    };
    ({ id } = (await house.api.change(house.people.b.token, 'proposeIdentification', input, SAID)) as {
      id: string;
    });
  });
  afterAll(() => house.close());

  it('is nothing before it is confirmed', async () => {
    await act('a', 'confirmIdentification');
    await follow();
    expect(await stateOf(other.report)).toBe('notified');
    expect(await stateOf(other.remains)).toBe('notified');
  });

  it('is each other open match of the missing person and of the remains', async () => {
    await act('b', 'confirmIdentification');
    await follow();
    expect(await stateOf(other.report)).toBe('settled');
    expect(await stateOf(other.remains)).toBe('settled');
    expect(await stateOf(other.remains, 'a')).toBe('settled');
    expect(await decide('b', other.report, 'excluded')).toMatchObject({ code: 'MATCHES.CLOSED' });
    expect(await stateOf(other.part)).toBe('settled');
  });

  it('ends their alerts, and is news to a side that had looked', async () => {
    const ids = [other.report, other.remains, other.part];
    for (let time = 0; time < 2; time += 1) await get(FollowSettledMatches).settled(ids);
    expect(await openAlerts(other.report)).toEqual([]);
    const news = await house.api.sql<{ code: string; subject: string }>(
      `SELECT i.code, s.subject_id AS subject FROM alert_subject s JOIN institution i ON i.id = s.institution_id
       WHERE s.kind = 'match_settled'`,
    );
    expect(news).toEqual([{ code: CODE_OF.b, subject: other.report }]);
  });

  it('is open again where the identification is contested, with what its sides had said, and alerts anew', async () => {
    await act('a', 'contestIdentification', { reasonCode: 'family_doubts' });
    await follow();
    expect(await stateOf(other.report)).toBe('notified');
    expect(await stateOf(other.remains)).toBe('candidate');
    const [side] = await house.api.sql<{ state: string }>(
      `SELECT state FROM match_side WHERE hypothesis_id = $1 AND side = 'b'`,
      [other.report],
    );
    expect(side?.state).toBe('plausible');
    for (let time = 0; time < 2; time += 1)
      await get(FollowSettledMatches).again([other.report, other.remains]);
    expect(await openAlerts(other.report)).not.toEqual([]);
  });

  it('is settled again when somebody else finds the same, and open for good when it is revoked', async () => {
    const settle = async (outcome: string) => {
      const { token } = await house.api.signIn(CODE_OF.b, ['forensic'], { purpose: 'forensic_matching' });
      const input = {
        ...{ id, expectedVersion: await versionOf('identification', id), outcome },
        ...{ reasonCode: 'examined_again', reportReference: 'R-2' },
      };
      return house.api.change(token, 'settleContest', input, SAID);
    };
    expect(await settle('reaffirmed')).toMatchObject({ state: 'reaffirmed' });
    await follow();
    expect(await stateOf(other.report)).toBe('settled');
    await act('a', 'contestIdentification', { reasonCode: 'family_doubts' });
    expect(await settle('revoked')).toMatchObject({ state: 'revoked' });
    await follow();
    expect(await stateOf(other.report)).toBe('notified');
    expect(await stateOf(house.match)).toBe('candidate');
  });

  it('leaves other parts of one body open', async () => {
    await house.api.sql(
      `UPDATE record SET content = jsonb_set(content, '{completeness}', '"partial"')
       WHERE id = (SELECT record_b FROM hypothesis WHERE id = $1)`,
      [house.match],
    );
    await house.api.sql('UPDATE hypothesis SET settles = true WHERE id = $1', [house.match]);
    await follow();
    expect(await stateOf(other.part)).not.toBe('settled');
    expect(await stateOf(other.report)).toBe('settled');
  });
});
