// `npm run figures -- NAME [--json]`: measures afresh and prints a table; exit 1 where a figure falls short of its goal.
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { ROOT } from './install.mjs';

await build();
const { status } = spawnSync(
  process.execPath,
  ['--import', './scripts/from-source.mjs', 'bench/figures.ts', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } },
);
process.exitCode = status ?? 1;
