// Writes docs/reference/what-we-hold.md from a database that is made, migrated and thrown away; with --check it only compares, and exits 1
// when the committed file is stale or something stored is not described.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../docs/reference/what-we-hold.md', import.meta.url));
const PRINTER = `
  const { printWhatWeHold } = await import('./src/apps/what-we-hold/print.ts');
  try {
    process.stdout.write(await printWhatWeHold(process.env.HELD_HOME));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
`;

const home = mkdtempSync(join(tmpdir(), 'huella-held-'));
// The server's user must be able to enter where root runs this.
chmodSync(home, 0o755);
const child = spawnSync(
  process.execPath,
  ['--import', './scripts/from-source.mjs', '--input-type=module', '--eval', PRINTER],
  {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '', TZ: 'UTC', HELD_HOME: home },
  },
);
rmSync(home, { recursive: true, force: true });
if (child.status !== 0) {
  console.error(
    `What is held cannot be told (src/modules/**/tables.ts, src/apps/what-we-hold):\n${child.stderr}`,
  );
  process.exit(1);
}

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, child.stdout);
  console.log('docs/reference/what-we-hold.md written.');
} else if (committed() !== child.stdout) {
  console.error('docs/reference/what-we-hold.md is not what the schema says. Run: npm run held');
  process.exit(1);
} else {
  console.log('docs/reference/what-we-hold.md is up to date.');
}

function committed() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
