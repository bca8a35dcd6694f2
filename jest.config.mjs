import { createDefaultEsmPreset } from 'ts-jest'

export default {
  // Types are checked once by `npm run typecheck`; doing it again per file would cost minutes.
  ...createDefaultEsmPreset({ tsconfig: 'tsconfig.test.json', diagnostics: false }),
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // They need programs of others: `npm run test:localstack`, `npm run test:act`.
  testPathIgnorePatterns: ['<rootDir>/__tests__/localstack/', '<rootDir>/__tests__/act/'],
  randomize: true,
  clearMocks: true,
}
