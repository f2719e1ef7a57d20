import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readOfTree } from './named-tests.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const listed = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--', ...patterns], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((name) => name !== '' && existsSync(join(ROOT, name)));
const SOURCES = listed('src');

/** Each way to read a pattern in which `open … close` stands: `a(?:b|c)` is `ab` and `ac`. */
function ways(pattern: string, open: string, close: string, between: string): readonly string[] {
  const from = pattern.indexOf(open);
  const to = pattern.indexOf(close, from);
  if (from < 0 || to < 0) return [pattern];
  const [before, after] = [pattern.slice(0, from), pattern.slice(to + close.length)];
  return pattern
    .slice(from + open.length, to)
    .split(between)
    .flatMap((way) => ways(`${before}${way}${after}`, open, close, between));
}

/** A tree of its own in which faults are planted; its packages are those of the house. */
function plantedTree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'huella-rules-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  cpSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function answerOf<T>(folder: string, program: string, ...args: readonly string[]): T {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!stdout.startsWith('{')) throw new Error(`${program} said: ${stdout}${stderr}`);
  return JSON.parse(stdout) as T;
}

interface Side {
  readonly path?: string | readonly string[];
  readonly pathNot?: string | readonly string[];
}
interface Rule {
  readonly name: string;
  readonly from: Side;
  readonly to: Side;
}
const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  readonly forbidden: readonly Rule[];
};

/** Their folders below `src/modules`: a room's module, or a room that is one. */
const MODULES = SOURCES.flatMap(
  (file) => /^src\/modules\/([^/]+(?:\/[^/]+)?)\/index\.ts$/u.exec(file)?.[1] ?? [],
);
const ROOMS = [...new Set(MODULES.map((one) => one.replace(/\/.*/u, '')))];
const uses = (from: string): string => `import * as it from '${from}';\nexport const one = it;\n`;
const THING = 'export const thing = 1;\n';

/** For a rule that is no row of the table of modules: a file that breaks it. */
const BROKEN: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'module-is-on-the-table': [
    'src/modules/access/accounts/use-cases/a.ts',
    uses('../../../stranger/index.js'),
  ],
  'front-door-only': ['src/modules/access/audit/use-cases/b.ts', uses('../../accounts/domain/thing.js')],
  'tables-door-for-tables': ['src/modules/access/audit/use-cases/r.ts', uses('../../accounts/tables.js')],
  'locales-need-nobody': ['src/locales/s.ts', uses('../platform/errors/thing.js')],
  'console-reads-no-disk': ['src/web/t.ts', uses('../locales/read.js')],
  'graphql-door-for-edges': ['src/modules/access/audit/use-cases/c.ts', uses('../../accounts/graphql.js')],
  'kernel-is-pure': ['src/kernel/linkage/d.ts', uses('node:fs')],
  'data-files-are-read-in-one-place': ['src/kernel/data-files/x.ts', uses('../contract/index.js')],
  'benchmark-knows-the-kernel-alone': ['src/benchmark/u.ts', uses('../platform/errors/thing.js')],
  'nobody-needs-the-benchmark': ['src/kernel/linkage/v.ts', uses('../../benchmark/thing.js')],
  'nobody-needs-the-demonstration': ['src/apps/cli/commands/w.ts', uses('../../../demo/thing.js')],
  'domain-is-pure': ['src/modules/access/accounts/domain/e.ts', uses('node:fs')],
  'words-are-pure': ['src/words/f.ts', uses('../platform/errors/thing.js')],
  'words-know-only-the-types-of-the-contract': ['src/words/g.ts', uses('../kernel/contract/index.js')],
  'console-knows-the-schema-alone': ['src/web/h.ts', uses('../kernel/contract/index.js')],
  'nobody-needs-the-console': ['src/platform/errors/i.ts', uses('../../web/thing.js')],
  'platform-knows-no-domain': ['src/platform/errors/j.ts', uses('../../modules/access/accounts/index.js')],
  'graphql-at-the-edge': ['src/modules/access/accounts/use-cases/k.ts', uses('@nestjs/graphql')],
  'typeorm-in-persistence': ['src/modules/access/accounts/use-cases/l.ts', uses('typeorm')],
  'bullmq-in-platform': ['src/modules/access/accounts/use-cases/m.ts', uses('bullmq')],
  'worker-never-loads-graphql': ['src/main.worker.ts', uses('./modules/access/accounts/use-cases/k.js')],
  'nobody-imports-apps': ['src/platform/errors/n.ts', uses('../../apps/thing.js')],
  'no-circular': ['src/platform/errors/o.ts', uses('./p.js')],
  'no-unresolvable': ['src/platform/errors/q.ts', uses('./nowhere.js')],
  'no-orphans': ['src/platform/errors/orphan.ts', THING],
};
const THINGS = [
  ...['src/modules/access/accounts/domain/thing.ts', 'src/modules/access/accounts/graphql.ts'],
  ...[
    'src/platform/errors/thing.ts',
    'src/kernel/contract/index.ts',
    'src/modules/access/accounts/tables.ts',
    'src/locales/read.ts',
    'src/web/thing.ts',
    'src/apps/thing.ts',
    'src/benchmark/thing.ts',
    'src/demo/thing.ts',
  ],
];
/** Words that look like it and are allowed. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/modules/access/audit/api/door.ts': uses('../../accounts/graphql.js'),
  'src/modules/access/accounts/domain/types.ts': `import type { PathLike } from 'node:fs';\nexport type One = PathLike;\n`,
  'src/modules/access/accounts/api/edge.ts': uses('@nestjs/graphql'),
  'src/modules/access/accounts/persistence/rows.ts': uses('typeorm'),
  'src/platform/queue/queue.ts': uses('bullmq'),
  'src/benchmark/region.ts': uses('../kernel/contract/index.js'),
  'src/apps/cli/commands/simulate.ts': uses('../../../benchmark/thing.js'),
  'src/apps/cli/commands/demo.ts': uses('../../../demo/thing.js'),
  'src/demo/start.ts': uses('../apps/thing.js'),
};
const OF_MODULE = 'plan-';
const STRANGERS = [
  'src/modules/stranger/index.ts',
  ...ROOMS.map((room) => `src/modules/${room}/stranger/index.ts`),
];
/** The first thing that a room, or a module of one, may not import by its rule. */
function forbiddenTo({ to }: Rule): string {
  const forbids = new RegExp([to.path].flat()[0] ?? '', 'u');
  const doors = [...MODULES.map((one) => `src/modules/${one}/index.ts`), ...STRANGERS];
  return doors.find((one) => forbids.test(one)) ?? 'nothing';
}
function brokenBy(rule: Rule): readonly [string, string] | undefined {
  if (!rule.name.startsWith(OF_MODULE)) return BROKEN[rule.name];
  const folder = `${([rule.from.path].flat()[0] ?? '').slice(1)}use-cases`;
  const door = posix.relative(folder, forbiddenTo(rule)).replace(/ts$/u, 'js');
  return [`${folder}/of-plan.ts`, uses(door)];
}

describe('the rules of dependency-cruiser', () => {
  let found: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  beforeAll(() => {
    const folder = plantedTree({
      ...Object.fromEntries(MODULES.map((one) => [`src/modules/${one}/index.ts`, THING])),
      ...Object.fromEntries([...THINGS, ...STRANGERS].map((name) => [name, THING])),
      'src/platform/errors/p.ts': uses('./o.js'),
      ...ALLOWED,
      ...Object.fromEntries(
        forbidden.flatMap((rule) => [brokenBy(rule) ?? []].filter(({ length }) => length > 0)),
      ),
    });
    try {
      found = answerOf<{ summary: { violations: typeof found } }>(
        folder,
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'],
      ).summary.violations;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('find a planted fault each', () => {
    expect(Object.keys(BROKEN).filter((name) => !forbidden.some((rule) => rule.name === name))).toEqual([]);
    const blind = forbidden.filter(
      (rule) => !found.some(({ from, rule: { name } }) => name === rule.name && from === brokenBy(rule)?.[0]),
    );
    expect(blind.map(({ name }) => name)).toEqual([]);
  });

  it('find nothing in what is allowed', () => {
    const wrong = found.filter(({ from, rule }) => from in ALLOWED && rule.name !== 'no-orphans');
    expect(wrong).toEqual([]);
  });

  it('have a row for each room and each module of one, and for no other', () => {
    const rows = forbidden.flatMap(({ name }) =>
      name.startsWith(OF_MODULE) ? name.slice(OF_MODULE.length) : [],
    );
    const inRooms = MODULES.filter((one) => one.includes('/')).map((one) => one.replace('/', '-'));
    expect(rows.toSorted()).toEqual([...ROOMS, ...inRooms].toSorted());
  });

  it('are of files and packages that are there, by each way to read a pattern', () => {
    const { dependencies } = JSON.parse(readOfTree('package.json')) as {
      dependencies: Record<string, string>;
    };
    const there = [
      ...SOURCES,
      ...builtinModules,
      ...Object.keys(dependencies).map((name) => `node_modules/${name}/index.js`),
    ];
    const empty = forbidden.flatMap(({ name, from, to }) =>
      [from.path, from.pathNot, to.path, to.pathNot]
        .flat()
        .flatMap((pattern) => ways((pattern ?? '').replaceAll('$1', '[^/]+'), '(?:', ')', '|'))
        .filter(
          (pattern) => !pattern.includes('(?!') && !there.some((file) => new RegExp(pattern, 'u').test(file)),
        )
        .map((pattern) => `${name}: ${pattern}`),
    );
    expect(empty).toEqual([]);
  });

  it('ask purity of every folder that is called domain, however deep it lies', () => {
    const [rule] = forbidden.filter(({ name }) => name === 'domain-is-pure');
    const pure = new RegExp([rule?.from.path].flat()[0] ?? '', 'u');
    const domains = SOURCES.filter((file) => /^src\/modules\/.*\/domain\//u.test(file));
    expect(domains.length).toBeGreaterThan(100);
    expect(domains.filter((file) => !pure.test(file))).toEqual([]);
  });
});

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}
interface Lint {
  readonly overrides: readonly Override[];
}
const STAR = `export * from './thing.js';\n`;
const LONG = `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(70)}  return sum;\n}\n`;
const MANY_LINES = Array.from({ length: 301 }, (_, at) => `export const number${at} = ${at};\n`).join('');
const PRESENT = 'export const first = (list: readonly number[]): number => list[0]!;\n';
const SETTING = `export const setting = process.env['X'];\n`;
const SHOWN = 'export const shown = new Intl.NumberFormat();\n';
const DOOR = 'A front door names what it exports.';
const NOT_PRESENT = 'typescript(no-non-null-assertion)';
const TOO_LONG = 'eslint(max-lines-per-function)';

/** Of each override, in its order: a text, what is found in it, and what is found in it elsewhere alone. */
const PLANTED: readonly { text: string; found?: readonly string[]; elsewhere?: readonly string[] }[] = [
  { text: 'export const one = /[a]/u;\n', found: ['regexp(no-useless-character-class)'] },
  {
    text: `export function f(a: any): boolean {\n  Promise.resolve(1);\n  return a == 1;\n}\n`,
    found: ['typescript(no-explicit-any)', 'typescript(no-floating-promises)', 'eslint(eqeqeq)'],
  },
  {
    text: `${STAR}import { forwardRef } from '@nestjs/common';\nexport const late = forwardRef(() => Date);\n`,
    found: [DOOR, 'Two providers that need each other are one provider, or need an event.'],
  },
  {
    text: `${STAR}${SHOWN}import { useState } from 'react';\nexport function useIt(is: boolean): number {\n  if (is) useState(1);\n  return Math.random();\n}\n`,
    found: [
      DOOR,
      'Chance is passed in.',
      'react-hooks(rules-of-hooks)',
      'Browsers speak English where they know no Haitian Creole: format/ is the one place that asks them.',
    ],
  },
  { text: MANY_LINES, elsewhere: ['eslint(max-lines)'] },
  { text: `${STAR}${SHOWN}`, found: [DOOR] },
  {
    text: `${STAR}export const now = [new Date(), Date.now(), Math.random(), fetch];\n`,
    found: [DOOR, 'Pure code is told the time.', 'Chance is passed in.', 'eslint(no-restricted-globals)'],
  },
  { text: `${STAR}${SETTING}`, found: [DOOR], elsewhere: ['Settings are read in platform/config only.'] },
  { text: LONG, elsewhere: [TOO_LONG] },
  { text: PRESENT, elsewhere: [NOT_PRESENT] },
  {
    text: 'class A {\n  x = 1;\n  m(): number {\n    return this.x;\n  }\n}\nexport class B {\n  a: A = new A();\n  b: { x: number } = new A();\n}\nexport const c: { x: number } = { ...new A() };\nexport const d: A = { x: 1, m: () => 1 };\n',
    elsewhere: ['typescript(no-unsafe-class-instance-assignment)'],
  },
  {
    text: `import { allowInsecureRequests, type Configuration } from 'openid-client';\nexport function f(one: Configuration): void {\n  allowInsecureRequests(one);\n}\n`,
    elsewhere: ['typescript(no-deprecated)'],
  },
  { text: `${STAR}${LONG}${PRESENT}`, found: [DOOR], elsewhere: [TOO_LONG, NOT_PRESENT] },
];

describe('the overrides of lint', () => {
  /** The place of a file that a pattern means. */
  const placeOf = (pattern: string, at: number): string =>
    pattern
      .replace(/^\*\*\//u, 'src/**/')
      .replace('**/', `at${at}/`)
      .replaceAll('*', 'planted');
  const elsewhere = (at: number): string => `src/elsewhere${at}/planted.ts`;
  let overrides: readonly Override[];
  let said: (file: string) => ReadonlySet<string>;
  beforeAll(async () => {
    const settings = pathToFileURL(join(ROOT, 'oxlint.config.mjs')).href;
    ({ overrides } = ((await import(settings)) as { default: Lint }).default);
    const folder = plantedTree({
      'oxlint.config.mjs': `export { default } from '${settings}';\n`,
      ...Object.fromEntries(
        overrides.flatMap(({ files }, at) => {
          const { text = '' } = PLANTED[at] ?? {};
          const places = files
            .flatMap((pattern) => ways(pattern, '{', '}', ','))
            .map((one) => placeOf(one, at));
          return [...places, elsewhere(at)].flatMap((place) => [
            [place, text] as const,
            [join(dirname(place), 'thing.ts'), THING] as const,
          ]);
        }),
      ),
    });
    try {
      const { diagnostics } = answerOf<{
        diagnostics: readonly { message: string; code: string; filename: string }[];
      }>(
        folder,
        'oxlint/bin/oxlint',
        ...['-c', 'oxlint.config.mjs', '--type-aware', '--format', 'json'],
        ...['src', 'test', 'bench'],
      );
      said = (file) =>
        new Set(
          diagnostics
            .filter(({ filename }) => filename === file)
            .flatMap(({ message, code }) => [message, code]),
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are of files that are there, by each of their patterns', () => {
    const empty = overrides.flatMap(({ files }) =>
      files
        .flatMap((pattern) => ways(pattern, '{', '}', ','))
        .filter((pattern) => listed(`:(glob)${pattern}`).length === 0),
    );
    expect(empty).toEqual([]);
  });

  it('find a planted fault each, or leave alone what is one elsewhere', () => {
    expect(PLANTED).toHaveLength(overrides.length);
    const blind = overrides.flatMap(({ files }, at) => {
      const { found = [], elsewhere: silent = [] } = PLANTED[at] ?? {};
      expect(found.length + silent.length).toBeGreaterThan(0);
      const places = files.flatMap((pattern) => ways(pattern, '{', '}', ',')).map((one) => placeOf(one, at));
      return [
        ...places.flatMap((place) => [
          ...found
            .filter((fault) => !said(place).has(fault))
            .map((fault) => `not found in ${place}: ${fault}`),
          ...silent.filter((fault) => said(place).has(fault)).map((fault) => `found in ${place}: ${fault}`),
        ]),
        ...silent
          .filter((fault) => !said(elsewhere(at)).has(fault))
          .map((fault) => `not found in ${elsewhere(at)}: ${fault}`),
      ];
    });
    expect(blind).toEqual([]);
  });
});

describe('the settings of knip', () => {
  const SETTINGS = readOfTree('knip.json');

  it('have entries that are there, each pattern of them', () => {
    const { entry, project } = JSON.parse(SETTINGS) as Record<string, readonly string[]>;
    const patterns = [...(entry ?? []), ...(project ?? [])].flatMap((one) => ways(one, '{', '}', ','));
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter((one) => listed(`:(glob)${one.replace(/^!/u, '')}`).length === 0)).toEqual([]);
  });

  it('find a file, an export and a package that nobody uses', () => {
    const folder = plantedTree({
      'knip.json': SETTINGS,
      'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '*' } }),
      'src/main.api.ts': `import { used } from './part.js';\nconsole.log(used);\n`,
      'src/part.ts': 'export const used = 1;\nexport const idle = 2;\n',
      'src/idle.ts': THING,
    });
    try {
      const { issues } = answerOf<{
        issues: readonly {
          file: string;
          files?: readonly unknown[];
          exports?: readonly { name: string }[];
          dependencies?: readonly { name: string }[];
        }[];
      }>(folder, 'knip/bin/knip.js', '--reporter', 'json');
      const names = issues.flatMap(({ file, files = [], exports = [], dependencies = [] }) => [
        ...files.map(() => file),
        ...[...exports, ...dependencies].map(({ name }) => name),
      ]);
      expect(names.toSorted()).toEqual(['idle', 'src/idle.ts', 'zod']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
