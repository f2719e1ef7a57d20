import type pg from 'pg';
import { DatabaseUnavailable } from '../platform/database/index.js';
import { DATABASE_PARTS } from './database-parts.js';
import { STEPS_OF_0_1 } from './steps-of-0-1.js';

/** The number of the first step that was written after the steps of version 0.1 had been folded. */
const FIRST_SINCE = 1_770_500_000_220;

/** Names of the steps of this version, oldest first. */
export const STEPS: readonly string[] = (DATABASE_PARTS.migrations as readonly (new () => object)[]).map(
  ({ name }) => name,
);

/** Baselines, one a module: what the steps of version 0.1 had made of an empty database. */
export const BASELINES = STEPS.filter((name) => Number(name.slice(-13)) < FIRST_SINCE);

/** Tells how many of the steps of version 0.1 are among those that a database has taken. */
export function takenOf01(taken: readonly string[]): 'none' | 'some' | 'all' {
  const known = new Set(taken);
  const count = STEPS_OF_0_1.filter((step) => known.has(step)).length;
  if (count === 0) return 'none';
  return count === STEPS_OF_0_1.length ? 'all' : 'some';
}

/** Lists those of some steps that neither this version nor version 0.1 has. */
export function unknownSteps(taken: readonly string[]): readonly string[] {
  const known = new Set([...STEPS, ...STEPS_OF_0_1]);
  return taken.filter((step) => !known.has(step));
}

/**
 * Notes the baselines as taken in a database that version 0.1 has brought to its last shape, which is theirs,
 * in one transaction. The names of the old steps stay. To be called by whoever holds the lock of the
 * migrations; does nothing with any other database.
 *
 * @throws DatabaseUnavailable where steps of version 0.1 are missing, or others were taken beside them
 */
export async function noteBaselines(client: pg.ClientBase): Promise<void> {
  const taken = await takenSteps(client);
  const old = takenOf01(taken);
  if (old === 'none' || BASELINES.every((name) => taken.includes(name))) return;
  if (old === 'some')
    throw new DatabaseUnavailable(
      'The database has not taken all steps of version 0.1, which this version continues from.',
      'Start it once with the last version 0.1.x, which takes them, then again with this one.',
    );
  if (unknownSteps(taken).length > 0)
    throw new DatabaseUnavailable(
      `The database has taken ${unknownSteps(taken).length} steps that this version does not know.`,
      'Use the version that the database was brought up to date by, or a newer one.',
    );
  // One statement is one transaction: all are noted, or none.
  await client.query(
    `INSERT INTO migrations (timestamp, name) SELECT right(name, 13)::bigint, name FROM unnest($1::text[]) AS baseline (name)`,
    [BASELINES],
  );
}

async function takenSteps(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  if (!tables[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  return rows.map(({ name }) => name);
}
