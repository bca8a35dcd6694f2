import { createDefaultEsmPreset } from 'ts-jest'

export default {
  // Types are checked once by `npm run typecheck`; doing it again per file would cost minutes.
  ...createDefaultEsmPreset({ tsconfig: 'tsconfig.test.json', diagnostics: false }),
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // They need programs of others: `npm run test:localstack`, `test:act`, `test:sandbox`, `test:browser`.
  testPathIgnorePatterns: ['localstack', 'act', 'aws-clients', 'browser'].map((name) => `<rootDir>/__tests__/${name}/`),
  // Whole worlds stay in a process's memory: workers are started anew before they grow slow by that.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  randomize: true,
  clearMocks: true,
}
