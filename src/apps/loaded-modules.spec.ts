import { spawnSync } from 'node:child_process';

const root = new URL('../../', import.meta.url);

/** Tells each file that a process loads, in a line of its standard error. */
const TELL_LOADED = `data:text/javascript,${encodeURIComponent(
  `import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(
    'export function load(url, context, next) { process._rawDebug("loaded " + url); return next(url, context); }'));`,
)}`;

/**
 * The modules that Node loads for a script or a command: files of the checkout, and packages by their name.
 */
function loadedBy(...what: readonly string[]): { readonly files: string[]; readonly packages: string[] } {
  const script = [
    `import { createRequire } from 'node:module';`,
    `process.on('exit', () => {`,
    `  for (const file of Object.keys(createRequire(import.meta.url).cache)) process._rawDebug('loaded ' + file);`,
    `});`,
  ].join('\n');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', './scripts/from-source.mjs', '--import', TELL_LOADED],
      ...[
        '--import',
        `data:text/javascript,${encodeURIComponent(script.replace('import.meta.url', JSON.stringify(root.href)))}`,
      ],
      ...what,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  expect([status, stderr.split('\n').find((line) => !/^(?:loaded .*)?$/u.test(line))]).toEqual([
    0,
    undefined,
  ]);
  const all = [...stderr.matchAll(/^loaded (.*)$/gmu)].map(([, one = '']) => one);
  const names = all.flatMap(
    (one) => [...one.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//gu)].at(-1)?.[1] ?? [],
  );
  return {
    files: [...new Set(all.flatMap((one) => /\/(src\/(?!.*node_modules).*)$/u.exec(one)?.[1] ?? []))],
    packages: [...new Set(names)].toSorted(),
  };
}

const loadedByImport = (file: string): ReturnType<typeof loadedBy> =>
  loadedBy(
    '--input-type=module',
    '-e',
    `import 'reflect-metadata'; await import('./${file}'); process.exit(0);`,
  );

const isGraphql = (name: string): boolean => /graphql|^@apollo/u.test(name);

describe('what is loaded', () => {
  it('by the worker: no GraphQL, and no edge of a module', () => {
    const { files, packages } = loadedByImport('src/apps/worker/start-worker.ts');
    expect(packages).toContain('@nestjs/core');
    expect(packages.filter(isGraphql)).toEqual([]);
    expect(files.filter((file) => /^src\/modules\/[^/]+(?:\/[^/]+)?\/api[./]/u.test(file))).toEqual([]);
  });

  it('by the API: GraphQL, which shows that it would be seen', () => {
    const { files, packages } = loadedByImport('src/apps/api/api-modules.ts');
    expect(packages.filter(isGraphql)).toEqual(expect.arrayContaining(['@nestjs/graphql', 'graphql']));
    expect(files).toContain('src/modules/records/reports/api.module.ts');
  });

  it('by what tables are: no framework and no use case', () => {
    const { files, packages } = loadedByImport('src/apps/module-tables.ts');
    expect(files).toContain('src/modules/records/reports/tables.ts');
    expect(packages.filter((name) => name.startsWith('@nestjs/') || isGraphql(name))).toEqual([]);
    const work = /^src\/modules\/[^/]+(?:\/[^/]+)?\/(?:(?:use-cases|api)\/|(?:module|index)\.ts$)/u;
    expect(files.filter((file) => work.test(file))).toEqual([]);
  });

  it('by `huella --help`: what it says, and nothing of what it tells of', () => {
    const { files, packages } = loadedBy('src/main.cli.ts', '--help');
    expect(files).toContain('src/apps/cli/help.ts');
    expect(
      packages.filter((name) => /^(?:@nestjs\/|typeorm|pg|bullmq)/u.test(name) || isGraphql(name)),
    ).toEqual([]);
    expect(files.filter((file) => /^src\/(?:modules|kernel)\//u.test(file))).toEqual([]);
    expect(files.length).toBeLessThan(40);
  });
});
