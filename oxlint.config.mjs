// How the source is written, judged by oxlint: the rules of ESLint, typescript-eslint and React under their names there, those that ask for types
// among them. What oxlint has no form of its own for comes from ESLint's plugins, which it runs too (ADR 38).
import regexp from 'eslint-plugin-regexp';

const PURE = [
  'src/kernel/**/*.ts',
  'src/benchmark/**/*.ts',
  'src/words/**/*.ts',
  'src/modules/**/domain/**/*.ts',
];
const noIndexWildcards = {
  selector: 'ExportAllDeclaration',
  message: 'A front door names what it exports.',
};
const noForwardRef = {
  selector: "CallExpression[callee.name='forwardRef']",
  message: 'Two providers that need each other are one provider, or need an event.',
};
const noEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in platform/config only.',
};
// A call has five arguments at most. What Nest hands to a constructor is no call of anybody's.
const fewParameters = [
  { selector: 'FunctionDeclaration[params.length>5]', message: 'At most five parameters.' },
  {
    selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>5]",
    message: 'At most five parameters.',
  },
];
const noIntl = {
  selector: "MemberExpression[object.name='Intl'], MemberExpression[property.name=/^toLocale/]",
  message:
    'Browsers speak English where they know no Haitian Creole: format/ is the one place that asks them.',
};
const noChance = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Chance is passed in.',
};
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code is told the time.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pure code is told the time.',
  },
  noChance,
];

/** Forbids syntax by selectors of ESLint; each `files` below says all of what is forbidden there. */
const restricted = (...what) => ({ 'eslint-js/no-restricted-syntax': ['error', ...what] });

// How an expression is written is left to the writer; what is wrong with it, and how long it may take, is not.
const expressions = {
  ...Object.fromEntries(
    Object.entries(regexp.configs['flat/recommended'].rules).filter(([name]) => name.startsWith('regexp/')),
  ),
  'regexp/match-any': 'off',
  'regexp/negation': 'off',
  'regexp/no-obscure-range': 'off',
  'regexp/prefer-character-class': 'off',
  'regexp/prefer-d': 'off',
  'regexp/prefer-w': 'off',
  'regexp/use-ignore-case': 'off',
  'regexp/no-misleading-capturing-group': ['error', { reportBacktrackingEnds: false }],
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': 'error',
  'eslint-js/no-misleading-character-class': 'error',
  'prefer-regex-literals': 'error',
};

/** Those of typescript-eslint's `strict` by which a file can be judged alone. */
const strict = {
  'no-var': 'error',
  'prefer-const': 'error',
  'prefer-rest-params': 'error',
  'prefer-spread': 'error',
  'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
  'no-array-constructor': 'error',
  'typescript/no-duplicate-enum-values': 'error',
  'typescript/no-dynamic-delete': 'error',
  'typescript/no-empty-object-type': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-extra-non-null-assertion': 'error',
  'typescript/no-extraneous-class': ['error', { allowWithDecorator: true }],
  'typescript/no-invalid-void-type': 'error',
  'typescript/no-misused-new': 'error',
  'typescript/no-namespace': 'error',
  'typescript/no-non-null-asserted-nullish-coalescing': 'error',
  'typescript/no-non-null-asserted-optional-chain': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-require-imports': 'error',
  'typescript/no-this-alias': 'error',
  'typescript/no-unnecessary-type-constraint': 'error',
  'typescript/no-unsafe-declaration-merging': 'error',
  'typescript/no-unsafe-function-type': 'error',
  'no-unused-expressions': 'error',
  'no-unused-vars': ['error', { ignoreRestSiblings: true }],
  'no-useless-constructor': 'error',
  'typescript/no-wrapper-object-types': 'error',
  'typescript/prefer-as-const': 'error',
  'typescript/prefer-literal-enum-member': 'error',
  'typescript/prefer-namespace-keyword': 'error',
  'typescript/triple-slash-reference': 'error',
  'typescript/unified-signatures': 'error',
};

/** Those of `strict-type-checked`, which ask for types. */
const typed = {
  'typescript/await-thenable': 'error',
  'typescript/no-array-delete': 'error',
  'typescript/no-base-to-string': 'error',
  'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'typescript/no-deprecated': 'error',
  'typescript/no-duplicate-type-constituents': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-for-in-array': 'error',
  'typescript/no-generated-empty-object-type': 'error',
  'typescript/no-implied-eval': 'error',
  'typescript/no-meaningless-void-operator': 'error',
  'typescript/no-misused-promises': 'error',
  // Rows and GraphQL types have fields and no methods: a spread of one loses nothing.
  'typescript/no-misused-spread': 'off',
  'typescript/no-mixed-enums': 'error',
  'typescript/no-redundant-type-constituents': 'error',
  'typescript/no-unnecessary-boolean-literal-compare': 'error',
  // exactOptionalPropertyTypes and indexed access make this wrong about rows read from a database.
  'typescript/no-unnecessary-condition': 'off',
  'typescript/no-unnecessary-template-expression': 'error',
  'typescript/no-unnecessary-type-arguments': 'error',
  'typescript/no-unnecessary-type-assertion': 'error',
  'typescript/no-unnecessary-type-conversion': 'error',
  'typescript/no-unnecessary-type-parameters': 'off',
  'typescript/no-unsafe-argument': 'error',
  'typescript/no-unsafe-assignment': 'error',
  'typescript/no-unsafe-call': 'error',
  'typescript/no-unsafe-class-instance-assignment': 'error',
  'typescript/no-unsafe-enum-comparison': 'error',
  'typescript/no-unsafe-member-access': 'error',
  'typescript/no-unsafe-return': 'error',
  'typescript/no-unsafe-unary-minus': 'error',
  'typescript/no-useless-default-assignment': 'error',
  'typescript/only-throw-error': 'error',
  'typescript/prefer-promise-reject-errors': 'error',
  'typescript/prefer-reduce-type-parameter': 'error',
  'typescript/prefer-return-this-type': 'error',
  'typescript/related-getter-setter-pairs': 'error',
  'typescript/require-await': 'error',
  'typescript/restrict-plus-operands': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNullish: false,
      allowNumberAndString: false,
      allowRegExp: false,
    },
  ],
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  'typescript/switch-exhaustiveness-check': 'error',
  'typescript/unbound-method': 'error',
  'typescript/use-unknown-in-catch-callback-variable': 'error',
};

/**
 * React's own rules for hooks. Left out: `preserve-manual-memoization` and `incompatible-library`, for no compiler of React runs here, and `purity`,
 * which takes offence at each "in three days" that a screen reckons from the clock while it is drawn.
 */
const reactRules = {
  'react/rules-of-hooks': 'error',
  'react/exhaustive-deps': 'error',
  'react/static-components': 'error',
  'react/use-memo': 'error',
  'react/void-use-memo': 'error',
  'react/immutability': 'error',
  'react/globals': 'error',
  'react/refs': 'error',
  'react/set-state-in-effect': 'error',
  'react/error-boundaries': 'error',
  'react/set-state-in-render': 'error',
  'react/unsupported-syntax': 'error',
};

const lengths = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};
const TESTS = ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'];

export default {
  plugins: ['typescript', 'react'],
  jsPlugins: ['eslint-plugin-regexp', { name: 'eslint-js', specifier: 'oxlint-plugin-eslint' }],
  categories: { correctness: 'off' },
  ignorePatterns: [
    'dist',
    '.cache',
    'coverage',
    '.huella',
    'assembly',
    'src/web/graphql/schema.d.ts',
    'src/locales/**/*.d.json.ts',
  ],
  overrides: [
    { files: ['**/*.ts', '**/*.tsx', '**/*.mjs'], rules: expressions },
    {
      files: ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts'],
      rules: { ...strict, ...typed, eqeqeq: 'error', complexity: ['error', 14] },
    },
    {
      files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
      rules: {
        ...lengths,
        'max-depth': ['error', 4],
        ...restricted(noIndexWildcards, noForwardRef, noEnv, ...fewParameters),
      },
    },
    {
      files: ['src/web/**/*.{ts,tsx}'],
      rules: {
        ...reactRules,
        'max-depth': 'off',
        'max-lines': lengths['max-lines'],
        // A screen is a tree of elements: its lines are not steps.
        'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
        ...restricted(noIndexWildcards, ...fewParameters, noIntl, noChance),
        'typescript/switch-exhaustiveness-check': 'off',
        'typescript/no-misused-spread': 'error',
        'typescript/no-unnecessary-condition': 'error',
        'typescript/no-unnecessary-type-parameters': 'error',
        'typescript/no-extraneous-class': 'error',
        'no-unused-vars': 'error',
      },
    },
    // Written by a script, a line a field.
    { files: ['src/web/screens/record/record-fields.ts'], rules: { 'max-lines': 'off' } },
    { files: ['src/web/format/**/*.ts'], rules: restricted(noIndexWildcards, ...fewParameters) },
    {
      files: PURE,
      excludeFiles: ['**/*.spec.ts'],
      rules: {
        ...restricted(noIndexWildcards, noForwardRef, noEnv, ...fewParameters, ...noClock),
        'no-restricted-globals': [
          'error',
          'process',
          'fetch',
          'setTimeout',
          'setInterval',
          'console',
          'Buffer',
        ],
      },
    },
    {
      files: ['src/platform/config/**/*.ts'],
      rules: restricted(noIndexWildcards, noForwardRef, ...fewParameters),
    },
    { files: ['src/**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
    {
      // Tight numeric loops over typed arrays: the index is in range by construction, and a check would be the loop's cost.
      files: ['src/kernel/**/*.ts', 'src/benchmark/**/*.ts'],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
    {
      // A GraphQL type is a list of fields; its instances are made as plain objects, and so are the options of Nest.
      files: ['src/modules/**/api/**/*.ts', 'src/platform/graphql/**/*.ts', 'src/apps/**/*.ts'],
      rules: { 'typescript/no-unsafe-class-instance-assignment': 'off' },
    },
    {
      // The library marks it so that it stands out; here it serves a provider on loopback only (`isLoopback`).
      files: ['src/platform/identity/identity-provider.ts'],
      rules: {
        'typescript/no-deprecated': [
          'error',
          { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
        ],
      },
    },
    {
      files: TESTS,
      rules: {
        'max-lines-per-function': 'off',
        'max-lines': ['error', 500],
        ...restricted(noIndexWildcards, noForwardRef, ...fewParameters),
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
  ],
};
