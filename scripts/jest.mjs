// Runs Jest with real ES modules; arguments are Jest's own.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const flags = [
  '--experimental-vm-modules',
  '--disable-proto=delete',
  '--disable-warning=ExperimentalWarning',
];
const { status } = spawnSync(
  process.execPath,
  [...flags, join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...{ TZ: 'UTC', LC_ALL: undefined, LC_MESSAGES: 'C', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' },
    },
  },
);
process.exitCode = status ?? 1;
