import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsFileCheck } from './told.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-doctor-'));
const file = join(folder, '.env');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { LC_ALL, PORT } = process.env;
beforeEach(() => {
  process.env.LC_ALL = 'en_US.UTF-8';
  Reflect.deleteProperty(process.env, 'PORT');
});
afterAll(() => {
  for (const [name, value] of Object.entries({ LC_ALL, PORT })) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

it('is well where there is no file of settings, or its owner alone may read it', () => {
  expect(settingsFileCheck(file).standing).toBe('ok');
  writeFileSync(file, 'PORT=4000\n', { mode: 0o600 });
  expect(settingsFileCheck(file).standing).toBe('ok');
});

it.each([0o604, 0o640, 0o602, 0o644])('fails where others reach a file that is taken (%o)', (mode) => {
  writeFileSync(file, 'PORT=4000\n');
  chmodSync(file, mode);
  expect(settingsFileCheck(file)).toMatchObject({
    standing: 'failed',
    mend: expect.stringContaining(`chmod 600 ${file}`),
  });
});

it('warns of one that holds passwords for others alone, and speaks the language of the terminal', () => {
  process.env.LC_ALL = 'es_HN.UTF-8';
  writeFileSync(file, 'HUELLA_DB_PASSWORD=zzpasswordzz\n');
  chmodSync(file, 0o644);
  const check = settingsFileCheck(file);
  expect(check).toMatchObject({ standing: 'warning', what: expect.stringContaining('contraseñas') });
  expect(JSON.stringify(check)).not.toContain('zzpasswordzz');
});
