import { randomUUID } from 'node:crypto';
import { migrateAll } from '../../src/apps/migrate.js';
import { BASELINES, STEPS } from '../../src/apps/note-baselines.js';
import { STEPS_OF_0_1 } from '../../src/apps/steps-of-0-1.js';
import { ReleaseRepository } from '../../src/modules/review/disclosure/persistence/release.repository.js';
import { DatabaseUnavailable, openDataSource } from '../../src/platform/database/index.js';
import { DATABASE_PARTS } from '../../src/apps/database-parts.js';
import { restoreVersion01 } from '../support/database-of-0-1.js';
import { printCatalogue } from '../support/print-catalogue.js';
import { asAdmin, contentsOf, dropDatabase, emptyDatabase } from './backup-house.js';
import { huella } from './huella-command.js';

const LATER = { timestamp: 9_999_999_999_999, name: 'Later9999999999999' };
/** The step of version 0.1 that is missing in a database that was not started with its last release. */
const LAST = STEPS_OF_0_1.at(-1) ?? '';

describe('a database that version 0.1 has brought to its last shape', () => {
  let url: string;
  let before: Awaited<ReturnType<typeof contentsOf>>;

  beforeAll(async () => {
    url = await emptyDatabase('older');
    await asAdmin(url, restoreVersion01);
    before = await contentsOf(url);
  });
  afterAll(() => dropDatabase(url));

  const noted = () =>
    asAdmin(url, async (client) => {
      const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
      return rows.map(({ name }) => name);
    });
  const write = (sql: string, values: unknown[]) => asAdmin(url, (client) => client.query(sql, values));
  const refusal = async (): Promise<unknown> => migrateAll(url).catch((error: unknown) => error);

  it('is not touched where one of its steps is missing, and says what to do', async () => {
    const shape = await asAdmin(url, printCatalogue);
    await write('DELETE FROM migrations WHERE name = $1', [LAST]);
    const refused = await refusal();
    expect(refused).toBeInstanceOf(DatabaseUnavailable);
    expect(String(refused)).toContain('Start it once with the last version 0.1.x');
    const { DATABASE_URL } = process.env;
    process.env.DATABASE_URL = url;
    try {
      const { code, err } = await huella('migrate');
      expect([code, err]).toEqual([1, expect.stringContaining('Start it once with the last version 0.1.x')]);
    } finally {
      process.env.DATABASE_URL = DATABASE_URL;
    }
    expect(await noted()).toEqual(STEPS_OF_0_1.slice(0, -1));
    expect(await asAdmin(url, printCatalogue)).toBe(shape);
    await write('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [LAST.slice(-13), LAST]);
  });

  it('is not touched where it has taken a step that this version does not know', async () => {
    await write('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [LATER.timestamp, LATER.name]);
    const refused = await refusal();
    expect(refused).toBeInstanceOf(DatabaseUnavailable);
    expect(String(refused)).toContain('1 steps that this version does not know');
    expect(await noted()).toEqual([...STEPS_OF_0_1, LATER.name]);
    await write('DELETE FROM migrations WHERE name = $1', [LATER.name]);
  });

  it('gets the baselines noted as taken, once, whoever starts at once, and lives on with its rows', async () => {
    const taken = await Promise.all([migrateAll(url), migrateAll(url)]);
    const since = STEPS.slice(BASELINES.length);
    expect(taken.flat()).toEqual(since);
    expect(await noted()).toEqual([...STEPS_OF_0_1, ...STEPS]);
    expect(await migrateAll(url)).toEqual([]);
    if (since.length > 0) return;
    const { migrations: _, ...rows } = await contentsOf(url);
    const { migrations: __, ...rowsBefore } = before;
    expect(rowsBefore['record']?.length).toBeGreaterThan(20);
    expect(rows).toEqual(rowsBefore);
  });

  it('is worked with', async () => {
    const { DATABASE_URL } = process.env;
    process.env.DATABASE_URL = url;
    try {
      const { code, err } = await huella('match', '--all', '--wait');
      expect([code, code === 0 ? '' : err]).toEqual([0, '']);
      const { rows } = await asAdmin(url, (client) =>
        client.query<{ open: number }>(
          `SELECT count(*)::int AS open FROM hypothesis WHERE state <> 'lapsed'`,
        ),
      );
      expect(rows[0]?.open).toBeGreaterThan(0);
    } finally {
      process.env.DATABASE_URL = DATABASE_URL;
    }
  });

  it('reads a release that version 0.1 wrote as it was meant', async () => {
    const [match] = await asAdmin(url, async (client) => {
      const { rows } = await client.query<Record<'kind' | 'a' | 'b' | 'ownerA' | 'ownerB', string>>(
        `SELECT kind, record_a AS a, record_b AS b, institution_a AS "ownerA", institution_b AS "ownerB" FROM hypothesis LIMIT 1`,
      );
      return rows;
    });
    expect(match).toBeDefined();
    const releasedAt = new Date('2026-03-01T10:00:00Z');
    await write(
      `INSERT INTO disclosure_release (kind, record_a, record_b, institution_a, institution_b, side, action, level, handling, done_by, done_at)
       VALUES ($1, $2, $3, $4, $5, 'a', 'released', 3, 'H0', $6, $7)`,
      [match?.kind, match?.a, match?.b, match?.ownerA, match?.ownerB, randomUUID(), releasedAt],
    );
    const source = await openDataSource(url, 1, DATABASE_PARTS);
    try {
      expect(await new ReleaseRepository().touching(source.manager, undefined)).toEqual([
        expect.objectContaining({ recordA: match?.a, recordB: match?.b, side: 'a', level: 3, releasedAt }),
      ]);
    } finally {
      await source.destroy();
    }
  });
});
