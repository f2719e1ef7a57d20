import { randomUUID } from 'node:crypto';
import { PLATFORM, type Actor } from '../src/modules/access/index.js';
import { ReadLimit } from '../src/modules/audit/use-cases/read-limit.js';
import type { ApiHouse } from '../test/api/api-house.js';
import type { Figure } from './figure.js';
import { Cost, type DatabaseProcesses } from './processor-time.js';

/** Records that an account has read within the hour, as many as it may, one an entry: the log is then at its longest for a look. */
const READ = 2_000;
/** Entries of other accounts within the hour. */
const OTHERS = 50_000;
const RECORDS = 50_000;
const LOOKS = 300;

/**
 * What `READ_RECORDS_PER_HOUR` costs by itself: a record that is counted between two looks into the log, and a look, which one process takes
 * for one account every ten seconds while it reads.
 */
export async function readLimitCost(house: ApiHouse, processes: DatabaseProcesses): Promise<Figure[]> {
  const { actorId, institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
  await house.sql(
    `INSERT INTO audit_entry (actor_id, action, outcome, record_ids)
     SELECT CASE WHEN n <= $2 THEN $1::uuid ELSE gen_random_uuid() END, 'reports.read', 'done', ARRAY[gen_random_uuid()]
     FROM generate_series(1, $3) AS n`,
    [actorId, READ, READ + OTHERS],
  );
  await house.sql('ANALYZE audit_entry');
  const actor: Actor = { actorId, institutionId, name: 'reader', roles: ['liaison'], language: 'en' };
  const { clock, settings, db } = house.runtime;
  const limit = () => new ReadLimit(clock, { ...settings, READ_RECORDS_PER_HOUR: 1_000_000 });
  const [counted, looked] = [new Cost(processes), new Cost(processes)];
  await db.run(PLATFORM, async (tx) => {
    const one = limit();
    await one.count(tx, actor, [randomUUID()]);
    await counted.measure(RECORDS, () => one.count(tx, actor, [randomUUID()]));
    await looked.measure(LOOKS, () => limit().count(tx, actor, [randomUUID()]));
  });
  const figure = (name: string, measured: number): Figure => ({ name, unit: 'ms', measured });
  return [
    figure('the read limit alone: a record between two looks into the log, of this process', counted.ownMs),
    figure(`a look, for an account that has read ${READ} records, of this process`, looked.ownMs),
    figure('the same, of PostgreSQL', looked.databaseMs),
  ];
}
