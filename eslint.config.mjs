// The rules by which a file can be judged alone. Those that ask for types are oxlint's (.oxlintrc.json).
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
    extends: [...tseslint.configs.strict, prettier],
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 14],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, noEnv, ...fewParameters],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Nest classes and GraphQL types are often a decorator and nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, hooks.configs.flat['recommended-latest'], prettier],
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 14],
      // No compiler of React runs here: what is remembered by hand is remembered by hand.
      'react-hooks/preserve-manual-memoization': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A screen is a tree of elements: its lines are not steps.
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noIndexWildcards, ...fewParameters, noIntl],
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
    },
  },
);
