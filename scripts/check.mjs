// `npm run check`: everything that must hold of the source without running it, cheap first. All are run; one line each.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, programOf, ROOT } from './install.mjs';

installPackages();
mkdirSync(join(ROOT, '.cache'), { recursive: true });

const CHECKS = [
  [
    'format (prettier)',
    programOf('prettier'),
    '--check',
    '.',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    '.cache/prettier',
  ],
  ['types (tsc)', programOf('typescript', 'tsc'), '-p', 'tsconfig.check.json', '--pretty', 'false'],
  [
    'types of the console (tsc)',
    programOf('typescript', 'tsc'),
    '-p',
    'src/web/tsconfig.json',
    '--pretty',
    'false',
  ],
  [
    'boundaries (dependency-cruiser)',
    programOf('dependency-cruiser', 'depcruise'),
    'src',
    '--output-type',
    'err',
  ],
  ['style (eslint)', programOf('eslint'), '.', '--cache', '--cache-location', '.cache/eslint'],
  ['dead code (knip)', programOf('knip')],
  ['API schema and policy', join(ROOT, 'scripts/schema.mjs'), '--check'],
  ['mails', join(ROOT, 'scripts/mail.mjs'), '--check'],
  ['kinds of procedures', join(ROOT, 'scripts/procedures.mjs'), '--check'],
  ['what we hold', join(ROOT, 'scripts/what-we-hold.mjs'), '--check'],
  ['loops in WebAssembly', join(ROOT, 'scripts/loops.mjs'), '--check'],
];

let failures = 0;
for (const [name, program, ...args] of CHECKS) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TZ: 'UTC', FORCE_COLOR: '0' },
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✔' : '✘'} ${name} ${seconds} s`);
  if (status === 0) continue;
  failures += 1;
  console.log(`${stdout}${stderr}`.trimEnd());
}
if (failures > 0) console.log(`${failures} of ${CHECKS.length} checks failed.`);
process.exitCode = failures > 0 ? 1 : 0;
