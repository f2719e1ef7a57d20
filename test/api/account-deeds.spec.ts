import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/demo/free-port.js';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { SessionRepository } from '../../src/modules/access/accounts/persistence/session.repository.js';
import { PerformApproved } from '../../src/modules/access/approvals/index.js';
import { EnrolUser, LetInAgain } from '../../src/modules/institutions/index.js';
import { openAdmin } from '../support/house-database.js';
import { secondPerson } from '../support/second-person.js';
import { ApiHouse, invented, type Loose } from './api-house.js';
import { collectInvitation } from './invited-by-two.js';

type Somebody = Awaited<ReturnType<ApiHouse['steppedUp']>>;

const ERROR = '... on UserError { code path }';
const CHANGED = `__typename ... on AccessChanged { actorId } ${ERROR}`;
const ASKED = `__typename ... on ApprovalRequest { id state isToTake facts { name value } } ${ERROR}`;
const SAID: Readonly<Record<string, string>> = {
  setUserAccess: `... on AccessChanged { actorId } ${ASKED}`,
  withdrawRoles: CHANGED,
};
const NEW = { institution: 'AA-SEARCH', name: 'Nadie Inventada', roles: ['liaison'], language: 'es' };

/** Whoever lets somebody in, or gives them more, needs a second person; what takes away is one person's and at once. */
describe('accounts and roles', () => {
  let house: ApiHouse;
  let coordinator: Somebody;
  let second: Somebody;
  beforeAll(async () => {
    const port = await freePort();
    house = await ApiHouse.open([], { PORT: String(port), PUBLIC_URL: `http://localhost:${port}` });
    coordinator = await house.steppedUp('AA-SEARCH', ['coordinator']);
    second = await old(await house.steppedUp('AA-SEARCH', ['liaison']));
  });
  beforeEach(async () => {
    for (const { sessionId } of [coordinator, second]) await house.stepUp(sessionId);
  });
  afterAll(() => house.close());

  const old = async (somebody: Somebody): Promise<Somebody> => {
    await house.sql(`UPDATE actor SET created_at = created_at - interval '30 days' WHERE id = $1`, [
      somebody.actorId,
    ]);
    return somebody;
  };
  /** Of somebody who has just shown who they are. */
  const session = async (actorId: string) => {
    const now = house.runtime.clock.now();
    const sessions = house.asUseCases.get(SessionRepository);
    const expiresAt = new Date(now.getTime() + 3_600_000);
    const given = { actorId, kind: 'person', label: 'test', expiresAt, purpose: null } as const;
    const { id, token } = await house.runtime.db.transact(PLATFORM, (tx) => sessions.open(tx, given, now));
    await house.stepUp(id);
    return { actorId, token };
  };
  const change = async (field: string, input: object, by: Pick<Somebody, 'token'> = coordinator) =>
    (await house.change(by.token, field, input, SAID[field] ?? ASKED)) as Loose;
  const approve = (id: unknown, by: Pick<Somebody, 'token'> = second) =>
    change('answerApprovalRequest', { id, answer: 'approve' }, by);
  const accountOf = async (actorId: string) => {
    const [row] = await house.sql<{ roles: string[]; active: boolean; founder: boolean }>(
      'SELECT roles, active, founder FROM actor WHERE id = $1',
      [actorId],
    );
    return row;
  };
  const named = (name: string) => house.sql<{ id: string }>('SELECT id FROM actor WHERE name = $1', [name]);
  const isOpen = async (token: string) => (await house.ask('{ me { id } }', { token })).errors === undefined;

  it('make a person by two, and hand the link to whoever asked alone, once', async () => {
    const input = { ...NEW, name: 'Por enlace', email: 'enlace@search.example' };
    const asked = await change('enrolUser', input);
    expect(asked).toMatchObject({ __typename: 'ApprovalRequest', state: 'asked' });
    expect(asked.facts).toEqual([
      { name: 'account', value: 'Por enlace' },
      { name: 'address', value: 'enlace@search.example' },
      { name: 'roles', value: 'liaison' },
      { name: 'institution', value: 'AA-SEARCH' },
    ]);
    const requestId = asked.id as string;
    expect(await collectInvitation(house, coordinator, requestId)).toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    const approved = await approve(requestId);
    expect(approved).toMatchObject({ state: 'approved', isToTake: false });
    expect(JSON.stringify(approved)).not.toContain('hi_');
    expect(await named('Por enlace')).toEqual([]);
    const other = await house.steppedUp('AA-SEARCH', ['coordinator']);
    expect(await collectInvitation(house, other, requestId)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    const taken = await collectInvitation(house, coordinator, requestId);
    expect(taken.invitation.link).toContain('/invitation#hi_');
    expect(await named('Por enlace')).toEqual([{ id: taken.actorId }]);
    expect(await accountOf(taken.actorId as string)).toMatchObject({ roles: ['liaison'], founder: false });
    expect(await collectInvitation(house, coordinator, requestId)).toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    expect(await named('Por enlace')).toHaveLength(1);
  });

  it.each(['machine', 'delivery'])('make a new %s by two', async (role) => {
    const asked = await change('enrolUser', { ...NEW, name: `Sistema ${role}`, roles: [role] });
    expect(await named(`Sistema ${role}`)).toEqual([]);
    expect(await approve(asked.id)).toMatchObject({ state: 'done' });
    expect(await named(`Sistema ${role}`)).toHaveLength(1);
    expect(await approve(asked.id)).toMatchObject({ code: 'APPROVALS.CLOSED' });
    expect(await named(`Sistema ${role}`)).toHaveLength(1);
  });

  it('are closed by one and at once, and opened again by two', async () => {
    const { actorId, token } = await house.signIn('AA-SEARCH', ['liaison']);
    expect(await change('setUserAccess', { actorId, access: 'closed' })).toEqual({
      ...{ __typename: 'AccessChanged', actorId },
    });
    expect(await isOpen(token)).toBe(false);
    const asked = await change('setUserAccess', { actorId, access: 'open', reason: 'Back from leave.' });
    expect(await accountOf(actorId)).toMatchObject({ active: false });
    expect(await approve(asked.id)).toMatchObject({ state: 'done' });
    expect(await accountOf(actorId)).toMatchObject({ active: true });
  });

  it('get roles by two, and lose them by one and at once, but not the last', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    const asked = await change('grantRoles', { actorId, roles: ['forensic', 'ministry'] });
    expect(await accountOf(actorId)).toMatchObject({ roles: ['liaison'] });
    expect(await approve(asked.id)).toMatchObject({ state: 'done' });
    expect(await accountOf(actorId)).toMatchObject({ roles: ['liaison', 'forensic', 'ministry'] });
    const token = await house.issue(actorId);
    expect(await change('withdrawRoles', { actorId, roles: ['liaison', 'ministry'] })).toEqual({
      ...{ __typename: 'AccessChanged', actorId },
    });
    expect(await accountOf(actorId)).toMatchObject({ roles: ['forensic'] });
    expect(await isOpen(token)).toBe(false);
    expect(await change('withdrawRoles', { actorId, roles: ['forensic'] })).toMatchObject({
      code: 'MECHANISMS.LAST_ROLE',
    });
  });

  it('are given no role that reaches further, and no system becomes a person', async () => {
    const [person, system] = [
      await house.enrol('AA-SEARCH', ['liaison']),
      await house.enrol('AA-SEARCH', ['delivery']),
    ];
    const refused = { code: 'MECHANISMS.ROLE_NOT_GIVEN', path: 'roles' };
    for (const [{ actorId }, role] of [
      [person, 'oversight'],
      [person, 'operator'],
      [person, 'machine'],
      [system, 'coordinator'],
    ] as const)
      expect(await change('grantRoles', { actorId, roles: [role] })).toMatchObject(refused);
    const foreign = await house.enrol('BB-FORENSIC', ['liaison']);
    for (const field of ['grantRoles', 'withdrawRoles'])
      expect(await change(field, { actorId: foreign.actorId, roles: ['forensic'] })).toMatchObject({
        code: 'ACCESS.NOT_FOUND',
      });
  });

  it('are not let in anew by one, who would become that person', async () => {
    const { actorId, token } = await house.signIn('AA-SEARCH', ['coordinator']);
    const asked = await change('inviteUser', { actorId });
    expect(await collectInvitation(house, coordinator, asked.id as string)).toMatchObject({
      code: 'APPROVALS.NOT_APPROVED',
    });
    expect([
      await isOpen(token),
      await house.sql('SELECT 1 FROM invitation WHERE actor_id = $1', [actorId]),
    ]).toEqual([true, []]);
    await approve(asked.id);
    expect(await collectInvitation(house, coordinator, asked.id as string)).toMatchObject({ actorId });
    expect(await isOpen(token)).toBe(false);
  });

  it('are listed for whoever answers for them, closed ones too, and for nobody else', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['forensic']);
    await change('setUserAccess', { actorId, access: 'closed' });
    const query = '{ accounts { id name roles access enrolledAt } }';
    const { data } = await house.ask(query, { token: coordinator.token });
    expect(data.accounts).toContainEqual(
      expect.objectContaining({ id: actorId, roles: ['forensic'], access: 'closed' }),
    );
    const foreign = await house.enrol('BB-FORENSIC', ['coordinator']);
    const others = (await house.ask(query, { token: foreign.token })).data.accounts as { id: string }[];
    expect(others.map(({ id }) => id)).not.toContain(actorId);
    expect((await house.ask(query, { token: second.token })).errors).toBeDefined();
  });

  it('are made and bound by the use cases themselves at the terminal alone', async () => {
    const asPerson = { ...OPERATOR, actorId: coordinator.actorId };
    const use = house.asUseCases.get;
    await expect(use(EnrolUser).enrolUser(asPerson, NEW as never)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await expect(use(LetInAgain).inviteAgain(asPerson, second.actorId)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('of a house being founded confirm each other, though they are new, and only its first two do', async () => {
    const enrol = async (name: string) =>
      house.asUseCases
        .get(EnrolUser)
        .enrolUser(OPERATOR, { ...NEW, institution: 'CC-CONSULATE', name, roles: ['coordinator'] } as never);
    const made = [await enrol('Una'), await enrol('Dos'), await enrol('Tres')];
    const founders = await Promise.all(made.map(async ({ actorId }) => (await accountOf(actorId))?.founder));
    expect(founders).toEqual([true, true, false]);
    const [one, two, three] = await Promise.all(made.map(({ actorId }) => session(actorId)));
    if (!one || !two || !three) throw new Error('Three were enrolled.');
    const asked = await change(
      'enrolUser',
      { ...NEW, institution: 'CC-CONSULATE', roles: ['delivery'], name: 'Cuatro' },
      one,
    );
    expect(await approve(asked.id, three)).toMatchObject({ code: 'APPROVALS.TOO_NEW' });
    expect(await approve(asked.id, two)).toMatchObject({ state: 'done' });
    expect(await named('Cuatro')).toHaveLength(1);
  });

  it('are founders by what the database has noted, and by nothing that a process says', async () => {
    const fresh = await house.steppedUp('AA-SEARCH', ['liaison']);
    const asFresh = {
      ...{ actorId: fresh.actorId, institutionId: fresh.institutionId, name: 'x', language: 'en' },
      roles: ['coordinator'],
    } as const;
    const asked = await change('grantRoles', { actorId: fresh.actorId, roles: ['ministry'] });
    const write = (text: string) => house.runtime.db.transact(asFresh, (tx) => tx.query(text));
    const approval = `UPDATE approval_request SET state = 'approved', approved_by = '${fresh.actorId}', approved_at = asked_at + interval '1 minute',
      approver_since = (SELECT created_at FROM actor WHERE id = '${fresh.actorId}'), by_founder = true WHERE id = '${asked.id as string}'`;
    await expect(write(approval)).rejects.toThrow(/has not founded/);
    await expect(write(`UPDATE actor SET founder = true WHERE id = '${fresh.actorId}'`)).rejects.toThrow(
      /is not changed/,
    );
    // Nobody but the terminal founds a house, whatever a coordinator's own statement says.
    await expect(
      write(
        `INSERT INTO actor (id, institution_id, name, roles, language, active, created_at, founder)
         VALUES (gen_random_uuid(), '${fresh.institutionId}', 'Fundada', '{liaison}', 'es', true, now(), true)`,
      ),
    ).rejects.toThrow(/made by two people/);
    // The statement itself is no fault: what is noted lets it through.
    await house.sql('UPDATE actor SET founder = true WHERE id = $1', [fresh.actorId]);
    await write(approval);
  });

  it('are not founded once there is a record of the house', async () => {
    const { token: operator } = await house.enrol('AA-SEARCH', ['operator']);
    const institution = { code: 'DD-NEW', name: 'Casa nueva', country: 'MX', kind: 'search_mechanism' };
    await house.change(operator, 'enrolInstitution', institution, '__typename');
    const first = await house.enrol('DD-NEW', ['coordinator']);
    expect(await accountOf(first.actorId)).toMatchObject({ founder: true });
    const filed = await house.change(first.token, 'fileReport', { report: invented() }, '__typename');
    expect(filed).toEqual({ __typename: 'RecordReceipt' });
    const later = await house.enrol('DD-NEW', ['coordinator']);
    expect(await accountOf(later.actorId)).toMatchObject({ founder: false });
  });

  it('are changed once, by a task, where the process that approves is killed before it has done the deed', async () => {
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    const asked = await change('grantRoles', { actorId, roles: ['forensic'] });
    const id = asked.id as string;
    const stateOf = async () =>
      (await house.sql<{ state: string }>('SELECT state FROM approval_request WHERE id = $1', [id]))[0]
        ?.state;
    const doomed = spawn(
      process.execPath,
      ['--import', './scripts/from-source.mjs', resolve('test/api/doomed-api.ts')],
      { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [said] = (await once(doomed.stdout, 'data')) as [Buffer];
    // The account is held, so that the deed is begun and cannot end.
    const admin = await openAdmin();
    const holder = admin.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT 1 FROM actor WHERE id = $1 FOR UPDATE', [actorId]);
    const answer = `mutation A($input: AnswerApprovalRequestInput!) { answerApprovalRequest(input: $input) { __typename } }`;
    const asking = fetch(`${said.toString().trim()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${second.token}` },
      body: JSON.stringify({ query: answer, variables: { input: { id, answer: 'APPROVE' } } }),
    }).catch(() => undefined);
    while ((await stateOf()) !== 'approved') await pause(50);
    doomed.kill('SIGKILL');
    await asking;
    await holder.rollbackTransaction();
    await holder.release();
    await admin.destroy();
    expect([await stateOf(), (await accountOf(actorId))?.roles]).toEqual(['approved', ['liaison']]);
    const tasks = await house.sql<{ id: string }>(
      `SELECT payload->>'requestId' AS id FROM task WHERE name = 'approvals.perform' AND payload->>'requestId' = $1`,
      [id],
    );
    expect(tasks).toEqual([{ id }]);
    const performing = house.asUseCases.get(PerformApproved);
    await Promise.all([performing.resume(id), performing.resume(id)]);
    await performing.resume(id);
    expect([await stateOf(), (await accountOf(actorId))?.roles]).toEqual(['done', ['liaison', 'forensic']]);
    const done = await house.sql(
      `SELECT 1 FROM audit_entry WHERE detail->>'request' = $1 AND detail->>'step' = 'done'`,
      [id],
    );
    expect(done).toHaveLength(1);
  });

  it('ask for nothing where nobody could approve it', async () => {
    await house.sql('UPDATE actor SET active = false WHERE institution_id = $1 AND id <> $2', [
      ...[coordinator.institutionId, coordinator.actorId],
    ]);
    expect(await change('enrolUser', NEW)).toMatchObject({ code: 'APPROVALS.NO_SECOND_PERSON' });
    await secondPerson(house.asUseCases, coordinator.institutionId);
    expect(await change('enrolUser', NEW)).toMatchObject({ __typename: 'ApprovalRequest' });
  });
});
