import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { SettledPairRepository } from '../../src/modules/matching/runs/persistence/settled-pair.repository.js';
import { ApiHouse, invented, PERMITTING } from './api-house.js';
import { openMatch } from './made-match.js';

const ANSWER = '... on Match { state version allowedActions } ... on UserError { code }';

describe('two reports of one person', () => {
  let house: ApiHouse;
  let match: string;
  const tokens: Record<string, string> = {};
  const ids: string[] = [];

  beforeAll(async () => {
    house = await ApiHouse.open();
    const parties = ['AA-SEARCH', 'BB-FORENSIC', 'CC-CONSULATE'];
    const agreements = [{ id: 'ABC-1', parties, categories: ['report'], level: 2 }];
    await house.api.app
      .get(LoadInstitutions, { strict: false })
      .loadFile(OPERATOR, { institutions: [], agreements });
    for (const code of ['AA-SEARCH', 'CC-CONSULATE', 'BB-FORENSIC']) {
      tokens[code] = (await house.enrol(code, ['liaison', 'forensic'])).token;
      const asked = { report: { ...invented(), consents: PERMITTING } };
      ids.push((await house.change(token(code), 'fileReport', asked, '... on RecordReceipt { id }')).id);
    }
    match = await pair(0, 1);
  });
  afterAll(() => house.close());

  const token = (code: string): string => tokens[code] ?? '';
  const pair = (a: number, b: number) =>
    openMatch(house, { kind: 'duplicate_report', a: ids[a] ?? '', b: ids[b] ?? '' });
  const versionOf = async (id: string): Promise<number> =>
    (await house.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [id]))[0]
      ?.version ?? 0;
  const change = async (code: string, field: string, more: object = {}, id = match) =>
    house.change(token(code), field, { matchId: id, expectedVersion: await versionOf(id), ...more }, ANSWER);
  const REASONS: Record<string, string> = { excluded: 'marks_unexplainable', under_review: 'new_evidence' };
  const say = (code: string, decision: string, id = match, reasonCode = REASONS[decision]) =>
    change(code, 'decideMatch', { decision, reason: 'Seen.', reasonCode }, id);
  const settled = () =>
    house.sql<{ same: boolean }>(`SELECT same FROM settled_pair WHERE kind = 'duplicate_report'`);
  const tasksOf = async (): Promise<number> =>
    (
      await house.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM task WHERE name = 'matching.match-record'`,
      )
    )[0]?.n ?? 0;

  it('are joined only when both sides hold them to be one', async () => {
    expect(await change('AA-SEARCH', 'joinRecords')).toEqual({ code: 'MATCHES.JOIN_NOT_ALLOWED' });
    await say('AA-SEARCH', 'plausible');
    expect(await change('AA-SEARCH', 'joinRecords')).toEqual({ code: 'MATCHES.JOIN_NOT_ALLOWED' });
    const both = await say('CC-CONSULATE', 'plausible');
    expect(both.state).toBe('in_confirmation');
    expect(both.allowedActions).toContain('joinRecords');
    const before = await tasksOf();
    expect(await change('CC-CONSULATE', 'joinRecords')).toMatchObject({ state: 'identified' });
    expect(await settled()).toEqual([{ same: true }]);
    expect(await tasksOf()).toBe(before + 2);
  });

  it('are parted again with a reason, and all of it stands in the history', async () => {
    expect(await change('AA-SEARCH', 'partRecords', { reason: ' ' })).toEqual({
      code: 'MATCHES.REASON_MISSING',
    });
    const parted = await change('AA-SEARCH', 'partRecords', { reason: 'Two cousins of one name.' });
    expect(parted.state).toBe('in_confirmation');
    expect(await settled()).toEqual([]);
    expect(await change('AA-SEARCH', 'partRecords', { reason: 'Again.' })).toEqual({
      code: 'MATCHES.NOT_JOINED',
    });
    const asked = `{ match(id: "${match}") { history { what side reason } } }`;
    const seenBy = async (code: string) =>
      (await house.ask(asked, { token: token(code) })).data.match.history as { reason: string | null }[];
    expect(await seenBy('AA-SEARCH')).toEqual([
      { what: 'plausible', side: 'a', reason: 'Seen.' },
      { what: 'plausible', side: 'b', reason: null },
      { what: 'joined', side: 'b', reason: null },
      { what: 'parted', side: 'a', reason: 'Two cousins of one name.' },
    ]);
    expect((await seenBy('CC-CONSULATE')).at(-1)?.reason).toBeNull();
  });

  it('are told apart by both sides, and that is taken back with a reason', async () => {
    // A side that thinks again differs from nobody.
    await change('CC-CONSULATE', 'decideMatch', { decision: 'under_review' });
    await say('AA-SEARCH', 'excluded');
    expect((await say('CC-CONSULATE', 'excluded')).state).toBe('excluded');
    expect(await settled()).toEqual([{ same: false }]);
    expect(await say('AA-SEARCH', 'plausible')).toEqual({ code: 'MATCHES.CLOSED' });
    expect(await change('AA-SEARCH', 'decideMatch', { decision: 'under_review' })).toEqual({
      code: 'MATCHES.REASON_MISSING',
    });
    expect(await say('AA-SEARCH', 'under_review', match, 'dna_exclusion')).toEqual({
      code: 'MATCHES.REASON_NOT_OF_DECISION',
    });
    expect((await say('AA-SEARCH', 'under_review')).state).toBe('notified');
    expect(await settled()).toEqual([]);
    await say('AA-SEARCH', 'excluded');
    expect(await settled()).toEqual([{ same: false }]);
  });

  it('do not become one through a third', async () => {
    for (const [a, b, x, y] of [
      [0, 2, 'AA-SEARCH', 'BB-FORENSIC'],
      [1, 2, 'CC-CONSULATE', 'BB-FORENSIC'],
    ] as const) {
      const id = await pair(a, b);
      await say(x, 'plausible', id);
      await say(y, 'plausible', id);
      const joined = await change(x, 'joinRecords', {}, id);
      if (a === 0) expect(joined.state).toBe('identified');
      else expect(joined).toEqual({ code: 'MATCHES.JOIN_CONTRADICTS' });
    }
  });

  it('are told apart no more when one of them says something else', async () => {
    const [report] = await house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [
      ids[0],
    ]);
    const amended = {
      id: ids[0],
      expectedVersion: report?.version,
      fields: { effects: [{ category: 'bag' }] },
    };
    const { id } = await house.change(token('AA-SEARCH'), 'amendReport', amended, '... on Report { id }');
    expect(id).toBe(ids[0]);
    const standing = await house.runtime.db.transact(PLATFORM, (tx) =>
      new SettledPairRepository().ofKind(tx, 'duplicate_report'),
    );
    expect(standing.map(({ same }) => same)).toEqual([true]);
  });
});
