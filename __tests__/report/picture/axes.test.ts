import { describe, expect, it } from '@jest/globals'
import { oddsAxis, percentAxis, powerOf } from '../../../src/report/picture/axes'

it.each([
  [0, 0.01],
  [0.004, 0.01],
  [0.19, 0.2],
  [0.2, 0.2],
  [3.1, 4],
  [6.1, 8],
  [9.21, 10],
  [41, 80],
  [81, 100],
  [100, 100],
])('an axis that holds %d %% ends at %d %%', (highest, high) => {
  expect(percentAxis(highest)).toMatchObject({ low: 0, high })
})

describe('odds on a logarithmic axis', () => {
  it.each([
    [[0, 0.4], 2, ['1 to 1', '10 to 1', '100 to 1', '1,000 to 1']],
    [[0, -0.4], 2, ['1 to 10', '1 to 1', '10 to 1', '100 to 1', '1,000 to 1']],
    [[0, 3.2], 2, ['1 to 1', '10 to 1', '100 to 1', '1,000 to 1', '10,000 to 1']],
    [[], 2.5, ['1 to 1', '10 to 1', '100 to 1', '1,000 to 1']],
  ])('of %j with a threshold at %d have the ticks %j', (powers, threshold, ticks) => {
    expect(oddsAxis(powers, threshold).ticks.map(({ text }) => text)).toEqual(ticks)
  })

  it.each([
    [0, 0],
    [Math.log(100), 2],
    [17_000, 4],
    [-17_000, -3],
    [-Infinity, -3],
  ])('of ln %d are drawn at %d', (logOdds, power) => {
    expect(powerOf(logOdds)).toBe(power)
  })

  it('never leave the axis, whatever the threshold', () => {
    for (const falseAlarm of [0.5, 0.1, 0.01, 0.001, 1e-4, 1e-6]) {
      const limit = powerOf(Math.log(1 / falseAlarm))
      const { low, high } = oddsAxis([powerOf(1e6), powerOf(-1e6)], limit)
      expect([low <= -3, limit <= high, limit >= low]).toEqual([true, true, true])
    }
  })
})
