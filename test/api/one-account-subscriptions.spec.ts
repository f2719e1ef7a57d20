import { Module } from '@nestjs/common';
import { Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Client } from 'graphql-ws';
import { CurrentActor, May } from '../../src/modules/access/accounts/graphql.js';
import type { Actor } from '../../src/modules/access/accounts/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { LIMITS } from '../../src/platform/graphql/query-limits.js';
import { DomainEvents } from '../../src/platform/live-events/index.js';
import { ApiHouse } from './api-house.js';

const POOL = 12;
/** Below the pool, so that others are served all the same where nothing takes turns, and the counts tell the difference. */
const SUBSCRIPTIONS = 9;

/** How many of the hostile account are at work at a place, and were at most, until the test lets all go. */
class Gate {
  now = 0;
  most = 0;
  open: () => void = () => undefined;
  private whose = '';
  private opened: Promise<void> = Promise.resolve();

  shutFor(actorId: string): void {
    this.whose = actorId;
    this.most = 0;
    this.opened = new Promise((open) => (this.open = open));
  }

  async pass(actorId: string): Promise<void> {
    if (actorId !== this.whose) return;
    this.now += 1;
    this.most = Math.max(this.most, this.now);
    await this.opened;
    this.now -= 1;
  }
}

const [looking, answering] = [new Gate(), new Gate()];

@Resolver()
class HangingEvents {
  constructor(
    private readonly events: DomainEvents,
    private readonly db: TenantDb,
  ) {}

  /** One event, which is there from the beginning. */
  @Subscription(() => Int, {
    resolve: async ({ actorId }: { actorId: string }) => {
      await answering.pass(actorId);
      return 1;
    },
  })
  @May('alerts.read')
  hangs(@CurrentActor() { actorId }: Actor): AsyncIterable<{ actorId: string }> {
    return this.events.stream({
      concerns: () => false,
      after: 0,
      since: async (place) => {
        await looking.pass(actorId);
        return place === 0 ? [{ actorId }] : [];
      },
      cursorOf: () => 1,
    });
  }

  @Subscription(() => Int, { resolve: () => 1 })
  @May('alerts.read')
  hangsInTransaction(@CurrentActor() actor: Actor): AsyncIterable<object> {
    return this.events.stream({
      concerns: () => false,
      after: 0,
      since: (place) =>
        this.db.transact(actor, async () => {
          await looking.pass(actor.actorId);
          return place === 0 ? [{}] : [];
        }),
      cursorOf: () => 1,
    });
  }

  @Query(() => Int)
  @May('alerts.read')
  async hangsToo(@CurrentActor() { actorId }: Actor): Promise<number> {
    await answering.pass(actorId);
    return 1;
  }
}

@Module({ providers: [HangingEvents] })
class HangingModule {}

describe('many subscriptions of one account, on many sockets', () => {
  let house: ApiHouse;
  const clients: Client[] = [];
  beforeAll(async () => {
    house = await ApiHouse.open([HangingModule], { DATABASE_POOL: String(POOL) });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => house.close());

  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((next) => setImmediate(next));
  };
  const first = async (token: string, field: string): Promise<unknown> => {
    const client = house.socket(token);
    clients.push(client);
    const { value } = await client.iterate({ query: `subscription { ${field} }` }).next();
    return value?.data;
  };
  /** Two of one institution, of whom one floods and the other does the same once, and is answered. */
  const flood = async (gate: Gate, { field, most }: { field: string; most: number }) => {
    const hostile = await house.enrol('AA-SEARCH', ['liaison']);
    const other = await house.enrol('AA-SEARCH', ['liaison']);
    gate.shutFor(hostile.actorId);
    const events = Array.from({ length: SUBSCRIPTIONS }, () => first(hostile.token, field));
    await until(() => gate.now >= most);
    expect(await first(other.token, field)).toEqual({ [field]: 1 });
    return { hostile, other, events };
  };

  it.each([
    ['looked for', looking],
    ['answered', answering],
  ])('have so many events at a time %s, and others are told theirs meanwhile', async (_, gate) => {
    const { events } = await flood(gate, { field: 'hangs', most: LIMITS.questionsAtOnce });
    expect(gate.most).toBe(LIMITS.questionsAtOnce);
    gate.open();
    expect(await Promise.all(events)).toEqual(events.map(() => ({ hangs: 1 })));
    expect(gate.most).toBe(LIMITS.questionsAtOnce);
  });

  it('hold a quarter of the connections', async () => {
    const { events } = await flood(looking, { field: 'hangsInTransaction', most: POOL / 4 });
    expect(looking.most).toBe(POOL / 4);
    looking.open();
    expect(await Promise.all(events)).toEqual(events.map(() => ({ hangsInTransaction: 1 })));
    expect(looking.most).toBe(POOL / 4);
  });

  it('share their turns with what the account asks, which waits until one is free', async () => {
    const { hostile, other, events } = await flood(answering, {
      field: 'hangs',
      most: LIMITS.questionsAtOnce,
    });
    const asked = house.ask('{ hangsToo }', { token: hostile.token });
    expect((await house.ask('{ hangsToo }', { token: other.token })).data).toEqual({ hangsToo: 1 });
    expect(answering.most).toBe(LIMITS.questionsAtOnce);
    answering.open();
    expect((await asked).data).toEqual({ hangsToo: 1 });
    await Promise.all(events);
    expect(answering.most).toBe(LIMITS.questionsAtOnce);
  });
});
