// Writes what production installs as a bill of materials (CycloneDX 1.5, by npm itself): `node scripts/sbom.mjs`. Times and random numbers are left out,
// so that the same lock file gives the same text; src/apps/sbom.spec.ts holds the two together.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const FILE = join(ROOT, 'security/sbom.cdx.json');
const { stdout, stderr, status } = spawnSync(
  'npm',
  // With `--omit dev` npm 11 leaves out packages that production needs: which those are says the lock file.
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' },
);
if (status !== 0) throw new Error(stderr);
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const production = new Set(
  Object.entries(packages).flatMap(([path, { version, dev }]) =>
    path === '' || dev ? [] : [`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`],
  ),
);
const { serialNumber: _random, metadata, components: all, dependencies, ...bill } = JSON.parse(stdout);
const components = all.filter(({ name, version }) => production.has(`${name}@${version}`));
const refs = new Set([metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
const needs = dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
const { timestamp: _now, tools: _npm, component, ...about } = metadata;
// npm calls the project after the folder that it lies in.
const own = { ...component, name: 'huella' };
writeFileSync(
  FILE,
  `${JSON.stringify({ ...bill, metadata: { ...about, component: own }, components, dependencies: needs }, null, 1)}\n`,
);
console.log(`${components.length} packages written to ${FILE}.`);
