import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readOfTree } from './named-tests.js';

const ROOT = new URL('../../', import.meta.url);
const PAGE = 'docs/internals/filing-a-report.md';
/** The most functions that a reader opens up to the row. */
const MOST_FUNCTIONS = 12;

/** A function by its name, or a method as `Class.method`, and the file that the page says it is in. */
const IN_FILE = /`((?:[A-Z]\w*\.)?[a-z]\w*)`,\s+`(src\/[\w./-]+\.ts)`/gu;
const METHOD = /`([A-Z]\w*\.[a-z]\w*)`/gu;
const STEP = /^(\d+)\. `([\w.]+)`, `src\//gmu;

/** The names that a file declares: functions, and methods of classes and interfaces as `Class.method`. */
function declaredIn(file: string): ReadonlySet<string> {
  const { statements } = ts.createSourceFile(file, readOfTree(file), ts.ScriptTarget.Latest);
  const names = statements.flatMap((one): string[] => {
    if (ts.isFunctionDeclaration(one)) return one.name ? [one.name.text] : [];
    if (!ts.isClassDeclaration(one) && !ts.isInterfaceDeclaration(one)) return [];
    const { name, members } = one;
    return [...members].flatMap((member) =>
      (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)) && ts.isIdentifier(member.name)
        ? [`${name?.text}.${member.name.text}`]
        : [],
    );
  });
  return new Set(names);
}

/** The names on a page that are not in the code, each with the file where it was looked for. */
function missingIn(page: string): readonly string[] {
  const named = [...page.matchAll(IN_FILE)].map(([, name = '', file = '']) => ({ name, file }));
  const placed = new Set(named.map(({ name }) => name));
  const files = new Map(
    named.map(({ file }) => [
      file,
      existsSync(fileURLToPath(new URL(file, ROOT))) ? declaredIn(file) : undefined,
    ]),
  );
  const ofKnownFile = new Set([...files.values()].flatMap((names) => [...(names ?? [])]));
  return [
    ...named
      .filter(({ name, file }) => !files.get(file)?.has(name))
      .map(({ name, file }) => `${file}: ${name}`),
    ...[...page.matchAll(METHOD)].flatMap(([, name = '']) =>
      placed.has(name) || ofKnownFile.has(name) ? [] : [name],
    ),
  ];
}

describe('the page that tells how a report is filed', () => {
  const page = readOfTree(PAGE);
  const steps = [...page.matchAll(STEP)].map(([, number, name]) => ({ number: Number(number), name }));

  it('names functions and methods that are in the files that it names', () => {
    expect([...page.matchAll(IN_FILE)].length).toBeGreaterThan(steps.length);
    expect(missingIn(page)).toEqual([]);
  });

  it('comes to the row in as many steps as a reader keeps in mind', () => {
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1));
    const row = steps.findIndex(({ name }) => name === 'RecordRepository.insert') + 1;
    expect(row).toBeGreaterThan(0);
    expect(row).toBeLessThanOrEqual(MOST_FUNCTIONS);
    expect(readOfTree('src/modules/records/records/persistence/record.repository.ts')).toContain(
      'INSERT INTO record (',
    );
  });

  it.each([
    ['a method that is gone', '`FileReport.run`, `src/modules/records/reports/use-cases/file-report.ts`'],
    [
      'a method of another class',
      '`FileReport.ready`, `src/modules/records/reports/use-cases/filing-receipts.ts`',
    ],
    ['a file that is gone', '`FileReport.file`, `src/modules/records/reports/use-cases/file-reports.ts`'],
    ['a method without a file', '`FileReport.file` does it'],
    ['a function that is gone', '`claimKeys`, `src/platform/idempotency/idempotency.ts`'],
  ])('would not pass with %s', (_, text) => {
    expect(missingIn(text)).toHaveLength(1);
  });
});
