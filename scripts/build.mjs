// Installs what is missing and compiles what has changed. `npm run build`; also the first step of `npm start`.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { installPackages, programOf, ROOT } from './install.mjs';

/** Written when a compilation has succeeded; a failed one leaves half of its output behind. */
const STAMP = join(ROOT, 'dist/.built');
const CLI = join(ROOT, 'dist/main.cli.js');

export async function build() {
  installPackages();
  if (isFresh()) return;
  console.error('Compiling …');
  const began = Date.now();
  compile();
  bundle('src/web');
  buildExplorer();
  const { writeConsoleOperations } = await import('./console-documents.mjs');
  await writeConsoleOperations();
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, '');
  console.error(`Compiled in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** What is compiled stands where the tools of Nest look for it too, such as their generators. */
const NEST = JSON.parse(readFileSync(join(ROOT, 'nest-cli.json'), 'utf8'));
const COMPILED_BY = NEST.compilerOptions.tsConfigPath;
const TABLE = /[/\\]data[/\\][^/\\]+\.(?:csv|md)$/u;

/** Compiles what has changed of the platform, without its console: what a process of it needs that nobody looks at. */
export function compile() {
  // The compiler believes its notes, and would not write again what somebody has deleted.
  if (!existsSync(CLI)) rmSync(join(ROOT, 'dist/.tsbuildinfo'), { force: true });
  run('typescript-native', 'tsc', '-p', COMPILED_BY);
  copyTables();
}

/** Tables beside the code, with their sources and licences; Nest's own build copies them by `assets` of its settings. */
function copyTables() {
  const source = join(ROOT, 'src');
  for (const name of readdirSync(source, { recursive: true })) {
    if (!TABLE.test(name)) continue;
    cpSync(join(source, name), join(ROOT, 'dist', name), { force: true });
  }
}

/** Bundles the API explorer where its sources or its packages are newer: it is served from here, and from nowhere else. */
export function buildExplorer() {
  const folder = join(ROOT, 'src/web/explorer');
  const sources = [...readdirSync(folder).map((name) => join(folder, name)), join(ROOT, 'package-lock.json')];
  const built = join(ROOT, 'dist/explorer/index.html');
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (sources.some((file) => statSync(file).mtimeMs > since)) bundle('src/web/explorer');
}

function bundle(folder) {
  run('vite', 'vite', 'build', '--config', `${folder}/vite.config.mjs`, '--logLevel', 'warn');
}

function run(packageName, program, ...args) {
  const { status } = spawnSync(process.execPath, [programOf(packageName, program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  console.error('It does not compile; the compiler says why above.');
  process.exit(status ?? 1);
}

function isFresh() {
  if (!existsSync(STAMP) || !existsSync(CLI)) return false;
  const built = statSync(STAMP).mtimeMs;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const settings = ['nest-cli.json', 'tsconfig.json', COMPILED_BY, 'package-lock.json'].map((file) =>
    join(ROOT, file),
  );
  return [...sources, ...settings].every((file) => statSync(file).mtimeMs <= built);
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(import.meta.filename)) await build();
