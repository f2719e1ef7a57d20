import { randomUUID } from 'node:crypto';
import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import { ApiHouse, type Loose } from './api-house.js';

const [OWN, OTHER] = ['AA-SEARCH', 'BB-FORENSIC'];
const DAY_MS = 86_400_000;
const ENDED = `query E($first: PageSize, $after: String, $filter: InboxFilterInput!) {
  inbox(first: $first, after: $after, filter: $filter) {
    nodes { id kind ended { operation institutionId actorId at } redactions { path reason } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The list of what has ended, which the console shows at `/?state=done`. */
describe('what has ended', () => {
  let house: ApiHouse;
  let officer: Awaited<ReturnType<ApiHouse['enrol']>>;
  let colleague: Awaited<ReturnType<ApiHouse['enrol']>>;
  let stranger: Awaited<ReturnType<ApiHouse['enrol']>>;
  beforeAll(async () => {
    house = await ApiHouse.open();
    officer = await house.enrol(OWN, ['liaison', 'coordinator']);
    colleague = await house.enrol(OWN, ['liaison', 'coordinator']);
    stranger = await house.enrol(OTHER, ['liaison', 'coordinator']);
  });
  afterAll(() => house.close());
  beforeEach(() => house.sql('TRUNCATE alert, duty CASCADE'));

  /** News that reading ends. @returns its alert */
  const raise = async (institutionId: string): Promise<Loose> => {
    const subjectId = randomUUID();
    await house.api.app.get(RaiseForDuties, { strict: false }).opened({
      ...({ kind: 'office_not_ours', subjectId, institutionId, eventId: randomUUID() } as const),
      ...{ at: Date.now(), dueAt: new Date(Date.now() + DAY_MS).toISOString() },
    });
    const [alert] = await house.sql<Loose>(
      'SELECT a.id, a.version FROM alert a JOIN alert_subject s ON s.alert_id = a.id WHERE s.subject_id = $1',
      [subjectId],
    );
    return alert ?? {};
  };
  const read = async (token: string, { id, version }: Loose): Promise<Loose> => {
    const input = { id, expectedVersion: version };
    return (await house.change(token, 'acknowledgeAlert', input, '__typename ... on Alert { id }')) as Loose;
  };
  const listed = async (token: string, filter: object = {}, page: object = {}): Promise<Loose> => {
    const variables = { filter: { ended: true, ...filter }, ...page };
    const { data, errors } = await house.ask(ENDED, { token, variables });
    expect(errors).toBeUndefined();
    return data.inbox as Loose;
  };
  const nodesOf = async (token: string, filter: object = {}): Promise<Loose[]> =>
    (await listed(token, filter)).nodes as Loose[];

  it('has nothing that is still open, and names who ended each to their own people, the newest end first', async () => {
    const [first, second, open] = [
      await raise(officer.institutionId),
      await raise(officer.institutionId),
      await raise(officer.institutionId),
    ];
    await read(colleague.token, second);
    await read(officer.token, first);
    const told = [
      [first.id, officer.actorId],
      [second.id, colleague.actorId],
    ];
    for (const { token } of [officer, colleague]) {
      const nodes = await nodesOf(token);
      expect(nodes.map(({ id, ended }) => [id, (ended as Loose).actorId])).toEqual(told);
      for (const { ended, redactions } of nodes) {
        expect(ended).toMatchObject({ operation: 'alerts.act', institutionId: officer.institutionId });
        expect(redactions).toEqual([]);
      }
    }
    const { nodes } = (await house.ask('{ inbox { nodes { id ended { at } } } }', { token: officer.token }))
      .data.inbox as { nodes: Loose[] };
    expect(nodes.filter(({ ended }) => ended === null).map(({ id }) => id)).toEqual([open.id]);
  });

  it('names the institution alone where somebody of another has ended it', async () => {
    const { id, version } = await raise(officer.institutionId);
    await read(officer.token, { id, version });
    await house.sql('UPDATE alert SET ended_by = $2, ended_institution_id = $3 WHERE id = $1', [
      ...[id, stranger.actorId, stranger.institutionId],
    ]);
    const [alert] = await nodesOf(officer.token);
    expect(alert).toMatchObject({
      ended: { actorId: null, institutionId: stranger.institutionId },
      redactions: [{ path: 'ended.actorId', reason: 'OWN_PEOPLE' }],
    });
  });

  it('is nobody’s who was not told: neither by asking for it nor by the other’s id', async () => {
    await read(officer.token, await raise(officer.institutionId));
    const own = await raise(stranger.institutionId);
    await read(stranger.token, own);
    expect((await nodesOf(stranger.token)).map(({ id }) => id)).toEqual([own.id]);
    const { data } = await house.ask(ENDED, {
      token: stranger.token,
      variables: { filter: { ended: true, institutionId: officer.institutionId } },
    });
    expect((data as Loose | null)?.inbox ?? null).toBeNull();
  });

  it('is each one’s own where that is asked for, and goes on a page after the other', async () => {
    for (let count = 0; count < 3; count += 1) await read(officer.token, await raise(officer.institutionId));
    const owners = await house.sql<{ owner: string }>('SELECT DISTINCT owner_actor_id AS owner FROM alert');
    expect(owners).toEqual([{ owner: officer.actorId }]);
    expect(await nodesOf(officer.token, { mine: true })).toHaveLength(3);
    expect(await nodesOf(colleague.token, { mine: true })).toEqual([]);
    const seen: unknown[] = [];
    for (let after: unknown = null, more = true; more;) {
      const { nodes, pageInfo } = await listed(officer.token, {}, { first: 2, after });
      seen.push((nodes as Loose[]).map(({ id }) => id));
      [more, after] = [(pageInfo as Loose).hasNextPage === true, (pageInfo as Loose).endCursor];
    }
    expect(seen.map((ids) => (ids as unknown[]).length)).toEqual([2, 1]);
    expect(new Set(seen.flat()).size).toBe(3);
  });
});
