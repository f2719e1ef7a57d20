import { randomUUID } from 'node:crypto';
import { PLATFORM, type Actor } from '../src/modules/access/accounts/index.js';
import { UsageBudgets } from '../src/modules/access/misuse/index.js';
import { UsageRepository } from '../src/modules/access/misuse/persistence/usage.repository.js';
import type { ApiHouse } from '../test/api/api-house.js';
import type { Figure } from './figure.js';
import { Cost, type DatabaseProcesses } from './processor-time.js';

/** Records that an account has read within the hour, as many as it may: there are no more to count. */
const READ = 2_000;
/** What other accounts have read within the hour. */
const OTHERS = 50_000;
const LOOKS = 300;

/** What `READ_RECORDS_PER_HOUR` costs by itself: a record that an account reads for the first time within the hour, and one that it reads again. */
export async function readLimitCost(house: ApiHouse, processes: DatabaseProcesses): Promise<Figure[]> {
  const { actorId, institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
  await house.sql(
    `INSERT INTO usage_seen (subject_id, what, hour, object)
     SELECT CASE WHEN n <= $2 THEN $1::uuid ELSE gen_random_uuid() END, 'read', date_trunc('hour', now()), gen_random_uuid()::text
     FROM generate_series(1, $3) AS n`,
    [actorId, READ, READ + OTHERS],
  );
  await house.sql('ANALYZE usage_seen');
  const actor: Actor = { actorId, institutionId, name: 'reader', roles: ['liaison'], language: 'en' };
  const { clock, settings, db } = house.runtime;
  const wide = { ...settings, READ_RECORDS_PER_HOUR: 1_000_000 };
  const budgets = new UsageBudgets(new UsageRepository(), clock, wide);
  const [first, again] = [new Cost(processes), new Cost(processes)];
  await db.transact(PLATFORM, async (tx) => {
    const known = randomUUID();
    await budgets.countRead(tx, actor, [known]);
    await first.measure(LOOKS, () => budgets.countRead(tx, actor, [randomUUID()]));
    await again.measure(LOOKS, () => budgets.countRead(tx, actor, [known]));
  });
  const figure = (name: string, measured: number): Figure => ({ name, unit: 'ms', measured });
  return [
    figure(
      `the read limit alone: a new record, for an account that has read ${READ}, of this process`,
      first.ownMs,
    ),
    figure('the same, of PostgreSQL', first.databaseMs),
    figure('a record that it reads again, of this process', again.ownMs),
    figure('the same, of PostgreSQL', again.databaseMs),
  ];
}
