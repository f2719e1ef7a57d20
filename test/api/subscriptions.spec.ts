import { setTimeout as wait } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Args, Field, Int, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Client } from 'graphql-ws';
import { DataSource } from 'typeorm';
import WebSocket from 'ws';
import { CurrentActor, May } from '../../src/modules/access/accounts/graphql.js';
import { TYPE_POLICY } from '../../src/apps/api/api-modules.js';
import type { Actor, Operation } from '../../src/modules/access/accounts/index.js';
import { announce, DomainEvents } from '../../src/platform/live-events/index.js';
import { ApiHouse } from './api-house.js';

@ObjectType()
class Note {
  @Field(() => Int)
  seq!: number;

  @Field(() => String)
  said!: string;
}

@Resolver()
class NoteResolver {
  constructor(
    private readonly events: DomainEvents,
    private readonly source: DataSource,
  ) {}

  @Query(() => Int)
  @May('alerts.read')
  noteCount(): number {
    return 1;
  }

  @Subscription(() => Note, { resolve: (note: Note) => note })
  @May('alerts.read')
  notes(
    @CurrentActor() actor: Actor,
    @Args('after', { type: () => Int, defaultValue: 0 }) after: number,
  ): AsyncIterable<Note> {
    return this.events.stream<Note>({
      concerns: ({ topic, institutionId }) => topic === 'notes' && institutionId === actor.institutionId,
      after,
      since: (seq) =>
        this.source.query(
          'SELECT seq, said FROM spec.note WHERE institution_id = $1 AND seq > $2 ORDER BY seq LIMIT 10',
          [actor.institutionId, seq],
        ),
      cursorOf: (note) => note.seq,
    });
  }
}

@Module({ providers: [NoteResolver] })
class NoteModule {}

describe('subscriptions', () => {
  let house: ApiHouse;
  const clients: Client[] = [];
  // The table is the process's: other specs of this worker read it too.
  const types = TYPE_POLICY.types as Map<string, readonly Operation[]>;
  beforeAll(async () => {
    types.set('Note', ['alerts.read']);
    house = await ApiHouse.open([NoteModule]);
    await house.sql(`CREATE SCHEMA spec; CREATE TABLE spec.note (seq int PRIMARY KEY, said text, institution_id uuid);
      GRANT USAGE ON SCHEMA spec TO huella_api; GRANT ALL ON spec.note TO huella_api`);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await house.sql('DELETE FROM spec.note');
  });
  afterAll(async () => {
    types.delete('Note');
    await house.close();
  });

  const connect = (token: string | undefined, headers: Record<string, string> = {}) => {
    const client = house.socket(token, { headers });
    clients.push(client);
    return client;
  };
  const write = async (institutionId: string, seq: number) =>
    house.runtime.source.transaction(async (tx) => {
      await tx.query('INSERT INTO spec.note VALUES ($1, $2, $3)', [seq, `note ${seq}`, institutionId]);
      await announce(tx, { topic: 'notes', institutionId });
    });
  const listen = (client: Client, after = 0) =>
    client.iterate<{ notes: Note }>({ query: `subscription { notes(after: ${after}) { seq said } }` });

  it('tell what happens as soon as it is committed', async () => {
    const { token, institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
    const events = listen(connect(token));
    // The first brings whoever polls into step: each further one would come after five seconds. A busy machine is slow once.
    const waits: number[] = [];
    for (let n = 1; n <= 6 && !waits.slice(1).some((ms) => ms < 2_000); n += 1) {
      const next = events.next();
      await wait(150);
      const begun = performance.now();
      await write(institutionId, n);
      expect((await next).value?.data).toEqual({ notes: { seq: n, said: `note ${n}` } });
      waits.push(performance.now() - begun);
    }
    expect(Math.min(...waits.slice(1))).toBeLessThan(2_000);
  });

  it('go on after the last event that a client has seen', async () => {
    const { token, institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
    for (const seq of [1, 2, 3]) await write(institutionId, seq);
    const events = listen(connect(token), 1);
    const seen = [await events.next(), await events.next()];
    expect(seen.map(({ value }) => value?.data?.notes.seq)).toEqual([2, 3]);
  });

  it('tell an institution nothing of what belongs to another', async () => {
    const mine = await house.enrol('AA-SEARCH', ['liaison']);
    const theirs = await house.enrol('BB-FORENSIC', ['forensic']);
    const events = listen(connect(mine.token));
    const first = events.next();
    await wait(150);
    await write(theirs.institutionId, 1);
    await write(mine.institutionId, 2);
    expect((await first).value?.data?.notes.seq).toBe(2);
  });

  type Somebody = Awaited<ReturnType<ApiHouse['signIn']>>;
  const byCoordinator = async (field: string, input: object) => {
    const { token } = await house.enrol('AA-SEARCH', ['coordinator']);
    await house.change(token, field, input, '__typename');
  };

  it.each<[string, (somebody: Somebody) => Promise<unknown>]>([
    ['all sessions of the holder', ({ actorId }) => house.revoke(actorId)],
    [
      'the session by its holder',
      ({ issued, sessionId }) => house.change(issued, 'revokeSession', { sessionId }, '__typename'),
    ],
    ['the sessions by the coordinator', ({ actorId }) => byCoordinator('revokeAllSessions', { actorId })],
    ['the account', ({ actorId }) => byCoordinator('setUserAccess', { actorId, access: 'closed' })],
    [
      'the session by its idle end',
      ({ sessionId }) =>
        house.sql(`UPDATE session SET last_used_at = now() - interval '31 minutes' WHERE id = $1`, [
          sessionId,
        ]),
    ],
  ])('end with %s: not one event passes afterwards', async (_, end) => {
    const somebody = await house.signIn('AA-SEARCH', ['liaison'], { purpose: 'casework' });
    const events = listen(connect(somebody.token));
    const first = events.next();
    await wait(150);
    await write(somebody.institutionId, 1);
    expect((await first).value?.data?.notes.seq).toBe(1);
    await end(somebody);
    const next = events.next().then(
      ({ value }) => JSON.stringify(value ?? 'ended'),
      (refusal: unknown) => JSON.stringify(refusal),
    );
    await write(somebody.institutionId, 2);
    const answer = await next;
    expect(answer).not.toContain('note 2');
    expect(answer).toContain('UNAUTHENTICATED');
  });

  it('are refused to whom the policy has no row for', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['delivery']);
    const { value } = await listen(connect(token)).next();
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', reason: 'ACCESS.DENIED' } }] });
    expect(value?.data).toBeUndefined();
  });

  it.each([
    ['without a token', undefined],
    ['with a token that opens nothing', 'hu_nothing'],
  ])('are closed at once to a client %s', async (_, token) => {
    await expect(listen(connect(token)).next()).rejects.toMatchObject({ code: 4401 });
  });

  it('ask a client to come again, and call it no stranger, when its token cannot be looked up', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    await house.sql('ALTER TABLE session RENAME TO session_out_of_reach');
    try {
      await expect(listen(connect(token)).next()).rejects.toMatchObject({ code: 1013 });
    } finally {
      await house.sql('ALTER TABLE session_out_of_reach RENAME TO session');
    }
    await expect(listen(connect('hu_nothing')).next()).rejects.toMatchObject({ code: 4401 });
  });

  it('are not opened from a page of another site', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const client = connect(token, { origin: 'https://elsewhere.example' });
    await expect(listen(client).next()).rejects.toMatchObject({ message: expect.stringContaining('403') });
  });

  it('are opened from a page of this platform', async () => {
    const { token, institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
    await write(institutionId, 1);
    const events = listen(connect(token, { origin: house.api.url }));
    expect((await events.next()).value?.data?.notes.seq).toBe(1);
  });

  it.each([
    ['queries', '{ noteCount }'],
    ['mutations', 'mutation { fileReport(input: { report: {} }) { __typename } }'],
    ['what no schema has', 'subscription { nots { seq } }'],
    ['what cannot be read', 'subscription {'],
    ['what is too long', `subscription { notes { ${'seq '.repeat(3_000)} } }`],
    [
      'too many aliases',
      `subscription { notes { ${Array.from({ length: 20 }, (_, n) => `a${n}: seq`).join(' ')} } }`,
    ],
  ])('do not answer %s', async (_, query) => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const answer = await connect(token)
      .iterate({ query })
      .next()
      .then(
        ({ value }) => value,
        (errors: unknown) => errors,
      );
    expect(answer).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: expect.any(String) }) }),
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/"data"|INTERNAL/i);
  });

  it('speak no older protocol', async () => {
    const socket = new WebSocket(`${house.api.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const outcome = await new Promise<string>((resolve) => {
      socket.on('error', () => resolve('refused'));
      socket.on('close', (code) => resolve(String(code)));
      socket.on('message', () => resolve('answered'));
    });
    expect(['refused', '4406']).toContain(outcome);
  });

  it('end for everybody when the API ends, though no event comes', async () => {
    const other = await ApiHouse.open([NoteModule]);
    const { token } = await other.enrol('AA-SEARCH', ['liaison']);
    const events = other.socket(token).iterate({ query: 'subscription { notes { seq } }' });
    const ended = events.next().then(
      () => 'ended',
      () => 'closed',
    );
    await wait(200);
    const begun = performance.now();
    await other.close();
    expect(['ended', 'closed']).toContain(await ended);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});
