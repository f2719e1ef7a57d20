import type { Figure } from './figure.js';
import { cyclesOf } from './house/cycles.js';
import { filesByAlertKind, filesByField } from './house/facts.js';
import { namesOf } from './house/names.js';
import {
  boundaryFaults,
  centralFilesByModule,
  deadPaths,
  emptyRules,
  linesOf,
  textsOf,
} from './house/places.js';
import { importsOf, readSources } from './house/source.js';

type FilesBy = ReadonlyMap<string, readonly string[]>;

/** How often one fact is written, and by which names, from the tree alone: `--list` says where. */
export function house(words: readonly string[]): Promise<readonly Figure[]> {
  const tell = (name: string, lines: Iterable<unknown>): void => {
    if (words.includes('--list'))
      console.error(`\n${name}\n${[...lines].map((one) => `  ${String(one)}`).join('\n')}`);
  };
  const sources = readSources();
  const graph = importsOf(sources);
  const [kinds, fields, modules] = [filesByAlertKind(sources), filesByField(), centralFilesByModule(graph)];
  const [names, cycles, texts] = [namesOf(sources), cyclesOf(graph), textsOf()];
  const [dead, empty] = [deadPaths(), emptyRules()];
  for (const [name, by] of Object.entries({ 'alert kinds': kinds, fields, modules }))
    tell(
      name,
      [...by].map(([one, files]) => `${files.length} ${one}: ${files.join(' ')}`),
    );
  tell('exported `run`', names.runs);
  tell(
    'types declared more than once',
    [...names.repeated].map(([name, count]) => `${count} ${name}`),
  );
  tell(
    'cycles',
    cycles.map((cycle) => cycle.join(' ')),
  );
  tell('stores of texts', texts.stores);
  tell('dead paths', dead);
  tell('rules that match no file', empty);
  return Promise.resolve([
    count('files that name an alert kind, most', 8, most(kinds)),
    count('files that name a compared field of the contract, median', 9, median(fields)),
    count('the same, most', 14, most(fields)),
    count('central files of a module, most', 3, most(modules)),
    count('exported classes with a method named run', 0, names.runs.length),
    count('exported type names declared more than once', 60, names.repeated.size),
    count(`arguments of a constructor, most (${names.mostArguments.name})`, 10, names.mostArguments.count),
    count('stores of texts', 1, texts.stores.length),
    count('lines of TypeScript that hold texts of five languages', 800, texts.lines),
    count('groups of files that import one another, types too', 0, cycles.length),
    count('imports that the boundaries forbid', 0, boundaryFaults()),
    count('uses of any', 0, names.anys),
    count('rules of boundaries that match no file', 0, empty.length),
    count('lines of the README', 130, linesOf('README.md')),
    count('dead paths in docs', 0, dead.length),
    count('files of TypeScript without specs', undefined, sources.files.size),
  ]);
}

const count = (name: string, goal: number | undefined, measured: number): Figure => ({
  ...{ name, unit: '' },
  ...(goal !== undefined && { goal }),
  measured,
});

const sizes = (by: FilesBy): readonly number[] =>
  [...by.values()].map(({ length }) => length).toSorted((a, b) => a - b);
const most = (by: FilesBy): number => sizes(by).at(-1) ?? 0;
const median = (by: FilesBy): number => sizes(by)[Math.floor(by.size / 2)] ?? 0;
