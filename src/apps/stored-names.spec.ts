import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { POLICY } from '../modules/access/accounts/index.js';
import { ALERT_KINDS } from '../modules/institutions/index.js';
import { SETTINGS } from '../platform/config/settings.js';
import { JOBS } from './jobs.js';
import { MODULE_TABLES } from './module-tables.js';
import { readOfTree } from './named-tests.js';

const KEPT = JSON.parse(readOfTree('src/apps/stored-names.json')) as Readonly<
  Record<string, readonly string[]>
>;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The texts that a pattern finds in the files of the tree that git knows, tests left out. */
const found = (pattern: RegExp, ...files: readonly string[]): readonly string[] =>
  execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...files],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter((file) => file !== '' && !file.includes('.spec.'))
    .flatMap((file) => [...readOfTree(file).matchAll(pattern)].map(([, name = '']) => name));

const NOW: Readonly<Record<string, readonly string[]>> = {
  operations: Object.keys(POLICY),
  events: found(/^export const [A-Z_]+ = '([^']+)';$/gmu, ':(glob)src/modules/**/events.ts'),
  jobs: JOBS.map(({ name }) => name),
  alertKinds: Object.keys(ALERT_KINDS),
  tables: MODULE_TABLES.flatMap(({ tables }) => tables.map(({ table }) => table)),
  settings: Object.keys(SETTINGS),
  storageOfConsole: found(
    /(?:^const (?:KEPT|KEY) = |openDB<\w+>\()'([^']+)'/gmu,
    ...[':(glob)src/web/**/*.ts', ':(glob)src/web/**/*.tsx'],
  ),
};

describe('names that databases, queues, tokens, browsers and partners have stored', () => {
  it.each(Object.keys(NOW))('are those that were stored: %s', (kind) => {
    const now = [...new Set(NOW[kind])].toSorted();
    expect(now.length).toBeGreaterThan(3);
    // A new name is written into the file. A name that is gone or changed has lost the meaning of what is
    // stored under it.
    expect(now).toEqual(KEPT[kind]);
  });

  it('are of each kind that is stored', () => {
    expect(Object.keys(KEPT)).toEqual(Object.keys(NOW));
  });
});
