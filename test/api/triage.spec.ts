import { valueOfLooking } from '../../src/modules/review/matches/domain/value-of-looking.js';
import { invented, PERMITTING, ApiHouse, type Loose } from './api-house.js';
import { openMatch } from './made-match.js';

const DAY_MS = 86_400_000;
const LINE = 'competing restsUntil match { id state band probability }';

/** Matches of one institution's own records, so that no agreement is in question. */
describe('the list of open matches', () => {
  let house: ApiHouse;
  let token = '';
  const matches: Record<'strong' | 'old' | 'empty', string> = { strong: '', old: '', empty: '' };
  const lines = (count: number, agreement: string) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ group: 'marks', field: `marks.${at}`, log10LR: 1, agreement, reason: 'MARKS.SAME' },
    }));

  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.signIn('AA-SEARCH', ['forensic', 'coordinator', 'liaison'], {
      purpose: 'forensic_matching',
    }));
    const receipt = '... on RecordReceipt { id }';
    const file = async (given: string) =>
      (
        await house.change(
          token,
          'fileReport',
          { report: { ...invented(given), consents: PERMITTING } },
          receipt,
        )
      ).id as string;
    const found = async () =>
      (await house.change(token, 'registerRemains', { remains: {} }, receipt)).id as string;
    const [one, other] = [await file('Una'), await file('Otra')];
    const kind = 'identification';
    matches.strong = await openMatch(house, {
      ...{ kind, a: one, b: await found(), probability: 0.9, evidence: lines(4, 'agrees') },
    });
    matches.old = await openMatch(house, {
      ...{ kind, a: one, b: await found(), probability: 0.6, evidence: lines(4, 'agrees') },
    });
    matches.empty = await openMatch(house, {
      ...{ kind, a: other, b: await found(), probability: 0.9 },
      evidence: [...lines(1, 'agrees'), ...lines(9, 'no_data')],
    });
    await house.sql('UPDATE hypothesis SET opened_at = $2 WHERE id = $1', [
      ...[matches.old, new Date(Date.now() - 120 * DAY_MS)],
    ]);
  });
  afterAll(() => house.close());

  const read = async (given = ''): Promise<Loose[]> => {
    const answer = await house.ask(
      `{ triage${given} { nodes { ${LINE} } pageInfo { hasNextPage endCursor } } }`,
      {
        token,
      },
    );
    expect(answer.errors).toBeUndefined();
    return (answer.data.triage as { nodes: Loose[] }).nodes;
  };
  const ids = (nodes: readonly Loose[]) => nodes.map(({ match }) => (match as Loose).id);

  it('goes by what looking is worth, as the rule reckons it and the database too', async () => {
    expect(ids(await read())).toEqual([matches.old, matches.strong, matches.empty]);
    const rows = await house.sql<{
      value: number;
      probability: number;
      openedAt: Date;
      evidence: never[];
      isAcross: boolean;
    }>(
      `SELECT value_of_looking AS value, probability, opened_at AS "openedAt", evidence,
         institution_a <> institution_b AS "isAcross" FROM hypothesis`,
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.value).toBeCloseTo(valueOfLooking(row), 6);
  });

  it('or by time, where somebody likes that better', async () => {
    expect(ids(await read('(order: newest)'))).toEqual([matches.empty, matches.old, matches.strong]);
    expect(ids(await read('(order: waiting)'))).toEqual([matches.strong, matches.old, matches.empty]);
  });

  it.each(['value', 'waiting', 'newest'])(
    'comes in pages that lose and repeat nothing: %s',
    async (order) => {
      const seen: unknown[] = [];
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const answer = await house.ask(
          `query Q($after: String) { triage(order: ${order}, first: 1, after: $after) {
           nodes { match { id } } pageInfo { hasNextPage endCursor } } }`,
          { token, variables: { after } },
        );
        const { nodes, pageInfo } = answer.data.triage as { nodes: Loose[]; pageInfo: Loose };
        seen.push(...ids(nodes));
        after = pageInfo.endCursor as string;
        expect(pageInfo.hasNextPage).toBe(page < 2);
      }
      expect(seen).toEqual(ids(await read(`(order: ${order})`)));
    },
  );

  it('says which compete for one record', async () => {
    const competing = Object.fromEntries(
      (await read()).map((one) => [(one.match as Loose).id, one.competing]),
    );
    expect(competing).toEqual({ [matches.strong]: 1, [matches.old]: 1, [matches.empty]: 0 });
  });

  it('keeps the score from whoever wants to judge without it, in the order too, until they have', async () => {
    const blind = await read('(blind: true)');
    expect(ids(blind)).toEqual([matches.strong, matches.old, matches.empty]);
    expect(blind.map(({ match }) => match)).toMatchObject(
      blind.map(() => ({ band: null, probability: null })),
    );
    const one = async () =>
      (await house.ask(`{ match(id: "${matches.empty}", blind: true) { probability } }`, { token })).data
        .match;
    expect(await one()).toEqual({ probability: null });
    const said = (blind: boolean) =>
      house.change(token, 'judgeMatch', { matchId: matches.empty, answer: 'unsure', blind }, '__typename');
    await said(true);
    expect(await one()).toEqual({ probability: 0.9 });
    // Whoever has judged once has seen the score since, whatever they say.
    await said(true);
    expect((await read('(blind: true)')).map(({ match }) => (match as Loose).probability)).toEqual([
      null,
      null,
      0.9,
    ]);
    await house.change(token, 'judgeMatch', { matchId: matches.old, answer: 'unsure' }, '__typename');
    expect(await house.sql('SELECT blind FROM judgement ORDER BY id')).toEqual(
      [true, false, false].map((blind) => ({ blind })),
    );
  });

  it('leaves out for a while what shall rest, for this institution alone', async () => {
    const rest = (days: number) =>
      house.change(
        token,
        'restMatch',
        { matchId: matches.old, until: new Date(Date.now() + days * DAY_MS) },
        '__typename ... on UserError { code }',
      );
    expect(await rest(31)).toMatchObject({ code: 'MATCHES.REST_TOO_LONG' });
    expect(await rest(-1)).toMatchObject({ code: 'MATCHES.REST_NOT_AHEAD' });
    expect(await rest(7)).toEqual({ __typename: 'MatchRested' });
    expect(ids(await read())).toEqual([matches.strong, matches.empty]);
    const [resting] = await read('(resting: true)');
    expect(resting).toMatchObject({ match: { id: matches.old }, restsUntil: expect.any(String) as string });
    await house.sql(`UPDATE match_rest SET until = now() - interval '1 minute'`);
    expect(ids(await read())).toHaveLength(3);
    const stranger = await house.signIn('BB-FORENSIC', ['forensic'], { purpose: 'forensic_matching' });
    const denied = { matchId: matches.old, until: new Date(Date.now() + DAY_MS) };
    expect(await house.change(stranger.token, 'restMatch', denied, '__typename')).toEqual({
      __typename: 'NotFoundError',
    });
  });
});
