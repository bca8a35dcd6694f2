import { defineConfig } from 'eslint/config'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { DECIDING, IMPURE, LAYERS } from './layers.mjs'

const filesOf = (names) => names.map((name) => (name.endsWith('.ts') ? `src/${name}` : `src/${name}/**`))

const zones = Object.entries(LAYERS).map(([target, allowed]) => ({
  target: `./src/${target}`,
  from: './src',
  except: allowed.map((name) => `./${name}`),
  message: `${target} may import from: ${allowed.join(', ')}.`,
}))

const SDKS = {
  group: ['@actions/*', '@aws-sdk/*', '@smithy/*'],
  message: 'Only adapters/ talk to an SDK; say what you need as a port.',
}
const NODE = {
  group: ['node:*', '!node:crypto', '!node:path', '!node:path/posix'],
  message: 'Only adapters/ and world/http/ reach the machine.',
}
const PORTS = { group: ['**/ports/*'], allowTypeImports: true, message: 'Code that decides calls no port.' }

const OUTSIDE = ['process', 'Date', 'fetch', 'setTimeout', 'setInterval', 'console', 'performance']

export default defineConfig(
  { ignores: ['dist/', 'build/', 'coverage/', '.tools/'] },
  {
    files: ['**/*.mjs'],
    rules: { 'no-unused-vars': 'error', 'prefer-const': 'error', eqeqeq: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      complexity: ['error', 10],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return wrong(…)`, where `wrong` notes a problem and answers undefined, is an idiom here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // It does not see that a type which contains itself by way of another one cannot be a Record.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', 50] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: filesOf(IMPURE),
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is an argument.' }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [SDKS, NODE] }],
    },
  },
  {
    // The one place where an instant becomes text and back; what time it is, it does not know.
    files: ['src/domain/iso-time.ts'],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE.filter((name) => name !== 'Date')] },
  },
  {
    files: filesOf(DECIDING),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [SDKS, NODE, PORTS] }] },
  },
)
