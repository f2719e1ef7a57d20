import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { CloseInstitution } from '../../src/modules/institutions/index.js';
import { CODE_OF, DisclosureHouse, type Somebody } from './disclosure-house.js';

const SAID = '__typename ... on Match { state a { state } } ... on UserError { code }';
const HEIR = 'CC-CONSULATE';

describe('an institution that has closed', () => {
  let house: DisclosureHouse;
  let heir: Somebody;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    heir = await house.api.signIn(HEIR, ['liaison', 'forensic', 'coordinator'], {
      purpose: 'forensic_matching',
    });
    await house.api.api.app.get(CloseInstitution, { strict: false }).close(OPERATOR, CODE_OF.a, HEIR);
  });
  afterAll(() => house.close());

  const named = (code: string = CODE_OF.a) => ({ 'huella-for': code });
  const ask = (query: string, headers: Record<string, string>, token = heir.token) =>
    house.api.ask(query, { token, headers: { 'x-request-id': 'one-and-the-same', ...headers } });
  const match = (headers: Record<string, string>, token?: string) =>
    ask(`{ match(id: "${house.match}") { state a { own content } b { own } } }`, headers, token);

  it('is acted for by whoever has taken over, who says so with each request', async () => {
    expect((await match({})).data.match).toBeNull();
    const { data } = await match(named());
    expect(data.match).toMatchObject({ a: { own: true }, b: { own: false } });
    const report = await ask(`{ report(id: "${house.report}") { id } }`, named());
    expect(report.data.report).toEqual({ id: house.report });
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [
      house.match,
    ]);
    const input = { matchId: house.match, expectedVersion: row?.version ?? 0, decision: 'plausible' };
    expect(await house.api.change(heir.token, 'decideMatch', input, SAID, named())).toMatchObject({
      a: { state: 'plausible' },
    });
    const [entry] = await house.api.sql<{ who: string; code: string }>(
      `SELECT e.actor_id AS who, i.code FROM audit_entry e JOIN institution i ON i.id = e.institution_id
       WHERE e.action = 'matches.decide' AND e.outcome = 'done' ORDER BY e.id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ who: heir.actorId, code: CODE_OF.a });
  });

  it('has nothing begun, signed or enrolled in its name', async () => {
    for (const field of ['inbox { nodes { id } }', 'reportDrafts { nodes { id } }', 'me { id }']) {
      const { errors } = await ask(`{ ${field} }`, named());
      expect([field, errors?.[0]?.extensions.reason]).toEqual([field, 'ACCESS.DENIED']);
    }
  });

  it('is nobody’s else, and the answer tells nobody whether there is one', async () => {
    const others = [
      await match(named(), house.people.b.token),
      await match(named(CODE_OF.b)),
      await match(named(HEIR)),
      await match(named('NO-SUCH')),
    ];
    expect(new Set(others.map(({ text }) => text)).size).toBe(1);
    expect(others[0]?.data).toEqual({ match: null });
  });
});
