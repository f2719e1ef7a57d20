// What `from-source.mjs` registers: imports of `x.js` find `x.ts`, and what is loaded is compiled by swc as `.swcrc` says. What was compiled
// is kept in `.cache/compiled`: an application of some thousands of modules starts in dozens of processes during a run of the tests.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve as absolute } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = absolute(import.meta.dirname, '..');
const KEPT = join(ROOT, '.cache/compiled');
const TYPESCRIPT = /\.tsx?$/u;
const require = createRequire(import.meta.url);

const options = JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8'));
/** What else decides what comes out. */
const compiler = `${require('@swc/core/package.json').version} ${JSON.stringify(options)}`;
mkdirSync(KEPT, { recursive: true });

export function resolve(specifier, context, next) {
  const texts = textsOf(specifier, context);
  if (texts) return { url: texts, format: 'module', importAttributes: {}, shortCircuit: true };
  const source = sourceOf(specifier, context.parentURL);
  return source ? { url: source, format: 'module', shortCircuit: true } : next(specifier, context);
}

export function load(url, context, next) {
  const file = ownFile(url);
  if (file?.endsWith('.json') && context.format === 'module')
    return { format: 'module', source: `export default ${readFileSync(file, 'utf8')}`, shortCircuit: true };
  if (!file || !TYPESCRIPT.test(file)) return next(url, context);
  return { format: 'module', source: compiled(file), shortCircuit: true };
}

/** Texts of the console, which Vite reads: an older Node warns of each that is imported as JSON. */
function textsOf(specifier, { conditions, parentURL }) {
  if (!conditions.includes('import') || !/^\.{1,2}\/.*\.json$/u.test(specifier)) return undefined;
  const { href } = new URL(specifier, parentURL);
  return ownFile(href) ? href : undefined;
}

/** The source of what is imported by the name of its compiled file. */
function sourceOf(specifier, parent) {
  if (!/^(?:\.{1,2}\/|file:)/u.test(specifier)) return undefined;
  const url = new URL(specifier, parent);
  if (!url.pathname.endsWith('.js') || !ownFile(url.href)) return undefined;
  for (const ending of ['.ts', '.tsx']) {
    const source = new URL(url);
    source.pathname = url.pathname.replace(/\.js$/u, ending);
    if (existsSync(source)) return source.href;
  }
  return undefined;
}

function ownFile(url) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return undefined;
  return fileURLToPath(url);
}

/** One file is kept for each source, and holds at its end what it was compiled from. */
function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const made = `\n// ${createHash('sha256').update(`${compiler}\0${source}`).digest('base64url')}\n`;
  const place = join(KEPT, `${createHash('sha256').update(file).digest('base64url')}.js`);
  const kept = existsSync(place) ? readFileSync(place, 'utf8') : '';
  if (kept.endsWith(made)) return kept;
  const code = compile(source, file) + made;
  // Several processes may compile it at the same time: each leaves a whole file.
  const half = `${place}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, place);
  return code;
}

function compile(source, filename) {
  const tsx = filename.endsWith('.tsx');
  const { parser, transform } = options.jsc;
  return require('@swc/core').transformSync(source, {
    ...options,
    ...{ swcrc: false, filename, sourceMaps: 'inline', inlineSourcesContent: false },
    jsc: {
      ...options.jsc,
      parser: { ...parser, tsx },
      transform: { ...transform, ...(tsx && { react: { runtime: 'automatic' } }) },
    },
  }).code;
}
