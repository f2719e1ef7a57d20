import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAdmin, command, copyOfDatabase, dropDatabase, emptyDatabase } from './backup-house.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-withdrawals-'));
const place = (name: string): string => join(folder, name);
const source = (): string => process.env.DATABASE_URL ?? '';
const journal = (): string => process.env.WITHDRAWAL_JOURNAL ?? '';
const targets: string[] = [];

const granted = (purpose: string) => ({ purpose, decision: 'granted', from: '2026-01-01' });
const report = (id: string, more: object = {}) => ({
  recordType: 'report',
  institution: 'HN-SEARCH',
  id,
  recordedAt: '2026-01-02T00:00:00Z',
  consents: [granted('search'), granted('forensic_matching')],
  ...more,
});
/** A report whose mother's sample was given under a consent of her own. */
const sampled = (decision: string, from: string) => ({
  relatives: [
    {
      ...{
        id: 'Inventada',
        relationship: 'mother',
        consents: [{ purpose: 'forensic_matching', decision, from }],
      },
      profile: { sample: { code: 'S-1', type: 'buccal' }, autosomal: { vWA: ['16', '17'] } },
    },
  ],
});
const living = (informFamily: boolean, updatedAt: string) => ({
  recordType: 'living',
  institution: 'HN-SEARCH',
  id: 'L-1',
  updatedAt,
  wishes: { informFamily },
});

async function imported(...records: readonly object[]): Promise<void> {
  const file = place('records.ndjson');
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
  const ran = await command('import', file, '--strict', '--rejects', place('rejects.ndjson'));
  if (ran.code !== 0) throw new Error(ran.err);
}

/** Any command that works has a worker write the journal; this one compares nothing. */
const workerRan = () => command('match', '--record', 'HN-SEARCH/R-9', '--wait');

interface Said {
  readonly consents?: readonly { readonly purpose: string; readonly withdrawnAt?: string }[];
  readonly wishes?: object;
}

async function standing(url: string): Promise<Readonly<Record<string, unknown>>> {
  return asAdmin(url, async (client) => {
    const { rows } = await client.query<{ code: string; withdrawn: boolean; content: Said }>(
      'SELECT code, withdrawn, content FROM record ORDER BY code',
    );
    return Object.fromEntries(
      rows.map(({ code, withdrawn, content: { consents, wishes } }) => [
        code,
        withdrawn
          ? 'withdrawn'
          : (wishes ??
            (consents ?? [])
              .filter(({ withdrawnAt }) => withdrawnAt === undefined)
              .map(({ purpose }) => purpose)),
      ]),
    );
  });
}

async function target(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  targets.push(url);
  return url;
}

const restore = (url: string, ...more: readonly string[]) =>
  command('restore', place('backup'), '--key', place('key'), '--into', url, ...more);

/** Databases that were restored, by how, with what was said of it. */
const restores = new Map<string, Promise<{ readonly url: string; readonly answer: unknown }>>();

/** A database as the backup is restored in this way: restored once, and each test works with a copy of its own. */
async function restored(name: string, ...how: readonly string[]) {
  const key = how.join(' ');
  const first =
    restores.get(key) ??
    target(`restored_${restores.size}`).then(async (url) => ({ url, answer: await restore(url, ...how) }));
  restores.set(key, first);
  const { url, answer } = await first;
  const copy = await copyOfDatabase(url, name);
  targets.push(copy);
  return { url: copy, answer };
}

/** A command of the house in another database. */
async function inside(url: string, ...args: readonly string[]) {
  const before = source();
  process.env.DATABASE_URL = url;
  try {
    return await command(...args);
  } finally {
    process.env.DATABASE_URL = before;
  }
}

const AFTER = {
  'L-1': { informFamily: false },
  'R-1': 'withdrawn',
  'R-2': ['forensic_matching'],
  'R-4': ['search', 'forensic_matching'],
  'R-9': ['search', 'forensic_matching'],
};

beforeAll(async () => {
  writeFileSync(
    place('institutions.json'),
    JSON.stringify({
      institutions: [
        { code: 'HN-SEARCH', name: 'Invented search unit', country: 'HN', kind: 'search_mechanism' },
      ],
    }),
  );
  const loaded = await command('institution', 'load', place('institutions.json'));
  if (loaded.code !== 0) throw new Error(loaded.err);
  await imported(
    report('R-0'),
    report('R-1'),
    report('R-2'),
    report('R-4', sampled('granted', '2026-01-01')),
    report('R-9'),
    living(true, '2026-02-01T00:00:00Z'),
  );
  await imported(
    report('R-0', { withdrawn: { at: '2026-02-01', reason: 'asked' }, updatedAt: '2026-02-01T00:00:00Z' }),
  );
  await workerRan();
  const { said } = await command('backup-key', '-o', place('key'));
  await command('backup', '-o', place('backup'), '--to', String(said['recipient']));
  await imported(
    report('R-1', { withdrawn: { at: '2026-03-01', reason: 'asked' }, updatedAt: '2026-03-01T00:00:00Z' }),
    report('R-2', { consents: [granted('forensic_matching')], updatedAt: '2026-03-01T00:00:00Z' }),
    living(false, '2026-03-01T00:00:00Z'),
    report('R-3'),
    report('R-4', { ...sampled('refused', '2026-02-01'), updatedAt: '2026-03-01T00:00:00Z' }),
  );
  await imported(report('R-3', { consents: [granted('search')], updatedAt: '2026-03-02T00:00:00Z' }));
  await workerRan();
});

afterAll(async () => {
  for (const url of targets) await dropDatabase(url);
  rmSync(folder, { recursive: true, force: true });
});

describe('what is withdrawn after a backup', () => {
  it('stands in the journal, which says nothing of anybody', () => {
    const lines = readFileSync(journal(), 'utf8').trimEnd().split('\n');
    const said = lines.map((line) => (JSON.parse(line) as { said: Record<string, string> }).said);
    const purposes = said.map(({ what = '' }) => what.replace(/:[0-9a-f]{16}$/, ':one relative'));
    expect(purposes.sort()).toEqual([
      'consent:forensic_matching',
      'consent:forensic_matching:one relative',
      ...['consent:search', 'record', 'record', 'wish'],
    ]);
    expect(readFileSync(journal(), 'utf8')).not.toContain('Inventada');
    for (const one of said)
      expect(Object.keys(one).sort()).toEqual(['at', 'id', 'institutionId', 'recordId', 'what']);
  });

  it('is taken back again by the restore, through the use case of each kind', async () => {
    const { url, answer } = await restored('reapplied', '--journal', journal());
    expect(answer).toMatchObject({
      code: 0,
      said: { restored: true, withdrawals: { applied: 4, already: 0, absent: 1 } },
    });
    expect(await standing(url)).toEqual({ ...AFTER, 'R-0': 'withdrawn' });
    const { rows } = await asAdmin(url, (client) =>
      client.query(
        `SELECT count(*)::int AS entries FROM audit_entry WHERE action = 'withdrawals.reapply' AND record_ids <> '{}'`,
      ),
    );
    expect(rows).toEqual([{ entries: 4 }]);
    expect(await inside(url, 'match', '--all')).toMatchObject({ code: 0 });
  });

  it('takes with it again the genetic profile of a relative who has taken back her own consent', async () => {
    const samples = (url: string) =>
      asAdmin(url, async (client) => {
        const { rows } = await client.query(
          `SELECT count(*)::int AS left FROM record WHERE jsonb_path_exists(content, '$.**.sample')`,
        );
        return rows[0];
      });
    const { url } = await restored('samples', '--no-journal');
    expect(await samples(url)).toEqual({ left: 1 });
    const { url: again } = await restored('samples_again', '--journal', journal());
    expect(await samples(again)).toEqual({ left: 0 });
    expect(await samples(source())).toEqual({ left: 0 });
  });

  it('takes what was said before with it again: the worker of the restored database removes it', async () => {
    const { url } = await restored('emptied', '--journal', journal());
    const kept = () =>
      asAdmin(url, async (client) => {
        const { rows } = await client.query<{ code: string; emptied: boolean }>(
          `SELECT DISTINCT r.code, v.emptied_at IS NOT NULL AS emptied FROM record_version v
           JOIN record r ON r.id = v.record_id WHERE r.code IN ('R-1', 'R-2') ORDER BY 1`,
        );
        return rows;
      });
    expect(await kept()).toEqual([
      { code: 'R-1', emptied: false },
      { code: 'R-2', emptied: false },
    ]);
    expect(await inside(url, 'match', '--record', 'HN-SEARCH/R-9', '--wait')).toMatchObject({ code: 0 });
    expect(await kept()).toEqual([
      { code: 'R-1', emptied: true },
      { code: 'R-2', emptied: true },
    ]);
  });

  it('is named by the refusal where there is one, and where there is none the refusal says --no-journal', async () => {
    const toldFor = async (...how: readonly string[]) => {
      const { code, said } = await restore(await target(`told_${targets.length}`), ...how);
      expect(code).toBe(2);
      return JSON.stringify(said);
    };
    expect(await toldFor()).toContain(`--journal ${journal()}`);
    expect(await toldFor('--journal', place('nowhere'))).toMatch(/no journal .*nowhere.*--no-journal/u);
    const kept = process.env.WITHDRAWAL_JOURNAL;
    try {
      process.env.WITHDRAWAL_JOURNAL = place('never-written');
      expect(await toldFor()).toMatch(/none at .*never-written.*--no-journal/u);
    } finally {
      process.env.WITHDRAWAL_JOURNAL = kept;
    }
  });

  it('has to be named, or said to be lost', async () => {
    expect(await restore(await target('unsaid'))).toMatchObject({
      code: 2,
      said: { error: { code: 'CLI.USAGE' } },
    });
    const { url, answer } = await restored('said', '--no-journal');
    expect(answer).toMatchObject({ code: 0, said: { withdrawals: { applied: 0 } } });
    expect(await standing(url)).toMatchObject({ 'R-1': ['search', 'forensic_matching'] });
  });

  it('keeps the database closed until it is taken back: nothing is compared, imported or shown', async () => {
    const { url } = await restored('closed', '--no-journal');
    await asAdmin(url, (client) =>
      client.query(`INSERT INTO installation (key, value) VALUES ('closed_after_restore', 'x')`),
    );
    for (const args of [
      ['match', '--all'],
      ['match', '--all', '--wait'],
      ['export', 'records'],
    ]) {
      const refused = await inside(url, ...args);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('withdrawals reapply');
    }
    expect(await inside(url, 'withdrawals', 'reapply', '--journal', journal())).toMatchObject({
      code: 0,
      said: { withdrawals: { applied: 4 } },
    });
    expect(await standing(url)).toMatchObject(AFTER);
    expect(await inside(url, 'withdrawals', 'reapply', '--journal', journal())).toMatchObject({
      said: { withdrawals: { applied: 0, already: 0 } },
    });
    expect(await inside(url, 'match', '--all')).toMatchObject({ code: 0 });
  });

  it('is not taken from a journal that was changed, lacks lines, or is another’s; nothing is restored then', async () => {
    const url = await target('refused');
    const lines = readFileSync(journal(), 'utf8').trimEnd().split('\n');
    const write = (name: string, some: readonly string[]): string => {
      writeFileSync(place(name), `${some.join('\n')}\n`);
      return place(name);
    };
    const changed = write(
      'changed',
      lines.map((line) => line.replace('"wish"', '"record"')),
    );
    const lacking = write(
      'lacking',
      lines.filter((_, at) => at !== 2),
    );
    const late = write('late', lines.slice(3));
    for (const file of [changed, lacking, late])
      expect(await restore(url, '--journal', file)).toMatchObject({ code: 1 });
    expect(await standing(url)).toEqual({});
  });

  it('is written down by the next worker where one was killed before or after it had written', async () => {
    await asAdmin(source(), (client) =>
      client.query(
        'UPDATE withdrawal_entry SET journal_number = NULL, journal_hash = NULL WHERE journal_number > 3',
      ),
    );
    appendFileSync(journal(), '{"number":7,"previ');
    await workerRan();
    const { rows } = await asAdmin(source(), (client) =>
      client.query('SELECT count(*)::int AS waiting FROM withdrawal_entry WHERE journal_number IS NULL'),
    );
    expect(rows).toEqual([{ waiting: 0 }]);
    const url = await target('doubled');
    expect(await restore(url, '--journal', journal())).toMatchObject({
      code: 0,
      said: { withdrawals: { applied: 4 } },
    });
    expect(await standing(url)).toMatchObject(AFTER);
  });
});
