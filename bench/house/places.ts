import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesUnder, ownSources, ROOT, textOf } from './source.js';

const LANGUAGES = ['en', 'es', 'fr', 'ht', 'pt'] as const;

/** Files outside of a module that name it, of those that name half of all modules: what a new one must be written into. */
export function centralFilesByModule(
  graph: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const folders = [...graph.keys()].flatMap(
    (file) => /^(src\/modules\/.+)\/index\.ts$/u.exec(file)?.[1] ?? [],
  );
  const moduleOf = (file: string): string | undefined => folders.find((one) => file.startsWith(`${one}/`));
  const modules = folders.filter((one) => !folders.some((other) => one.startsWith(`${other}/`)));
  const named = [...graph].map(([file, imports]) => {
    const others = imports.flatMap((one) => moduleOf(one) ?? []).filter((one) => one !== moduleOf(file));
    return { file, names: new Set(others) };
  });
  const central = named.filter(({ names }) => names.size * 2 >= modules.length);
  return new Map(
    modules.map((one) => [one, central.filter(({ names }) => names.has(one)).map(({ file }) => file)]),
  );
}

export interface Texts {
  /** Folders that hold the texts of all five languages: by the folder in which they are grouped. */
  readonly stores: readonly string[];
  /** Lines of TypeScript that hold texts of one of the five. */
  readonly lines: number;
}

export function textsOf(): Texts {
  const byLanguage = ownSources().filter((file) =>
    LANGUAGES.some((language) => file.endsWith(`/${language}.ts`)),
  );
  const folders = new Set(byLanguage.map((file) => file.slice(0, file.lastIndexOf('/'))));
  const data = filesUnder('src/locales').length > 0 ? ['src/locales'] : [];
  const stores = new Set([...folders].map((folder) => storeOf(folder)));
  return {
    stores: [...stores, ...data].toSorted(),
    lines: byLanguage.reduce((sum, file) => sum + textOf(file).split('\n').length, 0),
  };
}

/** Name spaces side by side are one store. */
function storeOf(folder: string): string {
  const parts = folder.split('/');
  const at = parts.findIndex((part) => /words|catalogue|locales|texts/u.test(part));
  return at < 0 ? folder : parts.slice(0, at + 1).join('/');
}

interface Rule {
  readonly name: string;
  readonly from?: { readonly path?: string | readonly string[] };
  readonly to?: { readonly path?: string | readonly string[] };
}

/** Rules of dependency-cruiser whose `from` or `to` matches no file of the house: they hold nothing. */
export function emptyRules(): readonly string[] {
  const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
    readonly forbidden: readonly Rule[];
  };
  const files = filesUnder('src');
  const matches = (path: string | readonly string[] | undefined, where: readonly string[]): boolean =>
    path === undefined || [path].flat().some((one) => where.some((file) => new RegExp(one, 'u').test(file)));
  return forbidden.filter(({ from }) => !matches(from?.path, files)).map(({ name }) => name);
}

/** Imports that the rules forbid. */
export function boundaryFaults(): number {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--output-type', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  return (JSON.parse(stdout) as { summary: { error: number } }).summary.error;
}

/** Paths of the tree that a page names and that are not there. */
export function deadPaths(): readonly string[] {
  return filesUnder('docs/**/*.md', '*.md').flatMap((page) =>
    [...textOf(page).matchAll(/`((?:src|test|scripts|bench|docs)\/[\w./-]+\.\w+)`/gu)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
}

export const linesOf = (file: string): number => textOf(file).split('\n').length - 1;
