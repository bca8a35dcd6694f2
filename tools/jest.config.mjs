import base from '../jest.config.mjs'

const folder = process.env.TESTS

/** The tests of the one folder that a harness has made ready for. */
export default {
  ...base,
  rootDir: '..',
  testMatch: [`<rootDir>/${folder}/**/*.test.ts`],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
}
