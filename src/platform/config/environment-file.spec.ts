import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  canStandInFile,
  readEnvironmentFile,
  takeEnvironmentFile,
  writeEnvironmentFile,
} from './environment-file.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-env-'));
const file = join(folder, '.env');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(file, { force: true }));

it('gives back whatever may stand in it', () => {
  const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}$/u);
  const value = fc.string({ unit: 'grapheme' }).filter(canStandInFile);
  fc.assert(
    fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (values) => {
      rmSync(file, { force: true });
      writeEnvironmentFile(file, values);
      expect(readEnvironmentFile(file)).toEqual(values);
    }),
  );
});

it('keeps the lines of others, replaces its own, and is for its owner alone', () => {
  writeFileSync(file, '# ours\nOTHER=1\nexport PORT=4000\nHOST=::1\n', { mode: 0o644 });
  writeEnvironmentFile(file, { PORT: '5000', HOST: null, MAIL_FROM: 'Huella $HOME <a@b.example>' });
  expect(readFileSync(file, 'utf8')).toBe(
    "# ours\nOTHER=1\nPORT=5000\nMAIL_FROM='Huella $HOME <a@b.example>'\n",
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('gives a process the settings that its environment lacks, and nothing that is no setting', () => {
  writeEnvironmentFile(file, { PORT: '5000', HOST: '127.0.0.2', NODE_OPTIONS: '--inspect' });
  const environment: Record<string, string | undefined> = { PORT: '6000', HOST: '' };
  takeEnvironmentFile(file, environment);
  expect(environment).toEqual({ PORT: '6000', HOST: '127.0.0.2' });
});

it('is not taken where others may read it: it holds passwords', () => {
  writeEnvironmentFile(file, { PORT: '5000' });
  chmodSync(file, 0o640);
  const environment: Record<string, string | undefined> = {};
  expect(() => takeEnvironmentFile(file, environment)).toThrow('chmod 600');
  expect(environment).toEqual({});
});

it('is nothing where it is not there', () => {
  expect(readEnvironmentFile(file)).toEqual({});
  expect(() => takeEnvironmentFile(file, {})).not.toThrow();
});
