import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const PURE = ['src/kernel/**/*.ts', 'src/words/**/*.ts', 'src/modules/*/domain/**/*.ts'];
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
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code is told the time.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pure code is told the time.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is passed in.',
  },
];

// How an expression is written is left to the writer; what is wrong with it, and how long it may take, is not.
const expressions = {
  ...regexp.configs['flat/recommended'].rules,
  'no-control-regex': 'off',
  'no-regex-spaces': 'off',
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
};

/** Rules that ask for types read the whole program before the first line is judged: scripts/lint.mjs says when they are asked. */
const withoutTypes =
  process.env.LINT_TYPES === 'no'
    ? [{ files: ['**/*.ts', '**/*.tsx'], ...tseslint.configs.disableTypeChecked }]
    : [];

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.cache',
      'node_modules',
      'coverage',
      '.huella',
      'assembly',
      'src/web/graphql/schema.d.ts',
    ],
  },
  { files: ['**/*.ts', '**/*.mjs'], plugins: { regexp }, rules: expressions },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    ignores: ['src/web/**'],
    extends: [...tseslint.configs.strictTypeChecked, prettier],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 14],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, noEnv, ...fewParameters],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Rows and GraphQL types have fields and no methods: a spread of one loses nothing.
      '@typescript-eslint/no-misused-spread': 'off',
      // Nest classes and GraphQL types are often a decorator and nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // exactOptionalPropertyTypes and indexed access make these checks wrong about rows read from a database.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // There is no enum here, and this rule asks for the type of every assignment.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
    },
  },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, hooks.configs.flat['recommended-latest'], prettier],
    languageOptions: {
      parserOptions: { project: './src/web/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 14],
      // No compiler of React runs here: what is remembered by hand is remembered by hand.
      'react-hooks/preserve-manual-memoization': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A screen is a tree of elements: its lines are not steps.
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noIndexWildcards, ...fewParameters, noIntl],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/web/format/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noIndexWildcards, ...fewParameters] },
  },
  {
    files: PURE,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, noEnv, ...fewParameters, ...noClock],
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
    rules: { 'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, ...fewParameters] },
  },
  {
    // A GraphQL type is a list of fields; its instances are made as plain objects, and so are the options of Nest.
    files: ['src/modules/*/api/**/*.ts', 'src/platform/graphql/**/*.ts', 'src/apps/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The library marks it so that it stands out; here it serves a provider on loopback only (`isLoopback`).
    files: ['src/platform/identity/identity-provider.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
    },
  },
  { files: ['src/**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['src/kernel/**/*.ts'],
    rules: {
      // Tight numeric loops over typed arrays: the index is in range by construction, and a check would be the loop's cost.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', 500],
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, ...fewParameters],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  ...withoutTypes,
);
