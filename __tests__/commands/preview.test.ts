import { describe, expect, it } from '@jest/globals'
import { keyPattern } from '../../src/commands/preview'

describe('keyPattern', () => {
  it.each([
    ['pr-{number}', 'pr-42', true],
    ['pr-{number}', 'pr-42x', false],
    ['pr-{number}', 'apr-42', false],
    ['pr-{number}', 'pr-', false],
    ['{branch}', 'feature-x-1a2b3c', true],
    ['api-{branch}', 'feature-x', false],
    ['v-{sha}', 'v-1234567', true],
    ['prod', 'prod', true],
    ['prod', 'prod2', false],
  ])('%s makes %s: %s', (key, name, isMade) => {
    expect(keyPattern(key).test(name)).toBe(isMade)
  })
})
