import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../src/apps/cli/commands/backup-nightly.js';
import { Teller } from '../../src/apps/cli/teller.js';
import { command } from './backup-house.js';

const OLD = ['huella-2020-01-01-021500.backup', 'huella-2020-01-02-021500.backup'];
const OTHERS = ['notes.txt', 'huella-somewhere.backup'];

/** Runs the command until it says this, and stops it then as Ctrl-C does. */
async function until(words: string, environment: Readonly<Record<string, string>>) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const stopping = new AbortController();
  const told: string[] = [];
  const err = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      told.push(String(chunk));
      if (told.at(-1)?.includes(words)) stopping.abort(new Error('stopped by the test'));
      done();
    },
  });
  const out = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    const teller = new Teller(false, out, err);
    const code = await run({ operands: [], options: {}, teller, signal: stopping.signal });
    return { code, told: told.join('') };
  } finally {
    // An empty variable counts as absent.
    for (const name of Object.keys(environment)) process.env[name] = before[name] ?? '';
  }
}

describe('backups each night', () => {
  let keys: string;
  let folder: string;
  let recipient: string;
  beforeAll(async () => {
    keys = mkdtempSync(join(tmpdir(), 'huella-nightly-key-'));
    recipient = String((await command('backup-key', '-o', join(keys, 'key'))).said['recipient']);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huella-nightly-'));
    for (const name of [...OLD, ...OTHERS, `${OLD[0] ?? ''}.part`]) writeFileSync(join(folder, name), 'old');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(() => rmSync(keys, { recursive: true, force: true }));

  const settings = (more: Readonly<Record<string, string>> = {}) => ({
    ...{ BACKUP_FOLDER: folder, BACKUP_RECIPIENTS: recipient, BACKUP_KEEP: '2' },
    ...more,
  });

  it('make up for one that was slept through, and leave the newest alone', async () => {
    const { code, told } = await until('next backup at', settings());
    expect(code).toBe(0);
    expect(told).toContain(`${OLD[0] ?? ''}: removed, for 2 are kept`);
    const names = readdirSync(folder);
    const made = names.filter((name) => ![...OLD, ...OTHERS].includes(name));
    expect(made).toEqual([expect.stringMatching(/^huella-\d{4}-\d\d-\d\d-\d{6}\.backup$/u)]);
    expect([...names].sort()).toEqual([...made, OLD[1], ...OTHERS].sort());
    const file = join(folder, made[0] ?? '');
    const read = await command('restore', file, '--key', join(keys, 'key'), '--verify-only');
    expect(read).toMatchObject({ code: 0 });
  });

  it('that fail are told of with the mend, and cost none of those that are there', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:9/huella';
    const { code, told } = await until('no backup was made', settings({ DATABASE_URL: nowhere }));
    expect(code).toBe(0);
    expect(told).toMatch(/no backup was made: .*cannot be reached.*correct its address/u);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([...OLD, ...OTHERS]));
  });

  it.each([
    ['BACKUP_FOLDER', { BACKUP_FOLDER: '' }],
    ['BACKUP_FOLDER', { BACKUP_FOLDER: '/nowhere/at/all' }],
    ['BACKUP_RECIPIENTS', { BACKUP_RECIPIENTS: '' }],
    ['BACKUP_RECIPIENTS', { BACKUP_RECIPIENTS: 'AGE-SECRET-KEY-1QQQ' }],
  ])('are refused without what they need: %s', async (name, wrong) => {
    await expect(until('nothing', settings(wrong))).rejects.toThrow(name);
    expect(readdirSync(folder)).toHaveLength(5);
  });
});
