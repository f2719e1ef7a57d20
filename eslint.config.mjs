import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const PURE = ['src/kernel/**/*.ts', 'src/modules/*/domain/**/*.ts'];
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
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pure code is told the time.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pure code is told the time.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is passed in.' },
];

export default tseslint.config(
  { ignores: ['dist', '.cache', 'node_modules', 'coverage', '.huella'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, prettier],
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 14],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, noEnv],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest classes and GraphQL types are often a decorator and nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // exactOptionalPropertyTypes and indexed access make these checks wrong about rows read from a database.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
    },
  },
  {
    files: PURE,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef, noEnv, ...noClock],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console', 'Buffer'],
    },
  },
  { files: ['src/platform/config/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef] } },
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
      'no-restricted-syntax': ['error', noIndexWildcards, noForwardRef],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
