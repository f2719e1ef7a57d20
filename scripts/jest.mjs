// Runs Jest with Node's own modules; arguments are Jest's own.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const flags = [
  '--import',
  pathToFileURL(join(root, 'test/support/one-graph/register.mjs')).href,
  '--enable-source-maps',
  '--disable-proto=delete',
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
