import { randomUUID } from 'node:crypto';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  ProposeCompanions,
  SettleCompanionDuties,
} from '../../src/modules/identification/companions/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { RetentionRound } from '../../src/modules/access/retention/index.js';
import { ApiHouse, PERMITTING } from './api-house.js';
import { openMatch } from './made-match.js';

const FINDING = `id version state isRecorded mayAnswer firstAnswer secondAnswer reasons { code text(language: es) }
  first { own level recordId code institution content } second { own level recordId code institution content }`;
const ANSWER = `... on CompanionFinding { ${FINDING} } ... on UserError { code }`;

const NAMES = [
  ['Eleuterio', 'Zaldívar', '1991-03-14'],
  ['Casimira', 'Zaldívar', '1994-11-02'],
  ['Bonifacio', 'Toussaint', '1987-06-21'],
  ['Hermógenes', 'Quiej', '2001-01-30'],
  ['Dorotea', 'Us', '1979-09-09'],
  ['Gumersindo', 'Tzoc', '1999-12-12'],
  ['Filiberto', 'Cante', '1983-05-05'],
] as const;

interface Side {
  readonly own: boolean;
  readonly level: number;
  readonly recordId: string | null;
  readonly code: string | null;
  readonly content: { readonly person?: object } | null;
}

interface Finding {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly mayAnswer: boolean;
  readonly firstAnswer: string;
  readonly secondAnswer: string;
  readonly reasons: { code: string; text: string }[] | null;
  readonly first: Side;
  readonly second: Side;
}

describe('people who travelled together', () => {
  let house: ApiHouse;
  const tokens: Record<string, string> = {};
  const ids: string[] = [];

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const agree = (level: number, parties = ['AA-SEARCH', 'CC-CONSULATE']) =>
    get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [{ id: 'AC-1', parties, categories: ['report'], level }],
    });
  const report = (at: number, more: object = {}) => {
    const [given, surname, birthDate] = NAMES[at] ?? NAMES[0];
    return {
      person: {
        names: [{ kind: 'legal', given, surnames: [surname, 'Inventado'] }],
        ...{ sex: 'male', birthDate, nationalities: ['HN'] },
        birthPlace: { country: 'HN', locality: 'Aldea Inventada' },
      },
      lastContact: {
        date: '2023-05-02',
        place: { country: 'MX', admin1: 'Chiapas', locality: 'Tapachula', lat: 14.9, lon: -92.27 },
      },
      consents: PERMITTING,
      ...more,
    };
  };
  const file = async (code: string, content: object): Promise<string> => {
    const answer = '... on RecordReceipt { id } ... on UserError { code message }';
    return (await house.change(tokens[code] ?? '', 'fileReport', { report: content }, answer)).id as string;
  };
  const sweep = async (): Promise<void> => {
    const { runId } = await get(StartRun).all(OPERATOR);
    const [run] = await house.sql<{ task_id: string }>('SELECT task_id FROM match_run WHERE id = $1', [
      runId,
    ]);
    await get(BeginRun).begin(runId, run?.task_id ?? '');
    const [{ shards } = { shards: 0 }] = await house.sql<{ shards: number }>(
      'SELECT shards FROM match_run WHERE id = $1',
      [runId],
    );
    for (let shard = 0; shard < shards; shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
    await get(ProposeCompanions).propose(runId);
  };
  const compare = async (recordId: string): Promise<void> => {
    const taskId = randomUUID();
    const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
    await get(BeginRun).begin(runId, taskId);
    await get(ScanShard).scanShard(runId, 0, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
  };
  const stateOf = async (match: string): Promise<string | undefined> =>
    (await house.sql<{ state: string }>('SELECT state FROM hypothesis WHERE id = $1', [match]))[0]?.state;
  const findings = async (who: string, recordId?: string): Promise<Finding[]> => {
    const filter = recordId ? `, recordId: "${recordId}"` : '';
    const asked = `{ companions(first: 50${filter}) { nodes { ${FINDING} } } }`;
    return (await house.ask(asked, { token: tokens[who] })).data.companions.nodes as Finding[];
  };
  /** Ids in the order of pages of one. */
  const pagesOfOne = async (who: string): Promise<string[]> => {
    const seen: string[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const asked = `query Page($after: String) { companions(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const { data } = await house.ask(asked, { token: tokens[who], variables: { after } });
      const { nodes, pageInfo } = data.companions as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      seen.push(...nodes.map(({ id }) => id));
      [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return seen;
  };
  const answer = (who: string, { id, version }: Finding, more: object = {}) =>
    house.change(
      tokens[who] ?? '',
      'answerCompanions',
      { findingId: id, expectedVersion: version, belongTogether: true, ...more },
      ANSWER,
    );
  const journey = async (who: string, recordId: string) => {
    const asked = `{ companionJourney(recordId: "${recordId}") { isCut members { own level code institution content } } }`;
    return (await house.ask(asked, { token: tokens[who] })).data.companionJourney as {
      isCut: boolean;
      members: { own: boolean; level: number; code: string | null; content: object | null }[];
    } | null;
  };
  const settled = () => house.sql<{ first_id: string }>('SELECT first_id FROM companion_pair');

  /** What an institution owes of companions, as it was announced last. */
  const duty = async (code: string) => {
    const rows = await house.sql<{ name: string; dueAt: string | null }>(
      `SELECT e.name, e.payload ->> 'dueAt' AS "dueAt" FROM outbox_event e JOIN institution i ON i.id = e.institution_id
       WHERE e.payload ->> 'kind' = 'companions' AND i.code = $1 ORDER BY e.created_at`,
      [code],
    );
    return rows.at(-1);
  };
  const waiting = async (who: string): Promise<Finding[]> =>
    (await findings(who)).filter(
      ({ state, first, second, firstAnswer, secondAnswer }) =>
        state === 'proposed' &&
        ((first.own && firstAnswer === 'none') || (second.own && secondAnswer === 'none')),
    );

  beforeAll(async () => {
    house = await ApiHouse.open();
    await agree(2);
    for (const [name, code] of [
      ['AA-SEARCH', 'AA-SEARCH'],
      ['AA-COLLEAGUE', 'AA-SEARCH'],
      ['CC-CONSULATE', 'CC-CONSULATE'],
      ['BB-FORENSIC', 'BB-FORENSIC'],
    ] as const)
      tokens[name] = (await house.enrol(code, ['liaison'])).token;
    for (const at of [0, 1, 2]) ids.push(await file('AA-SEARCH', report(at)));
    for (const at of [3, 4]) ids.push(await file('CC-CONSULATE', report(at)));
    await sweep();
  });
  afterAll(() => house.close());

  it('are proposed as a group: as many pairs as hold it together, with reasons, and no match is opened', async () => {
    const rows = await house.sql<{ n: number }>(`SELECT count(*)::int AS n FROM companion_finding`);
    expect(rows[0]?.n).toBe(4);
    const own = await findings('AA-SEARCH');
    expect(own.length).toBeGreaterThan(1);
    for (const one of own) {
      expect(one).toMatchObject({ state: 'proposed', mayAnswer: true });
      expect(one.reasons?.length).toBeGreaterThan(0);
      for (const { code, text } of one.reasons ?? []) {
        expect(code).toMatch(/^(TIME|PLACE|LIFE|EVENT|KIN|NAME\.SURNAMES)/);
        expect(text).not.toBe(code);
      }
    }
    expect(await house.sql('SELECT 1 FROM hypothesis')).toEqual([]);
    expect(await house.sql(`SELECT 1 FROM alert`)).toEqual([]);
  });

  it('are a duty of each owner, one for all of them and due by the oldest, which another comparison does not put off', async () => {
    const before = await duty('AA-SEARCH');
    expect(before?.name).toBe('duties.opened');
    expect((await duty('CC-CONSULATE'))?.name).toBe('duties.opened');
    expect(await duty('BB-FORENSIC')).toBeUndefined();
    const announced = await house.sql<{ n: number }>(
      `SELECT count(DISTINCT payload ->> 'subjectId')::int AS n FROM outbox_event WHERE payload ->> 'kind' = 'companions'`,
    );
    expect(announced[0]?.n).toBe(2);
    await sweep();
    expect(await duty('AA-SEARCH')).toEqual(before);
  });

  it('are nobody’s business who has no part in them', async () => {
    expect(await findings('BB-FORENSIC')).toEqual([]);
    const [one] = await findings('AA-SEARCH');
    expect(await answer('BB-FORENSIC', one!)).toEqual({ code: 'ACCESS.NOT_FOUND' });
    expect(await journey('BB-FORENSIC', ids[0]!)).toBeNull();
    expect(await journey('AA-SEARCH', ids[3]!)).toBeNull();
  });

  it('belong together when two people of one institution have said so, and not when one says it twice', async () => {
    // Two of a journey of which no other institution has anybody.
    const lastContact = {
      date: '2023-08-09',
      place: { country: 'MX', admin1: 'Tabasco', locality: 'Tenosique', lat: 17.47, lon: -91.42 },
    };
    const two = [
      await file('AA-SEARCH', report(5, { lastContact })),
      await file('AA-SEARCH', report(6, { lastContact })),
    ];
    await sweep();
    const within = (await findings('AA-SEARCH', two[0])).find(
      ({ first, second }) => first.own && second.own,
    )!;
    expect(await answer('AA-SEARCH', within)).toEqual({ code: 'COMPANIONS.SIDE_NEEDED' });
    const half = await answer('AA-SEARCH', within, { side: 'first' });
    expect(half).toMatchObject({ state: 'proposed', firstAnswer: 'confirmed' });
    expect(await answer('AA-SEARCH', within, { side: 'second' })).toEqual({
      code: 'RECORDS.VERSION_CONFLICT',
    });
    expect(await answer('AA-SEARCH', half as unknown as Finding, { side: 'second' })).toEqual({
      code: 'COMPANIONS.SECOND_PERSON_NEEDED',
    });
    expect(await settled()).toEqual([]);
    const { first, second } = within;
    const match = await openMatch(house, {
      ...{ kind: 'duplicate_report', a: first.recordId ?? '', b: second.recordId ?? '' },
    });
    await compare(first.recordId ?? '');
    expect(await stateOf(match)).toBe('candidate');
    const both = await answer('AA-COLLEAGUE', half, { side: 'second' });
    expect(both.state).toBe('confirmed');
    await compare(first.recordId ?? '');
    expect(await stateOf(match)).toBe('lapsed');
    expect(await settled()).toHaveLength(1);
    const own = within.first.recordId!;
    expect((await journey('AA-SEARCH', own))?.members.map((one) => one.own)).toEqual([true, true]);
  });

  it('are confirmed across a border by both, once however often it is sent, and each is seen at its level', async () => {
    const all = await findings('AA-SEARCH');
    const crossing = all.findLast(({ first, second }) => first.own !== second.own)!;
    const key = 'sent-over-a-bad-line';
    const once = await answer('AA-SEARCH', crossing, { idempotencyKey: key });
    expect(once.state).toBe('proposed');
    expect((await answer('AA-SEARCH', crossing, { idempotencyKey: key })).version).toBe(once.version);
    // What the other side waits for stands first, and the pages have each once.
    const pages = await pagesOfOne('CC-CONSULATE');
    expect(pages[0]).toBe(crossing.id);
    expect(pages.toSorted()).toEqual((await findings('CC-CONSULATE')).map(({ id }) => id).toSorted());
    const theirs = (await findings('CC-CONSULATE')).find(({ id }) => id === crossing.id)!;
    expect((await answer('CC-CONSULATE', theirs)).state).toBe('confirmed');
    const mine = [crossing.first, crossing.second].find(({ own }) => own)!.recordId!;
    const seen = await journey('AA-SEARCH', mine);
    const foreign = seen?.members.filter(({ own }) => !own) ?? [];
    expect(foreign).toHaveLength(1);
    expect(foreign[0]).toMatchObject({ level: 2, content: null });
    expect(foreign[0]?.code).toBeTruthy();
    const read = await house.sql(
      `SELECT 1 FROM audit_entry WHERE action IN ('companions.read', 'companions.answer') AND outcome = 'done'`,
    );
    expect(read.length).toBeGreaterThan(4);
  });

  it('are as if they were not there when nothing may be shown any more, with their number', async () => {
    const mine = (await findings('AA-SEARCH')).find(
      ({ first, second, state }) => state === 'confirmed' && first.own !== second.own,
    )!;
    const own = [mine.first, mine.second].find((side) => side.own)!.recordId!;
    const before = (await journey('AA-SEARCH', own))!.members.length;
    await agree(0);
    const now = await journey('AA-SEARCH', own);
    expect(now?.members.every((member) => member.own) ?? true).toBe(true);
    expect(now?.members.length ?? 0).toBeLessThan(before);
    expect((await findings('AA-SEARCH')).every(({ first, second }) => first.own && second.own)).toBe(true);
    await agree(2);
  });

  it('are two people no more once a confirmation is taken back, which wants a reason and is remembered', async () => {
    const crossing = (await findings('CC-CONSULATE')).find(({ state }) => state === 'confirmed')!;
    const before = (await settled()).length;
    expect(await answer('CC-CONSULATE', crossing, { belongTogether: false })).toEqual({
      code: 'COMPANIONS.REASON_MISSING',
    });
    const undone = await answer('CC-CONSULATE', crossing, { belongTogether: false, reason: 'Another bus.' });
    expect(undone.state).toBe('refused');
    expect(await settled()).toHaveLength(before - 1);
    await sweep();
    const again = (await findings('CC-CONSULATE')).find(({ id }) => id === crossing.id);
    expect(again?.state).toBe('refused');
  });

  it('are nobody’s duty any more when nothing of them waits that may be known', async () => {
    await agree(0);
    await sweep();
    expect((await duty('CC-CONSULATE'))?.name).toBe(
      (await waiting('CC-CONSULATE')).length > 0 ? 'duties.opened' : 'duties.closed',
    );
    await agree(2);
    await sweep();
    expect((await duty('CC-CONSULATE'))?.name).toBe('duties.opened');
    for (const one of await waiting('CC-CONSULATE')) {
      const side = one.first.own && one.firstAnswer === 'none' ? 'first' : 'second';
      const said = await answer('CC-CONSULATE', one, {
        side,
        belongTogether: false,
        reason: 'Another road.',
      });
      expect(said.state).toBe('refused');
    }
    expect(await waiting('CC-CONSULATE')).toEqual([]);
    expect((await duty('CC-CONSULATE'))?.name).toBe('duties.closed');
  });

  it('show who the own report is about, and of another’s its code alone', async () => {
    const sides = (await findings('AA-SEARCH')).flatMap(({ first, second }) => [first, second]);
    expect(sides.some(({ own, code }) => !own && code !== null)).toBe(true);
    for (const { own, content } of sides) expect(content?.person !== undefined).toBe(own);
  });

  it('show an invented report no more than its level, and its owner alone confirms nothing', async () => {
    const invented = await file('CC-CONSULATE', report(5));
    await sweep();
    const own = (await findings('CC-CONSULATE', invented)).filter(({ state }) => state === 'proposed');
    for (const one of own) {
      const other = one.first.own ? one.second : one.first;
      if (other.own) continue;
      expect(other).toMatchObject({ level: 2, recordId: null });
      const said = await answer('CC-CONSULATE', one);
      expect(said.state).toBe('proposed');
    }
    const seen = await journey('CC-CONSULATE', invented);
    expect(seen?.members.filter((member) => !member.own) ?? []).toEqual([]);
    const open = await house.sql<{ n: number }>(
      `SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM companion_finding f, unnest(ARRAY[first_id, second_id]) AS report
         WHERE state IN ('proposed', 'confirmed') GROUP BY report) AS each`,
    );
    expect(open[0]?.n).toBeLessThanOrEqual(3);
  });

  it('lose what was said of why as soon as a family takes its consent back', async () => {
    for (const id of [ids[3], ids[4]]) {
      const [{ version } = { version: 0 }] = await house.sql<{ version: number }>(
        'SELECT version FROM record WHERE id = $1',
        [id],
      );
      const taken = await house.change(
        tokens['CC-CONSULATE'] ?? '',
        'withdrawConsent',
        { id, expectedVersion: version, purpose: 'search' },
        '__typename',
      );
      expect(taken.__typename).not.toMatch(/Error|Invalid|Conflict/);
    }
    // What is not shown any more waits for nobody, before anything is compared again.
    expect(await waiting('CC-CONSULATE')).toEqual([]);
    expect((await duty('CC-CONSULATE'))?.name).toBe('duties.opened');
    for (const id of [ids[3], ids[4]]) await get(SettleCompanionDuties).settle(id);
    expect((await duty('CC-CONSULATE'))?.name).toBe('duties.closed');
    const seen = await findings('AA-SEARCH');
    const rows = await house.sql<{ id: string }>(
      'SELECT id FROM companion_finding WHERE $1 IN (first_id, second_id)',
      [ids[3]],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(seen.map((one) => one.id)).not.toContain(id);
    const kept = () =>
      house.sql<{ reasons: string[]; chance: number | null; words: number }>(
        `SELECT f.reasons, f.chance, (SELECT count(a.reason)::int FROM companion_answer a WHERE a.finding_id = f.id) AS words
         FROM companion_finding f WHERE f.id = ANY ($1)`,
        [rows.map(({ id }) => id)],
      );
    expect((await kept()).some(({ reasons, chance }) => reasons.length > 0 && chance !== null)).toBe(true);
    expect((await kept()).some(({ words }) => words > 0)).toBe(true);
    for (let round = 0; round < 2; round += 1) await get(RetentionRound).round();
    for (const one of await kept()) expect(one).toEqual({ reasons: [], chance: null, words: 0 });
  });
});
