import { describe, expect, it } from '@jest/globals'
import { after, type Instant, instant, minutes, seconds } from '../../src/domain/units'
import { countOf, settledMinutes, type Side, without } from '../../src/judge/minutes'

const NOON = instant(Date.UTC(2026, 10, 20, 12))
const at = (minute: number): Instant => after(NOON, minutes(minute))
const series = (values: readonly (number | undefined)[]) =>
  new Map(values.flatMap((value, index) => (value === undefined ? [] : [[at(index), value] as const])))
const arm = (requests: readonly (number | undefined)[], errors: readonly (number | undefined)[] = []): Side => ({
  requests: series(requests),
  errors: { '5xx': series(errors), '4xx': series([]) },
  slow: undefined,
})
const told = (canary: Side, base: Side, now: Instant) =>
  settledMinutes({ canary, base }, { at: now, seen: { canary, base } }, at(0), now).map((minute) =>
    [canary, base].flatMap((side) => {
      const { requests, errors } = countOf(side, '5xx', minute)
      return [requests, errors]
    }),
  )

describe('the minutes that can be weighed', () => {
  it.each<[string, Instant, number]>([
    ['none before the first is over by a minute', after(at(2), seconds(-1)), 0],
    ['one when it is', at(2), 1],
    ['each as its time comes', at(4), 3],
  ])('are %s', (_, now, count) => {
    const busy = arm([10, 10, 10, 10], [1, 0, 0, 0])
    expect(told(busy, busy, now)).toHaveLength(count)
  })

  it('wait for a side that is late, up to three minutes, and everything after it waits with them', () => {
    const [canary, base] = [arm([10, undefined, 10]), arm([90, 90, 90])]
    expect(told(canary, base, after(at(5), seconds(-1)))).toHaveLength(1)
    expect(told(canary, base, at(5))).toEqual([
      [10, 0, 90, 0],
      [0, 0, 90, 0],
      [10, 0, 90, 0],
    ])
  })

  it.each<[string, Partial<Record<'canary' | 'base', Side>>, Instant, number]>([
    ['nothing has changed since', {}, at(2), 1],
    ['the look before was within the minute', {}, after(at(1), seconds(-1)), 0],
    ['requests have come in since', { base: arm([80, 90], [1, 0]) }, at(2), 0],
    ['errors have come in since', { canary: arm([10, 10], [0, 0]) }, at(2), 0],
  ])('are believed early or not: %s', (_, before, lookedAt, count) => {
    const seen = { canary: arm([10, 10], [1, 0]), base: arm([90, 90], [1, 0]) }
    expect(settledMinutes(seen, { at: lookedAt, seen: { ...seen, ...before } }, at(0), at(2))).toHaveLength(count)
    expect(settledMinutes(seen, { at: lookedAt, seen: { ...seen, ...before } }, at(0), at(4))).toContain(at(0))
  })

  it('are not believed early at the first look', () => {
    const seen = { canary: arm([10]), base: arm([90]) }
    expect([at(3), at(4)].map((now) => settledMinutes(seen, undefined, at(0), now).length)).toEqual([0, 1])
  })

  it('have no more errors than requests, whatever comes late', () => {
    expect(told(arm([2], [5]), arm([9], [1]), at(2))).toEqual([[2, 2, 9, 1]])
  })
})

it('the base is the stage without its canary, and never below zero', () => {
  const base = without(arm([100, 5], [3, 0]), arm([10, 7], [5]))
  expect([[...base.requests.values()], [...base.errors['5xx'].values()]]).toEqual([
    [90, 0],
    [0, 0],
  ])
})
