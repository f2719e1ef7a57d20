import { Module } from '@nestjs/common';
import { Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, May } from '../../src/modules/access/accounts/graphql.js';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { LIMITS } from '../../src/platform/graphql/query-limits.js';
import { ApiHouse } from './api-house.js';

const POOL = 8;
const REQUESTS = 40;

/** Who has asked for a transaction and hangs in it, and who hangs without one, until the test lets all go. */
const hanging = { now: 0, most: 0, outside: 0, gate: Promise.resolve(), open: () => {} };

function shut(): void {
  hanging.gate = new Promise((open) => (hanging.open = open));
}

@Resolver()
class HangingResolver {
  constructor(private readonly db: TenantDb) {}

  @Query(() => Int)
  @May('alerts.read')
  async hangs(@CurrentActor() actor: Actor): Promise<number> {
    return this.db.transact(actor, async () => {
      hanging.now += 1;
      hanging.most = Math.max(hanging.most, hanging.now);
      await hanging.gate;
      hanging.now -= 1;
      return 1;
    });
  }

  @Query(() => Int)
  @May('alerts.read')
  async hangsOutside(): Promise<number> {
    hanging.outside += 1;
    await hanging.gate;
    hanging.outside -= 1;
    return 1;
  }
}

@Module({ providers: [HangingResolver] })
class HangingModule {}

describe('a flood of one account', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([HangingModule], { DATABASE_POOL: String(POOL) });
  });
  afterAll(() => house.close());

  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((next) => setImmediate(next));
  };

  it('hangs in a quarter of the connections, and others of its institution are answered meanwhile', async () => {
    const hostile = await house.enrol('AA-SEARCH', ['liaison']);
    const other = await house.enrol('AA-SEARCH', ['liaison']);
    shut();
    const flood = Array.from({ length: REQUESTS }, () =>
      house.ask('{ a: hangs b: hangs c: hangs }', { token: hostile.token }),
    );
    await until(() => hanging.now === POOL / 4);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        house.ask('{ reports(first: 1) { totalCount } }', { token: other.token }),
      ),
    );
    expect(answers.map(({ errors }) => errors)).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(hanging.most).toBe(POOL / 4);
    hanging.open();
    for (const one of await Promise.all(flood)) expect(one.data).toEqual({ a: 1, b: 1, c: 1 });
    expect(hanging.most).toBe(POOL / 4);
  });

  it('waits as long as the queue of one account, and is turned away beyond', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison'], 'fr');
    shut();
    const most = LIMITS.questionsAtOnce + LIMITS.questionsWaiting;
    const answers: number[] = [];
    const flood = Array.from({ length: most + 5 }, async () => {
      const answer = await house.ask('{ hangs }', { token, headers: { 'accept-language': 'fr' } });
      answers.push(answer.status);
      return answer;
    });
    await until(() => answers.length === 5);
    expect(answers).toEqual([429, 429, 429, 429, 429]);
    hanging.open();
    const all = await Promise.all(flood);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(most);
    const refused = all.find(({ status }) => status === 429);
    expect(refused?.errors?.[0]).toMatchObject({ extensions: { reason: 'API.TOO_MANY_AT_ONCE' } });
    expect(refused?.errors?.[0]?.message).toContain('l’une après l’autre');
    expect(refused?.headers.get('retry-after')).toBe('1');
  });

  it('keeps its turn when it hangs up, until what it asked for is done', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    shut();
    const away = new AbortController();
    const asked = Array.from({ length: LIMITS.questionsAtOnce }, () =>
      fetch(`${house.api.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query: '{ hangsOutside }' }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        signal: away.signal,
      }).catch(() => undefined),
    );
    await until(() => hanging.outside === LIMITS.questionsAtOnce);
    away.abort();
    await Promise.all(asked);
    let isAnswered = false;
    const next = house.ask('{ me { name } }', { token }).then(() => (isAnswered = true));
    await house.ask('{ me { name } }', { token: (await house.enrol('AA-SEARCH', ['liaison'])).token });
    expect(isAnswered).toBe(false);
    hanging.open();
    await next;
  });
});
