import { describe, expect, it } from '@jest/globals'
import { instant } from '../../../src/domain/units'
import { cellsOf } from '../../../src/report/picture/cells'
import { courseOf, repeated } from '../courses'
import { later, NOON } from '../reports'

const hundred = courseOf(repeated(100, [10, 1, 90, 1]))

describe('the cells of a course', () => {
  it('are its minutes while these are few', () => {
    const cells = cellsOf(courseOf(repeated(3, [10, 1, 90, 1])), 60)
    expect(cells.map(({ start, end }) => [start, end])).toEqual([
      [NOON, later(60)],
      [later(60), later(120)],
      [later(120), later(180)],
    ])
  })

  it.each([
    [60, 50],
    [100, 100],
    [30, 25],
    [1, 1],
  ])('are at most %d, equally long', (most, count) => {
    const cells = cellsOf(hundred, most)
    expect(cells).toHaveLength(count)
    expect(new Set(cells.map(({ start, end }) => end - start)).size).toBe(1)
  })

  it('lose no request', () => {
    const sum = cellsOf(hundred, 7).reduce((all, { totals }) => all + (totals[0]?.canary.requests ?? 0), 0)
    expect(sum).toBe(1000)
  })

  it('show the greatest odds of their minutes', () => {
    const course = { ...hundred, minutes: hundred.minutes.map((minute, index) => ({ ...minute, logOdds: index % 10 })) }
    expect(cellsOf(course, 10).map(({ logOdds }) => logOdds)).toEqual(Array.from({ length: 10 }, () => 9))
  })

  it('show of each stream the odds of that same minute', () => {
    const minutes = hundred.minutes.map((minute, index) => ({
      ...minute,
      unweighed: [{ name: 'slow', logOdds: index } as const],
      logOdds: -(index % 10),
    }))
    const slow = cellsOf({ ...hundred, minutes }, 10).map(({ odds }) => odds.at(-1)?.logOdds)
    expect(slow).toEqual(Array.from({ length: 10 }, (_, index) => index * 10))
  })

  it('keep the odds where minutes are missing', () => {
    const [first, second] = courseOf(repeated(2, [10, 1, 90, 1])).minutes
    if (first === undefined || second === undefined) throw new Error('two minutes')
    const cells = cellsOf({ threshold: 1, minutes: [first, { ...second, at: instant(NOON + 180_000) }] }, 60)
    expect(cells.map(({ totals, logOdds }) => [totals.length, logOdds])).toEqual([
      [1, first.logOdds],
      [0, first.logOdds],
      [0, first.logOdds],
      [1, second.logOdds],
    ])
  })

  it('count nothing of a stream of which only a sign is known', () => {
    const slow = {
      name: 'slow',
      canary: { requests: 10, errors: 0 },
      base: { requests: 90, errors: 0 },
      logOdds: 0,
    } as const
    const minutes = hundred.minutes.slice(0, 2).map((minute, index) => ({
      ...minute,
      streams: [...minute.streams, index === 0 ? slow : { ...slow, isAbove: true }],
    }))
    const cells = cellsOf({ threshold: 1, minutes }, 60)
    expect(cells.flatMap(({ totals }) => totals.map(({ name }) => name))).toEqual(['5xx', '5xx'])
  })

  it('are none without minutes', () => {
    expect(cellsOf({ minutes: [], threshold: 1 }, 60)).toEqual([])
  })
})
