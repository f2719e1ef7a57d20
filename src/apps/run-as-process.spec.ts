import { spawnSync } from 'node:child_process';
import { UndecidedFields } from '../platform/graphql/index.js';
import { SettingRefused } from '../platform/config/index.js';
import { DatabaseUnavailable } from '../platform/database/index.js';
import { reasonOf } from './run-as-process.js';

describe('what keeps a process from starting', () => {
  it.each([
    ['a database that is away', new DatabaseUnavailable('It is away.', 'Start it.'), 'It is away. Start it.'],
    ['fields without a policy', new UndecidedFields(['Query.tree']), /Query\.tree.*Give each/],
    ['a setting that cannot be used', new SettingRefused('PORT', 'a number'), /^PORT cannot be used/],
  ])('is told in one line with its mend: %s', (_what, error, line) => {
    const reason = reasonOf(error);
    expect(reason).toMatch(line);
    expect(reason).not.toContain('\n');
  });

  it('is no line for people where it is a bug', () => {
    expect(reasonOf(new TypeError('leaf'))).toBeUndefined();
    expect(reasonOf('leaf')).toBeUndefined();
  });
});

describe('an error that nobody has foreseen', () => {
  const root = new URL('../../', import.meta.url);
  // A message of two lines: the second stands in a stack where places do.
  const MADE = `Object.assign(new RangeError('Quirina\\n    at Ejemplo (Prueba:1:1)\\nNadie'), { code: 'X_1' })`;

  it.each([
    ['while it starts', 'await runAsProcess(async () => { throw ERROR; });', 'process.not_started'],
    [
      'later',
      'await runAsProcess(async () => { setTimeout(() => { throw ERROR; }, 1); return async () => {}; });',
      'process.uncaught_error',
    ],
    [
      'in a promise that nobody waits for',
      'await runAsProcess(async () => { void Promise.reject(ERROR); return async () => {}; });',
      'process.uncaught_error',
    ],
  ])('ends the process by one line of the log, without its message: %s', (_when, script, fact) => {
    const whole = `import { runAsProcess } from './src/apps/run-as-process.ts'; ${script.replace('ERROR', MADE)}`;
    const ran = spawnSync(
      process.execPath,
      ['--import', './scripts/from-source.mjs', '--input-type=module', '-e', whole],
      { cwd: root, encoding: 'utf8' },
    );
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    const lines = ran.stderr.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ fact, error: 'RangeError', code: 'X_1' });
    expect(ran.stderr).not.toMatch(/Quirina|Ejemplo|Prueba|Nadie/u);
  });
});
