// Lets this Node run the TypeScript of the checkout: `node --import ./scripts/from-source.mjs src/main.cli.ts`.
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const TYPESCRIPT = /\.tsx?$/u;

// A newer Node warns of loaders in a thread of their own, and an older one knows no others.
if (module.registerHooks) module.registerHooks(hooks());
else module.register('@swc-node/register/esm', import.meta.url);

function hooks() {
  const require = createRequire(import.meta.url);
  const { compile } = require('@swc-node/register/register');
  const { readDefaultTsConfig } = require('@swc-node/register/read-default-tsconfig');
  const options = { ...readDefaultTsConfig(), module: require('typescript').ModuleKind.ESNext };
  return {
    resolve(specifier, context, next) {
      const source = sourceOf(specifier, context.parentURL);
      return source ? { url: source, format: 'module', shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      const file = ownFile(url);
      if (!file || !TYPESCRIPT.test(file)) return next(url, context);
      const source = compile(readFileSync(file, 'utf8'), file, options);
      return { format: 'module', source, shortCircuit: true };
    },
  };
}

/** The source of what is imported by the name of its compiled file. */
function sourceOf(specifier, parent) {
  if (!/^(?:\.{1,2}\/|file:)/u.test(specifier)) return undefined;
  const url = new URL(specifier, parent);
  if (!ownFile(url.href)) return undefined;
  for (const ending of ['.ts', '.tsx']) {
    const { pathname } = url;
    url.pathname = pathname.replace(/\.js$/u, ending);
    if (url.pathname !== pathname && existsSync(url)) return url.href;
    url.pathname = pathname;
  }
  return undefined;
}

function ownFile(url) {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return undefined;
  return fileURLToPath(url);
}
