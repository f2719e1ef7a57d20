import type { JobMap, JobName, JobPayload } from './job-map.js';
import type { Sql } from './sql.js';
import type { Tasks } from './tasks.js';

/** The jobs that come round by the clock: their payload is the number of the round. */
export type RoundJob<Map extends object = JobMap> = {
  readonly [Name in JobName<Map>]: { readonly round: number } extends JobPayload<Name, Map> ? Name : never;
}[JobName<Map>];

/**
 * Asks for this round of a job. Every worker may ask: the number of the round, by the database's clock, makes
 * one task of their asking.
 *
 * @returns the id of the round's task, whoever has written it
 */
export async function addRoundTask(tx: Sql, tasks: Tasks, job: RoundJob, roundMs: number): Promise<string> {
  const [row] = await tx.query<{ round: string }[]>(
    'SELECT floor(extract(epoch FROM now()) * 1000 / $1::bigint)::bigint AS round',
    [roundMs],
  );
  if (!row) throw new Error('The database did not tell the time.');
  const round = Number(row.round);
  return tasks.add(tx, job, { round }, { once: `${job}/${round}` });
}
