import { createDefaultEsmPreset } from 'ts-jest'

export default {
  // Types are checked once by `npm run typecheck`; doing it again per file would cost minutes.
  ...createDefaultEsmPreset({ tsconfig: 'tsconfig.test.json', isolatedModules: true, diagnostics: false }),
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tools'],
  randomize: true,
  clearMocks: true,
}
