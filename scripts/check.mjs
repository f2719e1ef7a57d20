// `npm run check`: everything that must hold of the source without running it. All are run; one line each.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, programOf, ROOT } from './install.mjs';

installPackages();
mkdirSync(join(ROOT, '.cache'), { recursive: true });

// What takes longest comes first: the other lane does the rest meanwhile.
const CHECKS = [
  ['style (eslint)', programOf('eslint'), '.', '--cache', '--cache-location', '.cache/eslint'],
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
  ['dead code (knip)', programOf('knip')],
  ['API schema and policy', join(ROOT, 'scripts/schema.mjs'), '--check'],
  ['mails', join(ROOT, 'scripts/mail.mjs'), '--check'],
  ['kinds of procedures', join(ROOT, 'scripts/procedures.mjs'), '--check'],
  ['what we hold', join(ROOT, 'scripts/what-we-hold.mjs'), '--check'],
  ['loops in WebAssembly', join(ROOT, 'scripts/loops.mjs'), '--check'],
];

let failures = 0;
const waiting = [...CHECKS];
/** Two at a time: on two cores each has one, and what is said of one stands together. */
const lane = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, program, ...args] = next;
    const began = Date.now();
    const { status, output } = await run(program, args);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${status === 0 ? '✔' : '✘'} ${name} ${seconds} s`);
    if (status === 0) continue;
    failures += 1;
    console.log(output.trimEnd());
  }
};
await Promise.all([lane(), lane()]);
if (failures > 0) console.log(`${failures} of ${CHECKS.length} checks failed.`);
process.exitCode = failures > 0 ? 1 : 0;

function run(program, args) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'UTC', FORCE_COLOR: '0' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) => child.once('close', (status) => done({ status, output })));
}
