import { isPlaceholder } from '../../../../../kernel/contract/index.js';

/** Content of a report or a draft, of whatever form: a draft may hold half a date or a list that is none. */
export type StatedContent = Readonly<Record<string, unknown>>;

type Entry = Readonly<Record<string, unknown>>;

/** The values at a dotted path, through lists; nothing where there is none. */
export function valuesAt(said: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (here, key) =>
      here
        .flatMap((value) => (isEntry(value) && Object.hasOwn(value, key) ? [value[key]] : []))
        .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
        .filter((value) => value !== null && value !== undefined && value !== ''),
    [said],
  );
}

export function entriesAt(said: StatedContent, path: string): readonly Entry[] {
  return valuesAt(said, path).filter(isEntry);
}

/** Tells whether something is told at one of the paths that does not only fill a field. */
export function tells(said: StatedContent, ...paths: readonly string[]): boolean {
  return paths.some((path) => valuesAt(said, path).some(isTelling));
}

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTelling(value: unknown): boolean {
  if (typeof value === 'string') return !isPlaceholder(value);
  return isEntry(value) ? Object.keys(value).length > 0 : value !== undefined;
}
