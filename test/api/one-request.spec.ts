import { setTimeout as wait } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, May } from '../../src/modules/access/accounts/graphql.js';
import { PLATFORM, type Actor } from '../../src/modules/access/accounts/index.js';
import { TenantDb } from '../../src/platform/database/index.js';
import { ApiHouse } from './api-house.js';

const HELD_MS = 300;
let [now, most] = [0, 0];

/** A field that holds a transaction open, and another one within it, as some use cases do. */
@Resolver()
class HoldingResolver {
  constructor(private readonly db: TenantDb) {}

  @Query(() => Int)
  @May('alerts.read')
  async held(@CurrentActor() actor: Actor): Promise<number> {
    return this.db.transact(actor, async () => {
      now += 1;
      most = Math.max(most, now);
      await wait(HELD_MS);
      const answer = await this.db.transact(PLATFORM, (tx) => tx.query<{ one: number }[]>('SELECT 1 AS one'));
      now -= 1;
      return answer[0]?.one ?? 0;
    });
  }
}

@Module({ providers: [HoldingResolver] })
class HoldingModule {}

describe('one request of many fields', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([HoldingModule], { DATABASE_POOL: '6' });
  });
  afterAll(() => house.close());

  it('takes so much of the database and no more: others are answered meanwhile, and so is it', async () => {
    const [greedy, other] = [
      await house.enrol('AA-SEARCH', ['liaison']),
      await house.enrol('AA-SEARCH', ['liaison']),
    ];
    const fields = Array.from({ length: 15 }, (_, n) => `a${n}: held`).join(' ');
    const asked = house.ask(`{ ${fields} }`, { token: greedy.token });
    await wait(HELD_MS / 2);
    let isOver = false;
    void asked.then(() => (isOver = true));
    const { errors } = await house.ask('{ reports(first: 1) { totalCount } }', { token: other.token });
    expect([errors, isOver]).toEqual([undefined, false]);
    const { data } = await asked;
    expect(Object.values(data)).toEqual(Array.from({ length: 15 }, () => 1));
    expect(most).toBe(2);
  });
});
