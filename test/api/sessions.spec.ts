import { migrateAll } from '../../src/apps/migrate.js';
import { openAdmin } from '../support/house-database.js';
import { setTimeout as wait } from 'node:timers/promises';
import { Authenticate, type Role } from '../../src/modules/access/accounts/index.js';
import { SessionRepository } from '../../src/modules/access/accounts/persistence/session.repository.js';
import { sayVersion01 } from '../support/database-of-0-1.js';
import { ApiHouse } from './api-house.js';
import { MovableClock } from './movable-clock.js';

const OVER = { code: 'UNAUTHENTICATED', reason: 'ACCESS.NOT_SIGNED_IN' };

describe('a session', () => {
  let house: ApiHouse;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
  });
  afterAll(() => house.close());

  const signedIn = (roles: Role[] = ['liaison'], hours = 12) =>
    house.signIn('AA-SEARCH', roles, { hours, purpose: 'casework' });
  const ask = (token: string) => house.ask('{ me { name } }', { token });
  const isOpen = async (token: string) => {
    const { errors } = await ask(token);
    if (errors) expect(errors[0]?.extensions).toMatchObject(OVER);
    return !errors;
  };
  const lastUse = async (id: string) =>
    (await house.sql<{ at: Date }>('SELECT last_used_at AS at FROM session WHERE id = $1', [id]))[0]?.at;

  it('is kept as a hash of a secret of 256 bits and nothing else', async () => {
    const { token, sessionId } = await signedIn();
    expect(Buffer.from(token.replace('hu_', ''), 'base64url')).toHaveLength(32);
    const [row] = await house.sql<{ text: string }>(
      'SELECT to_jsonb(s)::text AS text FROM session s WHERE id = $1',
      [sessionId],
    );
    expect(row?.text).not.toContain(token.slice(3));
    expect(row?.text).not.toContain(Buffer.from(token.slice(3), 'base64url').toString('hex'));
  });

  it('ends half an hour after the last request, and no earlier', async () => {
    const { token } = await signedIn();
    clock.forward(28);
    expect(await isOpen(token)).toBe(true);
    clock.forward(28);
    expect(await isOpen(token)).toBe(true);
    clock.forward(30);
    expect(await isOpen(token)).toBe(false);
  });

  it('ends after twelve hours, however much it is used', async () => {
    const { token } = await signedIn();
    for (let minutes = 0; minutes < 700; minutes += 25) {
      expect(await isOpen(token)).toBe(true);
      clock.forward(25);
    }
    expect(await isOpen(token)).toBe(true);
    clock.forward(20);
    expect(await isOpen(token)).toBe(false);
  });

  it('has its use written down once a minute at most', async () => {
    const { token, sessionId } = await signedIn();
    const begun = await lastUse(sessionId);
    for (let request = 0; request < 5; request += 1) await ask(token);
    expect(await lastUse(sessionId)).toEqual(begun);
    clock.forward(1);
    await ask(token);
    const noted = await lastUse(sessionId);
    expect(noted).not.toEqual(begun);
    await ask(token);
    expect(await lastUse(sessionId)).toEqual(noted);
  });

  it('is listed to whom it belongs, with the one that asks, and without those that are over', async () => {
    const { token, issued, sessionId } = await signedIn();
    const query = '{ mySessions { id kind label endsAt isThisOne } }';
    const listed = (await house.ask(query, { token })).data.mySessions;
    expect(listed).toEqual([
      { id: sessionId, kind: 'person', label: 'test', endsAt: expect.any(String), isThisOne: true },
      { id: expect.any(String), kind: 'issued', label: 'test', endsAt: expect.any(String), isThisOne: false },
    ]);
    clock.forward(31);
    const later = (await house.ask(query, { token: issued })).data.mySessions;
    expect(later.map(({ kind }: { kind: string }) => kind)).toEqual(['issued']);
  });

  it('by a token of one’s own ends after thirty days, however much it is used, and says when', async () => {
    const { token, actorId } = await house.steppedUp('AA-SEARCH', ['liaison']);
    const issued = await house.change(
      token,
      'issueOwnToken',
      { label: ' my script ' },
      '... on TokenIssued { token expiresAt }',
    );
    expect(Date.parse(issued.expiresAt) / 86_400_000).toBeCloseTo(clock.now().getTime() / 86_400_000 + 30, 1);
    const mine = await house.ask('{ me { id } mySessions { label isThisOne } }', { token: issued.token });
    expect(mine.data.me.id).toBe(actorId);
    expect(mine.data.mySessions).toContainEqual({ label: 'my script', isThisOne: true });
    clock.forward(29 * 1_440);
    expect(await isOpen(issued.token)).toBe(true);
    clock.forward(1_441);
    expect(await isOpen(issued.token)).toBe(false);
  });

  it('by a token of one’s own is made in a session that has just shown who it is, and in no other', async () => {
    const make = (by: string, input: object = { label: 'mine' }) =>
      house.change(by, 'issueOwnToken', input, '__typename ... on UserError { code path }');
    const refused = { __typename: 'DeniedError', code: 'ACCESS.STEP_UP_NEEDED', path: null };
    const { token, issued, sessionId, actorId } = await signedIn();
    expect([await make(token), await make(issued)]).toEqual([refused, refused]);
    await house.stepUp(sessionId);
    expect(await make(token)).toEqual({ __typename: 'TokenIssued' });
    // A stolen token makes no further ones, though its holder has just shown who they are elsewhere.
    expect(await make(issued)).toEqual(refused);
    for (const [input, code, path] of [
      [{ label: 'mine', days: 31 }, 'ACCESS.TOKEN_DAYS_REFUSED', 'days'],
      [{ label: 'mine', days: 0 }, 'ACCESS.TOKEN_DAYS_REFUSED', 'days'],
      [{ label: ' ' }, 'ACCESS.NAME_REFUSED', 'label'],
      [{ label: 'mine', scopes: ['users.enrol'] }, 'ACCESS.SCOPE_REFUSED', 'scopes'],
    ] as const)
      expect(await make(token, input)).toEqual({ __typename: 'InvalidInput', code, path });
    clock.forward(6);
    expect(await make(token)).toEqual(refused);
    const entries = await house.sql<{ outcome: string }>(
      `SELECT outcome, detail ->> 'code' AS code FROM audit_entry WHERE actor_id = $1 AND action = 'tokens.own'`,
      [actorId],
    );
    const denied = { outcome: 'denied', code: 'ACCESS.STEP_UP_NEEDED' };
    expect(entries).toEqual([denied, denied, { outcome: 'done', code: null }, denied, denied]);
  });

  it('is begun by nobody for anybody else: not even the database takes a token of a colleague', async () => {
    const colleague = await signedIn();
    const coordinator = await signedIn(['coordinator']);
    const actor = await house.api.app.get(Authenticate, { strict: false }).authenticate(coordinator.token);
    const sessions = house.api.app.get(SessionRepository, { strict: false });
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    const open = (actorId: string, kind: 'issued' | 'person') =>
      house.runtime.db.transact(actor, (tx) =>
        sessions.open(tx, { actorId, kind, label: 'x', expiresAt, purpose: null }, clock.now()),
      );
    const refused = expect.objectContaining({ code: '42501' });
    await expect(open(colleague.actorId, 'issued')).rejects.toEqual(refused);
    await expect(open(coordinator.actorId, 'person')).rejects.toEqual(refused);
    expect(await isOpen((await open(coordinator.actorId, 'issued')).token)).toBe(true);
  });

  it('by a token of one’s own is narrowed to what was named', async () => {
    const { token } = await house.steppedUp('AA-SEARCH', ['liaison'], { purpose: 'casework' });
    const narrow = await house.change(
      token,
      'issueOwnToken',
      { label: 'figures', scopes: ['self.read'] },
      '... on TokenIssued { token }',
    );
    const { errors } = await house.ask('{ reports { nodes { id } } }', { token: narrow.token });
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'ACCESS.DENIED' });
    expect(await isOpen(narrow.token)).toBe(true);
  });

  it('is ended by its own holder at the next request, and written down', async () => {
    const { token, issued, sessionId, actorId } = await signedIn();
    const answer = await house.change(
      issued,
      'revokeSession',
      { sessionId },
      '... on SessionRevoked { sessionId }',
    );
    expect(answer).toEqual({ sessionId });
    expect([await isOpen(token), await isOpen(issued)]).toEqual([false, true]);
    const entries = await house.sql('SELECT action, outcome, detail FROM audit_entry WHERE actor_id = $1', [
      actorId,
    ]);
    expect(entries).toEqual([{ action: 'sessions.own', outcome: 'done', detail: { ended: sessionId } }]);
  });

  it('of a colleague cannot be ended as one of one’s own', async () => {
    const { issued } = await signedIn();
    const other = await signedIn();
    const answer = await house.change(
      issued,
      'revokeSession',
      { sessionId: other.sessionId },
      '... on NotFoundError { code }',
    );
    expect(answer).toEqual({ code: 'ACCESS.NOT_FOUND' });
    expect(await isOpen(other.token)).toBe(true);
  });

  it.each([
    ['all of them are ended', 'revokeAllSessions', {}, true],
    ['the account is closed', 'setUserAccess', { access: 'closed' }, false],
  ])('is over when %s by the coordinator', async (_, field, further, mayReturn) => {
    const { token, issued, actorId } = await signedIn();
    const coordinator = await signedIn(['coordinator']);
    const change = (name: string, input: object) =>
      house.change(coordinator.token, name, { actorId, ...input }, '__typename ... on UserError { code }');
    expect(await change(field, further)).toEqual({ __typename: 'AccessChanged' });
    expect([await isOpen(token), await isOpen(issued)]).toEqual([false, false]);
    expect(await isOpen(await house.issue(actorId))).toBe(mayReturn);
    expect(await house.changeByTwo(coordinator, 'setUserAccess', { actorId, access: 'open' })).toMatchObject({
      __typename: 'ApprovalRequest',
    });
    expect([await isOpen(token), await isOpen(issued)]).toEqual([false, false]);
    expect(await isOpen(await house.issue(actorId))).toBe(true);
  });

  it('of somebody whom only the operator may enrol is not opened again by a coordinator', async () => {
    const { actorId } = await signedIn(['oversight']);
    const { token } = await signedIn(['coordinator']);
    const input = { actorId, access: 'open' };
    const answer = await house.change(token, 'setUserAccess', input, '... on DeniedError { code }');
    expect(answer).toEqual({ code: 'MECHANISMS.ROLE_NOT_GIVEN' });
  });

  it('closes its sockets at its end, though no event comes', async () => {
    const { token } = await signedIn(['liaison'], 1.5 / 3_600);
    const client = house.socket(token);
    const events = client.iterate({ query: 'subscription { alertEvents { change } }' });
    const begun = performance.now();
    await expect(events.next()).rejects.toMatchObject({ code: 4401 });
    expect(performance.now() - begun).toBeGreaterThan(500);
    await client.dispose();
  });

  it('is not kept alive by a stream that is open', async () => {
    const { token, sessionId } = await signedIn();
    const client = house.socket(token);
    const events = client.iterate({ query: 'subscription { alertEvents { change } }' });
    void events.next().catch(() => undefined);
    await wait(150);
    clock.forward(31);
    expect(await isOpen(token)).toBe(false);
    await client.dispose();
    expect((await lastUse(sessionId))?.getTime()).toBeLessThan(clock.now().getTime() - 30 * 60_000);
  });
});

describe('tokens that others have handed out', () => {
  it('end within thirty days of the change to tokens of one’s own, and shorter ones as they did', async () => {
    const house = await ApiHouse.open();
    const source = await openAdmin();
    const { actorId } = await house.enrol('AA-SEARCH', ['liaison']);
    const days = async () =>
      (
        await house.sql<{ days: number }>(
          `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM session WHERE actor_id = $1 ORDER BY 1`,
          [actorId],
        )
      ).map((row) => row.days);
    await house.issue(actorId);
    await house.issue(actorId);
    await house.sql(
      `UPDATE session SET expires_at = now() + CASE label WHEN 'test' THEN interval '3 days' ELSE interval '30 days' END WHERE actor_id = $1`,
      [actorId],
    );
    // Version 0.1 has ended them in its last steps; this one goes on from there, and lets none last for ever.
    await sayVersion01((sql, values) => source.query(sql, values));
    await source.destroy();
    await migrateAll(process.env.DATABASE_URL ?? '');
    expect(await nullable(house)).toBe('NO');
    expect(await days()).toEqual([3, 30, 30]);
    await house.close();
  });

  const nullable = async (house: ApiHouse) =>
    (
      await house.sql<{ is: string }>(
        `SELECT is_nullable AS is FROM information_schema.columns WHERE table_name = 'session' AND column_name = 'expires_at'`,
      )
    )[0]?.is;
});

describe('tokens that were handed out before there were sessions', () => {
  it('open what they opened, or open it no more', async () => {
    const house = await ApiHouse.open();
    const source = await openAdmin();
    const good = await house.enrol('AA-SEARCH', ['liaison']);
    const revoked = await house.enrol('AA-SEARCH', ['liaison']);
    await house.revoke(revoked.actorId);
    // In a database of version 0.1 they have been sessions of the kind `issued` since its steps made them so.
    await sayVersion01((sql, values) => source.query(sql, values));
    await source.destroy();
    await migrateAll(process.env.DATABASE_URL ?? '');
    const answers = [await house.ask('{ me { id } }', good), await house.ask('{ me { id } }', revoked)];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([undefined, 'UNAUTHENTICATED']);
    await house.close();
  });
});
