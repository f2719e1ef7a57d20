import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildExplorer, compile } from '../../scripts/build.mjs';

/**
 * One PostgreSQL for the run, in memory where the machine offers it, with a migrated template database; and the platform compiled, for specs that
 * start it in processes of its own, with the explorer that every API serves.
 * The server is started through a child process, for a global setup cannot load TypeScript ES modules itself.
 * Whoever runs Jest many times over (`scripts/mutate-controls.mjs`) may have prepared both, and says so by TEST_PREPARED.
 */
export default function setup() {
  if (process.env.TEST_PREPARED) return;
  compile();
  buildExplorer();
  const home = mkdtempSync(join(memoryFolder(), 'huella-test-'));
  chmodSync(home, 0o755);
  const child = spawnSync(
    process.execPath,
    ['--import', './scripts/from-source.mjs', resolve('test/support/prepare.ts'), home],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', TZ: 'UTC' }, timeout: 120_000 },
  );
  if (child.status !== 0) throw new Error(`The test database could not be prepared:\n${child.stderr}`);
  process.env.TEST_HOME = home;
  process.env.TEST_PG = child.stdout.trim().split('\n').at(-1);
  process.env.TZ = 'UTC';
}

function memoryFolder() {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
