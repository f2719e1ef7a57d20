// Writes schema.graphql from the source; with --check it only compares, and exits 1 when the committed file is stale.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const PRINTER = `
  import 'reflect-metadata';
  const { printApiSchema } = await import('./src/apps/api/print-schema.ts');
  process.stdout.write(await printApiSchema());
`;

const child = spawnSync(
  process.execPath,
  ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', PRINTER],
  {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '' },
  },
);
if (child.status !== 0) {
  console.error(`The schema could not be made:\n${child.stderr}`);
  process.exit(1);
}

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, child.stdout);
  console.log('schema.graphql written.');
} else if (committed() !== child.stdout) {
  console.error('schema.graphql is not what the source says. Run: npm run schema');
  process.exit(1);
} else {
  console.log('schema.graphql is up to date.');
}

function committed() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
