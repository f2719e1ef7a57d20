// `npm test`: installs what is missing, checks the source, runs all tests. Arguments are Jest's own and leave the checks out.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, ROOT } from './install.mjs';

installPackages();
const args = process.argv.slice(2);
const run = (script, ...rest) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...rest], { cwd: ROOT, stdio: 'inherit' })
    .status ?? 1;

const checked = args.length > 0 ? 0 : run('check.mjs');
const tested = run('jest.mjs', ...args);
process.exitCode = checked || tested;
