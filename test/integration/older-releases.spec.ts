import { randomUUID } from 'node:crypto';
import { DATABASE_PARTS } from '../../src/apps/database-parts.js';
import { migrateAll, migrateTo } from '../../src/apps/migrate.js';
import { ReleaseRepository } from '../../src/modules/disclosure/persistence/release.repository.js';
import { openDataSource } from '../../src/platform/database/index.js';
import { asAdmin, dropDatabase, emptyDatabase } from './backup-house.js';

const ALL = (DATABASE_PARTS.migrations as readonly (new () => object)[]).map(({ name }) => name);
/** The step that moves releases, and what came with it and after it. */
const FROM = ALL.findIndex((name) => name.startsWith('CreateDisclosureReleases'));
const CHANGED_AT = new Date('2026-03-01T10:00:00Z');

interface Released {
  readonly id: string;
  readonly a: number | null;
  readonly b: number | null;
}

describe('what was released before releases had rows of their own', () => {
  let url: string;
  const parties = { institutionA: randomUUID(), institutionB: randomUUID() };
  const matches: Released[] = [
    { id: randomUUID(), a: 4, b: null },
    { id: randomUUID(), a: 3, b: 4 },
    { id: randomUUID(), a: null, b: null },
    { id: randomUUID(), a: null, b: 0 },
  ];
  const pairOf = new Map<string, { recordA: string; recordB: string }>();

  beforeAll(async () => {
    url = await emptyDatabase('releases');
    expect(FROM).toBeGreaterThan(0);
    await migrateTo(url, ALL.slice(0, FROM));
    await asAdmin(url, async (client) => {
      const write = (sql: string, values: unknown[]) => client.query(sql, values);
      for (const id of Object.values(parties))
        await write(
          `INSERT INTO institution (id, code, name, country, kind) VALUES ($1, $2, 'n', 'MX', 'consulate')`,
          [id, id.slice(0, 8)],
        );
      const record = async (institutionId: string, type: string) => {
        const id = randomUUID();
        await write(
          `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
           VALUES ($1, $2, $3, $4, 1, 's', '{}', 'h')`,
          [id, institutionId, type, id.slice(0, 8)],
        );
        return id;
      };
      for (const { id, a, b } of matches) {
        const pair = {
          recordA: await record(parties.institutionA, 'report'),
          recordB: await record(parties.institutionB, 'remains'),
        };
        pairOf.set(id, pair);
        await write(
          `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior,
             probability, model_version, hash_a, hash_b, evidence, released_a, released_b, run_id, changed_at)
           VALUES ($1, 'identification', $2, $3, $4, $5, 'notified', 1, 0.1, 0.5, 'm', 'a', 'b', '[]', $6, $7, $1, $8)`,
          [id, pair.recordA, pair.recordB, parties.institutionA, parties.institutionB, a, b, CHANGED_AT],
        );
      }
    });
    expect((await migrateAll(url)).length).toBe(ALL.length - FROM);
  });
  afterAll(() => dropDatabase(url));

  it('is released as it was: each side at its level, for any purpose, until it is taken back', async () => {
    const source = await openDataSource(url, 1, DATABASE_PARTS);
    try {
      const found = await new ReleaseRepository().touching(source.manager, undefined);
      const terms = {
        ...{ kind: 'identification', action: 'released', purpose: undefined, until: undefined },
        ...{ handling: { code: 'H0', note: undefined }, releasedAt: CHANGED_AT },
      };
      const wanted = matches.flatMap(({ id, a, b }) =>
        [
          { side: 'a', level: a },
          { side: 'b', level: b },
        ]
          .filter(({ level }) => level !== null)
          .map((side) => ({ ...terms, ...pairOf.get(id), ...side })),
      );
      expect(wanted).toHaveLength(4);
      expect(found).toHaveLength(4);
      expect(found).toEqual(expect.arrayContaining(wanted));
    } finally {
      await source.destroy();
    }
  });

  it('stands once, with its owners, and no more beside the match', async () => {
    await asAdmin(url, async (client) => {
      const { rows } = await client.query(
        'SELECT DISTINCT institution_a AS "institutionA", institution_b AS "institutionB" FROM disclosure_release',
      );
      expect(rows).toEqual([parties]);
      const columns = await client.query(
        `SELECT column_name FROM information_schema.columns WHERE table_name = 'hypothesis' AND column_name LIKE 'released%'`,
      );
      expect(columns.rows).toEqual([]);
      expect((await client.query('SELECT 1 FROM hypothesis')).rowCount).toBe(matches.length);
    });
    expect(await migrateAll(url)).toEqual([]);
    await asAdmin(url, async (client) => {
      expect((await client.query('SELECT 1 FROM disclosure_release')).rowCount).toBe(4);
    });
  });
});
