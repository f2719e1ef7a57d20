import { LaboratoryHouse } from './laboratory-house.js';
import type { Loose } from './api-house.js';
import type { Role } from '../../src/modules/access/accounts/index.js';

const WATCH = 'HN-WATCH';
const REQUEST = `__typename ... on ApprovalRequest { id state } ... on UserError { code }`;
const LIST = `query L($facets: SearchFacetsInput!, $first: PageSize!) {
  search(facets: $facets, purpose: search, first: $first) {
    institutions { code count } hits { code own institution level sex ageMin year recordId } } }`;
const MEN = { recordTypes: ['remains'], sex: 'male' };
/** An account of less than a week may be shown so many records a day; from two thirds of them on decoys are dealt. */
const NEW_ACCOUNT_A_DAY = 75;
const REAL = Math.ceil((NEW_ACCOUNT_A_DAY * 2) / 3) + 5;

describe('decoys', () => {
  let house: LaboratoryHouse;
  let watch: Loose;
  let second: Loose;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    await house.api.sql(
      `INSERT INTO institution (id, code, name, country, kind) VALUES (gen_random_uuid(), $1, 'Watch', 'HN', 'oversight')`,
      [WATCH],
    );
    for (let at = 0; at < REAL; at += 1)
      await house.remains({
        found: { date: `20${10 + (at % 14)}-05-02`, place: { country: 'MX' } },
        estimates: { sex: { value: 'male' }, ageYears: { min: 20 + (at % 20), max: 30 + (at % 20) } },
      });
    watch = await enrol(WATCH, 'oversight');
    second = await enrol(WATCH, 'oversight');
    await house.api.sql(`UPDATE actor SET created_at = now() - interval '30 days' WHERE id = $1`, [
      second.actorId,
    ]);
  });
  afterAll(() => house.close());

  const enrol = (code: string, ...roles: Role[]): Promise<Loose> =>
    house.api.signIn(code, roles, { purpose: 'search' });
  const ask = async (by: Loose, field: string, input: object = {}): Promise<Loose> => {
    await house.api.stepUp(by.sessionId as string);
    return house.api.change(by.token as string, field, input, REQUEST) as Promise<Loose>;
  };
  const approve = async (by: Loose, id: unknown): Promise<Loose> => {
    await house.api.stepUp(by.sessionId as string);
    const input = { id, answer: 'approve' };
    return house.api.change(by.token as string, 'answerApprovalRequest', input, REQUEST) as Promise<Loose>;
  };
  const standing = async (by: Loose): Promise<Loose> =>
    (
      await house.api.ask('{ decoys { decoys institutions madeAt remakeBy } }', {
        token: by.token as string,
      })
    ).data?.decoys ?? null;
  const list = async (by: Loose, first = 100, facets: object = MEN): Promise<Loose> => {
    const { data, errors } = await house.api.ask(LIST, {
      token: by.token as string,
      variables: { facets, first },
    });
    return data?.search ?? { refused: errors?.[0]?.extensions.reason };
  };
  const realCodes = async (): Promise<Set<unknown>> =>
    new Set((await house.api.sql<{ code: string }>('SELECT code FROM record')).map(({ code }) => code));
  const decoysIn = async (answer: Loose): Promise<Loose[]> => {
    const real = await realCodes();
    return (answer.hits as Loose[]).filter(({ code }) => !real.has(code));
  };
  const signalsOf = (actorId: unknown) =>
    house.api.sql('SELECT rule, severity FROM misuse_signal WHERE actor_id = $1 ORDER BY seq', [actorId]);

  it('are not made by one person, nor by anybody but oversight', async () => {
    for (const role of ['coordinator', 'forensic'] as const) {
      const other = await enrol('BB-FORENSIC', role);
      expect((await ask(other, 'makeDecoys', { reason: 'A trial.' })).id).toBeUndefined();
      expect(await standing(other)).toBeNull();
    }
    for (const reason of ['', '  '])
      expect(await ask(watch, 'makeDecoys', { reason })).toMatchObject({ code: 'DECOYS.REASON' });
    const { id } = await ask(watch, 'makeDecoys', { reason: 'A trial.' });
    expect((await approve(watch, id)).id).toBeUndefined();
    const colleague = await enrol(WATCH, 'ministry');
    await house.api.sql(`UPDATE actor SET created_at = now() - interval '30 days' WHERE id = $1`, [
      colleague.actorId,
    ]);
    expect((await approve(colleague, id)).id).toBeUndefined();
    expect(await standing(watch)).toMatchObject({ decoys: 0, madeAt: null });
    expect(await approve(second, id)).toMatchObject({ state: 'done' });
    expect(await standing(watch)).toMatchObject({ decoys: 5, institutions: 1 });
  });

  it('stand in no table as records, and in none in the clear', async () => {
    const [row] = await house.api.sql<{ content: string }>('SELECT content FROM decoy LIMIT 1');
    // Letters of a sealed text may spell anything: what is in the clear is JSON.
    expect(row?.content).toMatch(/^[\w+/=:.-]{40,}$/u);
    const [records] = await house.api.sql<{ count: string }>('SELECT count(*) FROM record');
    expect(Number(records?.count)).toBe(REAL);
  });

  it('are not seen by who asks for what a case needs, nor by the own officers of an institution', async () => {
    const honest = await enrol('AA-SEARCH', 'liaison');
    const few = await list(honest, 20);
    expect(few.hits).toHaveLength(20);
    expect(await decoysIn(few)).toEqual([]);
    const own = await enrol('BB-FORENSIC', 'forensic');
    const all = await list(own);
    expect(all.hits).toHaveLength(REAL);
    expect(await decoysIn(all)).toEqual([]);
  });

  it('stop a stolen account that lists without a case, before its day’s budget is used up', async () => {
    const stolen = await enrol('AA-SEARCH', 'liaison');
    const first = await list(stolen);
    const [decoy, ...more] = await decoysIn(first);
    expect(more).toEqual([]);
    expect(decoy).toMatchObject({ own: false, recordId: null, institution: 'BB-FORENSIC', sex: 'male' });
    const count = (first.institutions as Loose[]).find(({ code }) => code === 'BB-FORENSIC')?.count;
    expect(count).toBe((first.hits as Loose[]).length);
    expect(await signalsOf(stolen.actorId)).toEqual([{ rule: 'R8', severity: 'stop' }]);
    const token = await house.api.issue(stolen.actorId as string);
    expect(await list({ token })).toEqual({ refused: 'MISUSE.STOPPED' });
  });

  it('stop whoever has a case in hand at the second, and not at the first', async () => {
    const officer = await enrol('AA-SEARCH', 'liaison', 'forensic');
    await house.report({}, officer.token as string);
    const seen = await decoysIn(await list(officer));
    expect(seen).toHaveLength(1);
    expect(await signalsOf(officer.actorId)).toEqual([]);
    // The same answer again shows the same decoy: whoever looks a second time has not come upon another.
    expect(await decoysIn(await list(officer))).toEqual(seen);
    expect(await signalsOf(officer.actorId)).toEqual([]);
    await house.api.sql(
      `UPDATE question_entry SET decoys = '{another}' WHERE seq = (
         SELECT max(seq) FROM question_entry WHERE actor_id = $1 AND decoys <> '{}')`,
      [officer.actorId],
    );
    await list(officer);
    expect(await signalsOf(officer.actorId)).toEqual([{ rule: 'R8', severity: 'stop' }]);
  });

  it('are in no log of reads, trace, count of the bank, and of no match', async () => {
    const decoys = new Set((await house.api.sql<{ id: string }>('SELECT id FROM decoy')).map(({ id }) => id));
    const touched = await house.api.sql<{ ids: string[] }>(
      `SELECT array_agg(id) AS ids FROM (
         SELECT record_id::text AS id FROM search_finding
         UNION SELECT unnest(objects)::text FROM question_entry
         UNION SELECT object FROM usage_seen
         UNION SELECT record_a::text FROM hypothesis UNION SELECT record_b::text FROM hypothesis) AS t`,
    );
    expect(touched[0]?.ids.length).toBeGreaterThan(0);
    expect(touched[0]?.ids.filter((id) => decoys.has(id))).toEqual([]);
    const [audited] = await house.api.sql<{ count: string }>(
      'SELECT count(*) FROM audit_entry a JOIN decoy d ON a::text LIKE $1 || d.id::text || $1',
      ['%'],
    );
    expect(Number(audited?.count)).toBe(0);
  });

  it('are not shown any more once their code is that of a record', async () => {
    const codes = new Set<unknown>();
    for (let at = 0; at < 6; at += 1) {
      const other = await enrol('AA-SEARCH', 'forensic');
      const [decoy] = await decoysIn(await list(other));
      if (!decoy) break;
      codes.add(decoy.code);
      await house.api.sql(
        `UPDATE record SET code = $1 WHERE id = (SELECT id FROM record WHERE record_type = 'remains'
           AND NOT code = ANY ($2) LIMIT 1)`,
        [decoy.code, [...codes]],
      );
    }
    expect(codes.size).toBe(5);
  });

  it('end by two people of oversight, and are made anew in the place of those before', async () => {
    const made = await standing(watch);
    const { id } = await ask(watch, 'endDecoys', { reason: 'A trial.' });
    const { id: again } = await ask(watch, 'makeDecoys', { reason: 'A trial.' });
    expect(await approve(second, id)).toMatchObject({ state: 'done' });
    expect(await standing(watch)).toMatchObject({ decoys: 0 });
    // What was asked for of decoys that have ended meanwhile is not what would be done now.
    expect(await approve(second, again)).not.toMatchObject({ state: 'done' });
    expect(await ask(watch, 'endDecoys', { reason: 'Again.' })).toMatchObject({ code: 'DECOYS.NONE' });
    const { id: anew } = await ask(watch, 'makeDecoys', { reason: 'A trial.' });
    await approve(second, anew);
    expect(await standing(watch)).toMatchObject({ decoys: 5 });
    expect((await standing(watch)).madeAt).not.toBe(made.madeAt);
  });
});
