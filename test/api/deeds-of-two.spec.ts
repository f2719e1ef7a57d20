import { PLATFORM, type Role } from '../../src/modules/access/accounts/index.js';
import { SessionRepository } from '../../src/modules/access/accounts/persistence/session.repository.js';
import {
  APPROVAL_KINDS,
  type ApprovalKind,
} from '../../src/modules/access/approvals/domain/approval-request.js';
import { freePort } from '../../src/demo/free-port.js';
import { ApiHouse, type Loose } from './api-house.js';
import { DEEDS, type Things } from './deeds-of-two.js';
import { makeThings, OWNER } from './owned-things.js';

type Somebody = Awaited<ReturnType<ApiHouse['steppedUp']>>;

/** Who takes part, for the deeds of an institution and for those of the installation. */
interface People {
  readonly asker: Somebody;
  readonly second: Somebody;
  /** Two accounts that the asker has made. */
  readonly puppets: readonly Somebody[];
  /** An account of six days. */
  readonly fresh: Somebody;
}

const ANSWERED = '__typename ... on ApprovalRequest { state } ... on UserError { code }';

/** Each kind of deed of two people, tried by one who has whatever one person can have. */
describe('a deed of two people', () => {
  let house: ApiHouse;
  let things: Things;
  const people: Partial<Record<'house' | 'installation' | 'oversight', People>> = {};
  beforeAll(async () => {
    const port = await freePort();
    house = await ApiHouse.open([], { PORT: String(port), PUBLIC_URL: `http://localhost:${port}` });
    const maker = await house.enrol(OWNER, ['coordinator', 'liaison', 'forensic', 'ministry', 'oversight']);
    const owned = await makeThings(house, maker.token);
    const [colleague, closed] = [
      await house.enrol(OWNER, ['liaison']),
      await house.enrol(OWNER, ['liaison']),
    ];
    await house.sql('UPDATE actor SET active = false WHERE id = $1', [closed.actorId]);
    await house.sql(`UPDATE import_job SET stored = 101, state = 'done', dry_run = false WHERE id = $1`, [
      owned.import,
    ]);
    const [report] = await house.sql<{ code: string }>('SELECT code FROM record WHERE id = $1', [
      owned.report,
    ]);
    const made = { colleague: colleague.actorId, closed: closed.actorId, reportCode: report?.code ?? '' };
    things = { ...owned, ...made };
    people.house = await gather(['coordinator', 'liaison', 'forensic']);
    people.installation = await gather(['operator']);
    people.oversight = await gather(['oversight']);
    await makeBodies(maker.token);
    await house.sql(
      `INSERT INTO decoy (id, institution_id, content, made_at)
       SELECT gen_random_uuid(), id, 'sealed', now() FROM institution WHERE code = $1`,
      [OWNER],
    );
  });
  afterAll(() => house.close());

  /** Of which decoys are drawn. */
  const makeBodies = async (token: string): Promise<void> => {
    for (const min of [20, 25, 30, 35, 40]) {
      const found = { date: '2025-03', place: { country: 'GT' } };
      const estimates = { sex: { value: 'male' }, ageYears: { min, max: min + 8 } };
      await house.change(token, 'registerRemains', { remains: { found, estimates } }, '__typename');
    }
  };
  const somebody = async (roles: Role[], days: number, enrolledBy?: string): Promise<Somebody> => {
    const one = await house.signIn(OWNER, roles, { purpose: 'forensic_matching' });
    await house.sql(
      `UPDATE actor SET created_at = created_at - make_interval(days => $2), enrolled_by = $3 WHERE id = $1`,
      [one.actorId, days, enrolledBy ?? null],
    );
    return one;
  };
  const gather = async (roles: Role[]): Promise<People> => {
    const asker = await somebody(roles, 400);
    const { actorId } = asker;
    const [puppet, other] = [await somebody(roles, 30, actorId), await somebody(roles, 30, actorId)];
    const [second, fresh] = [await somebody(roles, 30), await somebody(roles, 6)];
    return { asker, second, fresh, puppets: [puppet, other] };
  };
  const taking = async (kind: ApprovalKind): Promise<People> => {
    const found = people[DEEDS[kind].of ?? 'house'];
    if (!found) throw new Error('Nobody has been gathered.');
    await house.sql('UPDATE session SET step_up_at = NULL, step_up_how = NULL');
    const { asker, fresh, puppets } = found;
    for (const { sessionId } of [asker, fresh, ...puppets]) await house.stepUp(sessionId);
    return found;
  };
  /** A further session of somebody, who has just shown in it who they are. */
  const again = async ({ actorId }: Somebody): Promise<string> => {
    const now = house.runtime.clock.now();
    const expiresAt = new Date(now.getTime() + 3_600_000);
    const given = { actorId, kind: 'person', label: 'second browser', expiresAt, purpose: null } as const;
    const sessions = house.asUseCases.get(SessionRepository);
    const { id, token } = await house.runtime.db.transact(PLATFORM, (tx) => sessions.open(tx, given, now));
    await house.stepUp(id);
    return token;
  };
  const ask = (kind: ApprovalKind, token: string) => DEEDS[kind].ask(house, token, things);
  const answer = async (token: string, id: unknown) =>
    (await house.change(token, 'answerApprovalRequest', { id, answer: 'approve' }, ANSWERED)) as Loose;
  const take = (kind: ApprovalKind, token: string, id: unknown) =>
    DEEDS[kind].take?.(house, token, id as string);
  const stateOf = async (kind: ApprovalKind) =>
    JSON.stringify(await house.sql(`SELECT * FROM (${DEEDS[kind].changes}) AS of_deed ORDER BY 1`));
  const asked = async (kind: ApprovalKind, { asker }: People): Promise<Loose> => {
    const request = await ask(kind, asker.token);
    expect(request).toMatchObject({ __typename: 'ApprovalRequest', kind, state: 'asked' });
    return request;
  };

  it.each(APPROVAL_KINDS)('is asked for by nobody who has not just shown who they are: %s', async (kind) => {
    const { asker } = await taking(kind);
    const before = await stateOf(kind);
    await house.sql('UPDATE session SET step_up_at = NULL, step_up_how = NULL');
    for (const token of [asker.token, await house.issue(asker.actorId)])
      expect(await ask(kind, token)).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    expect(await stateOf(kind)).toBe(before);
  });

  it.each(APPROVAL_KINDS)('is done by no one person, whatever accounts they have: %s', async (kind) => {
    const who = await taking(kind);
    const { asker, second, fresh, puppets } = who;
    const before = await stateOf(kind);
    const { id } = await asked(kind, who);
    const tries: readonly (readonly [token: string, code: string])[] = [
      [asker.token, 'APPROVALS.SAME_PERSON'],
      [await again(asker), 'APPROVALS.SAME_PERSON'],
      ...puppets.map(({ token }) => [token, 'APPROVALS.ENROLLED_BY_ASKER'] as const),
      [fresh.token, 'APPROVALS.TOO_NEW'],
      // Who could, and has not just shown who they are; by a token of their own they never can.
      [second.token, 'ACCESS.STEP_UP_NEEDED'],
      [await house.issue(second.actorId), 'ACCESS.STEP_UP_NEEDED'],
    ];
    for (const [token, code] of tries) expect(await answer(token, id)).toMatchObject({ code });
    const taken = await take(kind, asker.token, id);
    expect(taken ?? { code: 'APPROVALS.NOT_APPROVED' }).toMatchObject({ code: 'APPROVALS.NOT_APPROVED' });
    expect(await stateOf(kind)).toBe(before);
  });

  it.each(APPROVAL_KINDS)('is no other one than was approved: %s', async (kind) => {
    const who = await taking(kind);
    const before = await stateOf(kind);
    const { id } = await asked(kind, who);
    const tamper = () =>
      house.sql(`UPDATE approval_request SET payload = payload || '{"also": "this"}' WHERE id = $1`, [id]);
    await expect(tamper()).rejects.toThrow('what is asked for is not changed');
    await house.sql('ALTER TABLE approval_request DISABLE TRIGGER approval_request_guarded');
    await tamper();
    await house.sql('ALTER TABLE approval_request ENABLE TRIGGER approval_request_guarded');
    await house.stepUp(who.second.sessionId);
    const said = [await answer(who.second.token, id), await take(kind, who.asker.token, id)];
    expect(said.map((one) => one?.code as string)).toContain('APPROVALS.NOT_APPROVED');
    expect(await stateOf(kind)).toBe(before);
  });

  it.each(APPROVAL_KINDS)('is done by two, once, however often it is approved: %s', async (kind) => {
    const who = await taking(kind);
    const before = await stateOf(kind);
    const { id } = await asked(kind, who);
    await house.stepUp(who.second.sessionId);
    const approved = await answer(who.second.token, id);
    expect(approved.state).toBe(DEEDS[kind].take ? 'approved' : 'done');
    const taken = await take(kind, who.asker.token, id);
    expect(taken?.code).toBeUndefined();
    const after = await stateOf(kind);
    expect(after).not.toBe(before);
    expect(await answer(who.second.token, id)).toMatchObject({ code: 'APPROVALS.CLOSED' });
    const more = await take(kind, who.asker.token, id);
    expect(more ?? { code: 'APPROVALS.NOT_APPROVED' }).toMatchObject({ code: 'APPROVALS.NOT_APPROVED' });
    expect(await stateOf(kind)).toBe(after);
  });
});
