// ESLint in three ways: `untyped` holds all files to the rules that a file can be judged by alone; `changed` holds those that
// have changed to all rules, and `typed` everything. Rules that ask for types read the whole program first, which takes minutes:
// `npm test` asks them of what has changed, `.ci/run` of everything.
import { spawnSync } from 'node:child_process';
import { programOf, ROOT } from './install.mjs';

const LINTED = /^(?:src|test|bench)\/.*\.tsx?$/u;
const way = process.argv[2];
const files = way === 'changed' ? changedFiles() : ['.'];

if (files.length === 0) {
  console.log('Nothing has changed.');
} else {
  const { status } = spawnSync(
    process.execPath,
    [
      ...[programOf('eslint'), ...files],
      ...[
        '--no-warn-ignored',
        '--cache',
        '--cache-location',
        `.cache/eslint-${way === 'untyped' ? 'untyped' : 'typed'}`,
      ],
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, LINT_TYPES: way === 'untyped' ? 'no' : 'yes' } },
  );
  process.exitCode = status ?? 1;
}

/**
 * Files that differ from what others have: since the branch left the one that it follows, and not committed yet. Where there is no
 * branch to compare with, since the commit before the last; where there is no git, everything.
 */
function changedFiles() {
  const base =
    git('merge-base', 'HEAD', '@{upstream}') ?? git('rev-parse', 'HEAD~1') ?? git('rev-parse', 'HEAD');
  const differing = base && git('diff', '--name-only', '--diff-filter=d', base.trim());
  const untracked = git('ls-files', '--others', '--exclude-standard');
  if (differing === undefined || untracked === undefined) return ['.'];
  return [...new Set(`${differing}\n${untracked}`.split('\n'))].filter((file) => LINTED.test(file));
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
