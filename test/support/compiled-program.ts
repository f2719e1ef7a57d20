import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Node is given to run one of the platform's programs as it is shipped: from its sources it takes twice as long to start. */
export const compiledProgram = (name: 'main.api' | 'main.cli' | 'main.worker'): string[] => [
  '--disable-proto=delete',
  resolve(`dist/${name}.js`),
];

const SOURCES = pathToFileURL(resolve('src')).href;
const COMPILED = pathToFileURL(resolve('dist')).href;

/** What a module of the platform was compiled into by the set-up; any other module, as those of tests, is itself. */
export function compiledModule({ href }: URL): URL {
  if (!href.startsWith(`${SOURCES}/`)) return new URL(href);
  return new URL(`${COMPILED}${href.slice(SOURCES.length).replace(/\.ts$/u, '.js')}`);
}
