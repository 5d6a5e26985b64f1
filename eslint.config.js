import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lint/house.js';
import { zones } from './scripts/lint/zones.js';

const sources = ['**/*.{ts,tsx}'];
const tests = ['**/*.test.ts', '**/*.contract.ts', '**/*.e2e.ts', 'server/test/**', 'e2e/**'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/', 'client/src/gql/'] },
  // A rule that is wrong is changed here, for everybody and with its reason; comments switch nothing off.
  { linterOptions: { noInlineConfig: true } },
  {
    files: sources,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Under noUncheckedIndexedAccess a `!` says what the line before has made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Saying a type once too often does no harm; in tests it tells the reader what comes back.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Some libraries answer with a promise or with nothing.
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // An interface may promise what one of its adapters has at hand.
      '@typescript-eslint/require-await': 'off',
      // Views hand type-graphql plain objects of a class's shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Our interfaces describe closures, which have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // Takes variables that a callback changes for constants.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Text is split into code points and inputs are copied into rows on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // graphql-js calls its kinds an enum; everybody writes them as the words they are.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A class of decorators and no code is how type-graphql says "type".
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: tests,
    rules: {
      // Jest's matchers are typed any, and what is not an Error is thrown to see what becomes of it.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Apollo's `skip` reads better than its successor, and only `execCommand` inserts text that Ctrl-Z takes back.
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  ...house,
  ...zones,
);
