import { describe, expect, it } from '@jest/globals'
import { instant, minutes, percent } from '../../src/domain/units'
import type { Observed } from '../../src/judge/minutes'
import { Traffic } from '../../src/rehearse/traffic'
import { traceOf } from './scenarios'

const HOUR_BEFORE = instant(minutes(-60))
const at = (minute: number) => instant(minutes(minute))
const opened = (keys: string, seed = 1) => new Traffic(traceOf(keys), seed, HOUR_BEFORE)
/** As data, to be compared. */
const told = ({ canary, base }: Observed) =>
  [canary, base].map(({ requests, errors }) => [[...requests], [...errors['5xx']]])

describe('the traffic of a trace', () => {
  it('has exactly its requests in each minute, however the minute is cut, split by the share of the canary', () => {
    const traffic = opened('requests-per-minute: 601')
    traffic.shift(percent(30), at(0))
    for (const minute of [0.1, 0.25, 0.99, 1.5]) traffic.shift(percent(50), at(minute))
    const { canary, base } = traffic.seen(at(10))
    const sums = Array.from({ length: 10 }, (_, minute) => {
      const [onCanary = 0, onBase = 0] = [canary.requests.get(at(minute)), base.requests.get(at(minute))]
      expect(onCanary).toBeGreaterThan(200)
      return onCanary + onBase
    })
    expect(sums).toEqual(sums.map(() => 601))
  })

  it('is seen by the minute, when the minute is over', () => {
    const traffic = opened('requests-per-minute: 60, canary: { error-rate: 1 }')
    traffic.shift(percent(100), at(0))
    expect(traffic.seen(instant(59_999)).canary.requests.has(at(0))).toBe(false)
    const { canary } = traffic.seen(at(1))
    expect([canary.requests.get(at(0)), canary.errors['5xx'].get(at(0)), canary.errors['4xx'].get(at(0))]).toEqual([
      60, 60, 60,
    ])
    expect(canary.requests.has(at(1))).toBe(false)
  })

  it('counts all that the canary has served, the minute that runs included', () => {
    const traffic = opened('requests-per-minute: 60, canary: { error-rate: 1 }')
    traffic.shift(percent(100), at(0))
    expect(traffic.onCanary(at(1.5))).toEqual({ requests: 90, errors: 90 })
  })

  it('reaches an hour back, at its first rates, and a minute without requests has no data', () => {
    const traffic = opened('requests-per-minute: 0, changes: [{ at: 0s, requests-per-minute: 6 }]')
    const { base } = traffic.seen(at(2))
    expect([...base.requests]).toEqual([
      [0, 6],
      [60_000, 6],
    ])
    const before = opened('requests-per-minute: 6').seen(at(0)).base.requests
    expect([...before.keys()]).toEqual(Array.from({ length: 60 }, (_, index) => minutes(index - 60)))
  })

  it('of less than one request a minute comes now and then', () => {
    const { base } = opened('requests-per-minute: 0.25').seen(at(8))
    expect([...base.requests].filter(([minute]) => minute >= 0)).toEqual([
      [minutes(3), 1],
      [minutes(7), 1],
    ])
  })

  it('is the same for the same seed, whoever asks when', () => {
    const keys = 'requests-per-minute: 600, base: { error-rate: 5% }, variation: 0.5'
    const [often, once, other] = [opened(keys), opened(keys), opened(keys, 2)]
    for (let second = 0; second < 300; second += 15) often.seen(instant(second * 1000))
    expect(told(often.seen(at(5)))).toEqual(told(once.seen(at(5))))
    expect(told(other.seen(at(5)))).not.toEqual(told(once.seen(at(5))))
  })

  it('fails by the rates of the trace, from the very moment of a change', () => {
    const traffic = opened(
      'requests-per-minute: 6000, base: { error-rate: 0 }, changes: [{ at: 30s, canary: { error-rate: 1 } }]',
    )
    traffic.shift(percent(50), at(0))
    const { canary, base } = traffic.seen(at(1))
    const failed = canary.errors['5xx'].get(at(0)) ?? 0
    expect(Math.abs(failed - 1500)).toBeLessThan(150)
    expect([...base.errors['5xx'].values()].every((errors) => errors === 0)).toBe(true)
  })
})
