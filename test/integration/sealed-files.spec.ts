import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RETENTION } from '../../src/apps/retention.js';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import type { Tx } from '../../src/platform/database/index.js';
import { SealedFiles } from '../../src/platform/files/index.js';
import { FileKeys } from '../../src/platform/keys/index.js';
import { applySome } from '../../src/platform/retention/index.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';

const OWNER = randomUUID();
const CONTENT = Buffer.concat([Buffer.from('%PDF-1.7 invented'), randomBytes(2_500_000)]);

describe('a file that is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-files-'));
  const files = new SealedFiles(new FileKeys(join(folder, 'keys')));
  let database: HouseDatabase;
  beforeAll(async () => {
    database = await openHouseDatabase('worker', 2);
    await database.admin.query(
      `INSERT INTO institution (id, code, name, country, kind, delivers_only) VALUES ($1, 'AA-FILES', 'Files', 'MX', 'consulate', false)`,
      [OWNER],
    );
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.db.transact(PLATFORM, work);
  const keep = (keptAt = new Date()): Promise<string> =>
    run((tx) =>
      files.keep(tx, { institutionId: OWNER, media: 'application/pdf', keptAt, scanned: false }, CONTENT),
    );

  it('comes back as it was, and lies in pieces of which none can be read', async () => {
    const id = await keep();
    const read = await run((tx) => files.read(tx, id));
    // Compared as bytes: the matcher would look at each of them.
    expect(read?.equals(CONTENT)).toBe(true);
    const pieces = await database.admin.query<{ content: Buffer }[]>(
      'SELECT content FROM sealed_file_piece WHERE file_id = $1 ORDER BY number',
      [id],
    );
    expect(pieces).toHaveLength(3);
    expect(pieces[0]?.content.includes('invented')).toBe(false);
  });

  it.each([
    [
      'a letter was altered',
      'UPDATE sealed_file_piece SET content = set_byte(content, 5, 255 - get_byte(content, 5)) WHERE file_id = $1 AND number = 1',
    ],
    ['the end was cut off', 'DELETE FROM sealed_file_piece WHERE file_id = $1 AND number = 2'],
    [
      'two pieces were exchanged',
      'UPDATE sealed_file_piece SET number = (ARRAY[11, 10, 12])[number + 1] - 10 + 100 WHERE file_id = $1',
    ],
  ])('does not open where %s', async (_, change) => {
    const id = await keep();
    await database.admin.query(change, [id]);
    await expect(run((tx) => files.read(tx, id))).rejects.toMatchObject({ code: 'KEYS.BROKEN' });
  });

  it('goes after a day where nothing names it', async () => {
    const [young, old] = [await keep(), await keep(new Date(Date.now() - 3 * 86_400_000))];
    const rule = RETENTION.rules.find(({ name }) => name === 'files.unnamed');
    if (!rule) throw new Error('There is no such rule.');
    const before = new Date(Date.now() - 86_400_000);
    await run((tx) => applySome(tx, { rule, rulings: RETENTION.rulings, before }, 100));
    expect(await run((tx) => files.find(tx, old))).toBeUndefined();
    expect(await run((tx) => files.find(tx, young))).toMatchObject({ bytes: CONTENT.length });
    expect(await database.admin.query('SELECT 1 FROM sealed_file_piece WHERE file_id = $1', [old])).toEqual(
      [],
    );
  });
});
