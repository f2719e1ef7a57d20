/**
 * The import table of the house (docs/ARCHITECTURE.md) as rules. Change it here and write a decision record.
 */
const MAY_IMPORT = {
  access: [],
  audit: ['access'],
  privacy: ['access', 'audit'],
  mechanisms: ['access', 'audit', 'privacy'],
  records: ['access', 'audit', 'privacy', 'mechanisms'],
  reports: ['access', 'audit', 'privacy', 'mechanisms', 'records'],
  'forensic-bank': ['access', 'audit', 'privacy', 'mechanisms', 'records'],
  'located-persons': ['access', 'audit', 'privacy', 'mechanisms', 'records'],
  matching: [
    'access',
    'audit',
    'privacy',
    'mechanisms',
    'records',
    'reports',
    'forensic-bank',
    'located-persons',
  ],
  disclosure: ['access', 'audit', 'privacy', 'mechanisms', 'records', 'matching'],
  matches: [
    'access',
    'audit',
    'privacy',
    'mechanisms',
    'records',
    'reports',
    'forensic-bank',
    'located-persons',
    'matching',
    'disclosure',
  ],
  notifications: [
    'access',
    'audit',
    'privacy',
    'mechanisms',
    'records',
    'reports',
    'located-persons',
    'disclosure',
    'matches',
  ],
  imports: [
    'access',
    'audit',
    'privacy',
    'mechanisms',
    'records',
    'reports',
    'forensic-bank',
    'located-persons',
    'disclosure',
    'matches',
  ],
  laboratory: [
    'access',
    'audit',
    'privacy',
    'mechanisms',
    'records',
    'reports',
    'forensic-bank',
    'matching',
    'disclosure',
    'matches',
  ],
  estimation: ['access', 'audit', 'mechanisms', 'records', 'matching', 'matches'],
  statistics: ['access', 'audit', 'mechanisms'],
};

const plan = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `plan-${name}`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(?!(?:${[name, ...allowed].join('|')})/)` },
}));

const EDGE = [
  '^src/modules/[^/]+/api/',
  '^src/modules/[^/]+/graphql\\.ts$',
  '\\.api\\.module\\.ts$',
  '^src/platform/graphql/',
  '^src/apps/api/',
  '^src/apps/schema',
];

module.exports = {
  forbidden: [
    ...plan,
    {
      name: 'module-is-on-the-table',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `^src/modules/(?!(?:${Object.keys(MAY_IMPORT).join('|')})/)` },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(?:index|graphql)\\.ts$'],
      },
    },
    {
      name: 'graphql-door-for-edges',
      severity: 'error',
      from: { path: '^src/', pathNot: EDGE },
      to: { path: '^src/modules/[^/]+/graphql\\.ts$' },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/kernel/', 'node_modules/(?:any-ascii|jsonc-parser)/'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^src/modules/$1/domain/',
          '^src/modules/[^/]+/index\\.ts$',
          '^src/kernel/',
          '^src/platform/errors/',
          'node_modules/(?:zod|csv-parse)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
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
          '\\.module\\.ts$',
          '^src/platform/(?:database|health)/',
          '^src/apps/',
        ],
      },
      to: { path: 'node_modules/(?:typeorm|@nestjs/typeorm)/', dependencyTypesNot: ['type-only'] },
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
      from: { path: '^src/(?!apps/|main\\.)' },
      to: { path: '^src/apps/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/main\\.', '\\.d\\.ts$'] },
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
