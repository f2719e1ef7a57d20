import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledProgram } from '../support/compiled-program.js';

/** Nothing listens there: a program waits for it long enough to be disturbed. */
const AWAY = 'postgres://huella:zzpasswordzz@127.0.0.1:1/huella';

/** An error as one that quotes a record: its second line stands in a stack where places do. */
const MADE = `Object.assign(new RangeError('Quirina\\n    at Ejemplo (Prueba:1:1)\\nNadie'), { code: 'X_1' })`;

/** Fails within a program as soon as it has said what is to become of errors; where it never does so, not at all. */
const within = (deed: string): string => `
  const look = () => {
    if (process.listenerCount('uncaughtException') === 0) setImmediate(look).unref();
    else ${deed}
  };
  setImmediate(look);`;

const DEEDS = [
  ['an error that nobody catches', `throw ${MADE};`],
  ['a promise that nobody waits for', `void Promise.reject(${MADE});`],
] as const;
const PROGRAMS = [
  ['main.api', []],
  ['main.worker', []],
  ['main.cli', ['import', 'list']],
] as const;

describe('what is written on standard error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-stderr-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(
    PROGRAMS.flatMap(([program, words]) =>
      DEEDS.map(([what, deed]) => [program, what, words, deed] as const),
    ),
  )('is one line of the log in %s after %s, without message and stack', (program, _what, words, deed) => {
    const { PATH = '' } = process.env;
    const first = join(folder, 'first.mjs');
    writeFileSync(first, within(deed));
    const ran = spawnSync(
      process.execPath,
      ['--import', pathToFileURL(first).href, ...compiledProgram(program), ...words],
      {
        encoding: 'utf8',
        env: {
          PATH,
          TZ: 'UTC',
          DATABASE_URL: AWAY,
          HUELLA_HOME: join(tmpdir(), 'huella-none'),
          LOG_LEVEL: 'debug',
        },
      },
    );
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    const lines = ran.stderr.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      fact: 'process.uncaught_error',
      error: 'RangeError',
      code: 'X_1',
    });
    expect(ran.stderr).not.toMatch(/Quirina|Ejemplo|Prueba|Nadie|zzpasswordzz/u);
  });
});
