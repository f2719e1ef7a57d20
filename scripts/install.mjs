import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

const LOCK = join(ROOT, 'package-lock.json');
/** What npm notes about the packages that it has put there. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');

/** Installs the packages of the lock file where they are not there yet, or are others. Ends the process when that fails. */
export function installPackages() {
  if (isInstalled()) return;
  console.error('Installing packages (npm ci) …');
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    // Its standard output would mix with the result of a command.
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status === 0) return;
  console.error(
    'The packages could not be installed; npm says why above. Mend that and run the command again.',
  );
  process.exit(status ?? 1);
}

/** A lock file that is newer but says the same (a fresh checkout of another branch and back) is no reason to install. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  if (statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return true;
  const [wanted, there] = [LOCK, INSTALLED].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '' || (optional && !there[place])) return true;
    return there[place]?.version === version;
  });
}

/** The start file of a package's program. */
export function programOf(name, program = name) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}
