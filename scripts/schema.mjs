// Writes schema.graphql and docs/policy.md from the source; with --check it only compares, and exits 1 when a committed file is stale.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PRINTER = `
  import 'reflect-metadata';
  const { printApiSchema } = await import('./src/apps/api/print-schema.ts');
  const { printPolicy } = await import('./src/apps/api/print-policy.ts');
  process.stdout.write(JSON.stringify({ schema: await printApiSchema(), policy: printPolicy() }));
`;

const child = spawnSync(
  process.execPath,
  ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', PRINTER],
  { encoding: 'utf8', cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } },
);
if (child.status !== 0) {
  console.error(`The schema could not be made:\n${child.stderr}`);
  process.exit(1);
}

const { schema, policy } = JSON.parse(child.stdout);
const files = {
  'schema.graphql': schema,
  'docs/policy.md': await format(policy, { parser: 'markdown' }),
};
const isChecking = process.argv.includes('--check');
for (const [name, text] of Object.entries(files)) {
  if (!isChecking) {
    writeFileSync(`${ROOT}/${name}`, text);
    console.log(`${name} written.`);
  } else if (committed(name) === text) {
    console.log(`${name} is up to date.`);
  } else {
    console.error(`${name} is not what the source says. Run: npm run schema`);
    process.exitCode = 1;
  }
}

function committed(name) {
  try {
    return readFileSync(`${ROOT}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
