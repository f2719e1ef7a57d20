/**
 * The import table of the house (docs/internals/ARCHITECTURE.md) as rules. Change it here and write a decision record.
 *
 * A room is a folder of `src/modules`; what it may import is named by room. A room of several modules has them by name,
 * each with those of the same room that it may import; a room without is a module itself.
 */
const ROOMS = {
  access: {
    may: [],
    modules: {
      accounts: [],
      misuse: ['accounts'],
      audit: ['accounts', 'misuse'],
      approvals: ['accounts', 'audit'],
      consent: ['accounts', 'audit'],
      retention: ['accounts', 'audit'],
    },
  },
  institutions: { may: ['access'] },
  records: {
    may: ['access', 'institutions'],
    modules: {
      records: [],
      reports: ['records'],
      'forensic-bank': ['records'],
      living: ['records'],
    },
  },
  matching: {
    may: ['access', 'institutions', 'records'],
    modules: { kinship: [], runs: ['kinship'] },
  },
  review: {
    may: ['access', 'institutions', 'records', 'matching'],
    modules: {
      disclosure: [],
      matches: ['disclosure'],
      search: ['disclosure', 'matches'],
      photographs: ['matches'],
      'model-fit': ['matches'],
    },
  },
  laboratory: { may: ['access', 'institutions', 'records', 'matching', 'review'] },
  identification: {
    may: ['access', 'institutions', 'records', 'matching', 'review', 'laboratory'],
    modules: {
      referrals: [],
      identifications: ['referrals'],
      companions: ['identifications'],
      events: ['referrals', 'identifications'],
    },
  },
  alerts: { may: ['access', 'institutions', 'records', 'matching', 'review', 'identification'] },
  responsible: {
    may: ['access', 'institutions', 'records', 'matching', 'review', 'identification', 'alerts'],
  },
  procedures: {
    may: ['access', 'institutions', 'records', 'review', 'identification'],
    modules: { procedures: [], reintegration: ['procedures'] },
  },
  exchange: {
    may: ['access', 'institutions', 'records', 'review', 'identification'],
    modules: { forms: [], imports: ['forms'] },
  },
  oversight: {
    may: ['access', 'institutions', 'records', 'matching', 'review', 'alerts', 'procedures'],
    modules: {
      incidents: [],
      'legal-demands': [],
      indicators: [],
      complaints: ['indicators', 'legal-demands'],
    },
  },
  family: {
    may: [
      ...[
        'access',
        'institutions',
        'records',
        'matching',
        'review',
        'identification',
        'alerts',
        'procedures',
      ],
      'oversight',
    ],
    modules: { portal: [], timeline: ['portal'] },
  },
};

/** The folders of modules: those of the rooms, and rooms that are one. */
const FOLDERS = Object.entries(ROOMS).flatMap(([room, { modules }]) =>
  modules ? Object.keys(modules).map((name) => `${room}/${name}`) : [room],
);
/** What lies in the folder of a module: a room's, or a room that is one. */
const inModule = (place) => [`^src/modules/[^/]+/${place}`, `^src/modules/[^/]+/[^/]+/${place}`];
const OF_ONE_MODULE = `^src/modules/(${FOLDERS.join('|')})/`;

const only = (name, from, among, allowed) => ({
  name: `plan-${name}`,
  severity: 'error',
  from: { path: `^src/modules/${from}/` },
  to: { path: `^src/modules/${among}(?!(?:${allowed.join('|')})/)` },
});
const plan = Object.entries(ROOMS).flatMap(([room, { may, modules = {} }]) => [
  only(room, room, '', [room, ...may]),
  ...Object.entries(modules).map(([name, others]) =>
    only(`${room}-${name}`, `${room}/${name}`, `${room}/`, [name, ...others]),
  ),
]);

const EDGE = [
  ...inModule('api/'),
  ...inModule('graphql\\.ts$'),
  '[/.]api\\.module\\.ts$',
  '^src/platform/graphql/',
  '^src/apps/api/',
];

module.exports = {
  forbidden: [
    ...plan,
    {
      name: 'module-is-on-the-table',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `^src/modules/(?!(?:${FOLDERS.join('|')})/)` },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: OF_ONE_MODULE },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', ...inModule('(?:index|graphql|tables)\\.ts$')],
      },
    },
    {
      name: 'tables-door-for-tables',
      comment: 'What modules keep is data: it asks other data, and nobody else enters by that door.',
      severity: 'error',
      from: { path: OF_ONE_MODULE, pathNot: ['/tables\\.ts$', '/persistence/'] },
      to: { path: inModule('tables\\.ts$'), pathNot: '^src/modules/$1/' },
    },
    {
      name: 'graphql-door-for-edges',
      severity: 'error',
      from: { path: '^src/', pathNot: EDGE },
      to: { path: inModule('graphql\\.ts$') },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: ['\\.spec\\.ts$', '^src/kernel/data-files/'] },
      to: { pathNot: ['^src/kernel/', '^path$', 'node_modules/(?:any-ascii|entities|jsonc-parser)/'] },
    },
    {
      name: 'data-files-are-read-in-one-place',
      comment: 'Tables beside the code are read like the code; it is all that the kernel takes from a disk.',
      severity: 'error',
      from: { path: '^src/kernel/data-files/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/kernel/data-files/', '^(?:fs|path)$', 'node_modules/csv-parse/'] },
    },
    {
      name: 'benchmark-knows-the-kernel-alone',
      comment: 'Invented people, and the scoring of whoever looks for them: pure, and on the kernel.',
      severity: 'error',
      from: { path: '^src/benchmark/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/benchmark/', '^src/kernel/', '^path$', 'node_modules/entities/'] },
    },
    {
      name: 'nobody-needs-the-benchmark',
      comment:
        'It measures the product, which runs without it: the command line and the demonstration ask it.',
      severity: 'error',
      from: { path: '^src/(?!benchmark/|demo/|apps/cli/)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/benchmark/' },
    },
    {
      name: 'nobody-needs-the-demonstration',
      comment: 'It starts API and worker, and is begun by one command.',
      severity: 'error',
      from: { path: '^src/(?!demo/|apps/cli/commands/demo\\.ts)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: `${OF_ONE_MODULE}domain/`, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^src/modules/$1/domain/',
          ...inModule('index\\.ts$'),
          '^src/kernel/',
          '^src/words/',
          '^src/locales/',
          '^src/platform/errors/',
          'node_modules/(?:zod|csv-parse)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'words-are-pure',
      comment:
        'What values are called, for the console and for what the platform writes: the contract and nothing else.',
      severity: 'error',
      from: { path: '^src/words/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/words/', '^src/locales/', '^src/kernel/contract/index\\.ts$'] },
    },
    {
      name: 'words-know-only-the-types-of-the-contract',
      severity: 'error',
      from: { path: '^src/words/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'locales-need-nobody',
      comment: 'Texts, and how the platform reads them from its disk.',
      severity: 'error',
      from: { path: '^src/locales/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/locales/', '^src/words/languages\\.ts$', '^(?:fs|path)$'] },
    },
    {
      name: 'console-reads-no-disk',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/locales/read\\.ts$', reachable: true },
    },
    {
      name: 'console-knows-the-schema-alone',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(?:modules|apps|kernel|platform)/' },
    },
    {
      name: 'nobody-needs-the-console',
      severity: 'error',
      from: { path: '^src/(?!web/)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/web/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?:modules|apps|kernel|web)/' },
    },
    {
      name: 'graphql-at-the-edge',
      severity: 'error',
      from: { path: '^src/', pathNot: EDGE },
      to: { path: 'node_modules/@nestjs/graphql/' },
    },
    {
      name: 'typeorm-in-persistence',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '/persistence/',
          '/migrations/',
          '[/.]module\\.ts$',
          '^src/platform/(?:database|health)/',
          '^src/apps/',
        ],
      },
      to: { path: 'node_modules/typeorm/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'bullmq-in-platform',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/queue/' },
      to: { path: 'node_modules/(?:bullmq|ioredis)/' },
    },
    {
      name: 'worker-never-loads-graphql',
      severity: 'error',
      from: { path: '^src/main\\.worker\\.ts$' },
      to: { path: 'node_modules/@nestjs/graphql/', reachable: true },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^src/(?!apps/|demo/|main\\.)' },
      to: { path: '^src/apps/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      // Of types too: files that know of one another are read, moved and tested together only.
      to: { circular: true },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/main\\.', '\\.d(?:\\.json)?\\.ts$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
