import { describe, expect, it } from '@jest/globals'
import { CREATE_DEPLOYMENT, nextDelay, ORDINARY, type Patience } from '../../src/cloud/retry-policy'
import { millis, seconds } from '../../src/domain/units'
import type { CloudErrorKind } from '../../src/ports/cloud-error'

const unlucky = () => 1
const lucky = () => 0

const delay = (
  patience: Patience,
  kind: CloudErrorKind,
  { attempt = 1, elapsed = 0, retryAfter = undefined as number | undefined, random = unlucky } = {},
) => nextDelay(patience, { kind, attempt, elapsed: millis(elapsed), retryAfterSeconds: retryAfter }, random)

describe('the longest wait doubles with each attempt, up to 20 s', () => {
  it.each<[CloudErrorKind, Patience, readonly number[]]>([
    ['throttled', ORDINARY, [1_000, 2_000, 4_000, 8_000, 16_000]],
    ['throttled', CREATE_DEPLOYMENT, [5_000, 10_000, 20_000, 20_000]],
    ['busy', ORDINARY, [2_000, 4_000, 8_000, 16_000, 20_000]],
    ['unavailable', ORDINARY, [500, 1_000, 2_000, 4_000, 8_000]],
    ['network', ORDINARY, [500, 1_000, 2_000, 4_000, 8_000]],
  ])('%s', (kind, patience, expected) => {
    expect(expected.map((_, index) => delay(patience, kind, { attempt: index + 1 }))).toEqual(expected)
  })
})

describe('what asking again cannot mend is not asked again', () => {
  it.each<CloudErrorKind>([
    'not-found',
    'bad-request',
    'conflict',
    'limit',
    'denied',
    'no-credentials',
    'expired-credentials',
    'bad-credentials',
  ])('%s', (kind) => {
    expect(delay(ORDINARY, kind)).toBeUndefined()
  })
})

describe('limits', () => {
  it('waits at least as long as AWS asks for', () => {
    expect(delay(ORDINARY, 'throttled', { retryAfter: 7, random: lucky })).toBe(7_000)
  })
  it('gives up after 6 attempts', () => {
    expect(delay(ORDINARY, 'busy', { attempt: 5 })).toBeDefined()
    expect(delay(ORDINARY, 'busy', { attempt: 6 })).toBeUndefined()
  })
  it('gives up when the wait would end after the patience', () => {
    expect(delay(ORDINARY, 'throttled', { elapsed: 59_000 })).toBe(1_000)
    expect(delay(ORDINARY, 'throttled', { elapsed: 59_001 })).toBeUndefined()
    expect(delay(ORDINARY, 'throttled', { retryAfter: 3_600 })).toBeUndefined()
  })
  it('outlasts a minute of contention for CreateDeployment, whatever the dice say', () => {
    for (const random of [unlucky, () => 0.5]) {
      let elapsed = 0
      for (let attempt = 1; ; attempt++) {
        const wait = delay(CREATE_DEPLOYMENT, 'throttled', { attempt, elapsed, random })
        if (wait === undefined) break
        elapsed += wait
      }
      expect(elapsed).toBeGreaterThanOrEqual(seconds(60))
    }
  })
})
