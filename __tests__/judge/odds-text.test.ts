import { describe, expect, it } from '@jest/globals'
import { instant } from '../../src/domain/units'
import type { Course, JudgedMinute, JudgedStream } from '../../src/judge/course'
import { courseText, grouped, oddsText, rateText } from '../../src/judge/odds-text'

const HUNDRED = Math.log(100)
const count = (requests: number, errors: number) => ({ requests, errors })

describe('odds in words', () => {
  it.each([
    [1, '1 to 1'],
    [1.04, '1 to 1'],
    [3.47, '3.4 to 1'],
    [10, '10 to 1'],
    [12.9, '12 to 1'],
    [99.99, '99 to 1'],
    [100, '100 to 1'],
    [333.4, '330 to 1'],
    [1949, '1,900 to 1'],
    [123_456, '120,000 to 1'],
    [1_000_000, '1,000,000 to 1'],
    [1_000_001, 'more than a million to 1'],
    [1 / 3, '1 to 3'],
    [1 / 3.44, '1 to 3.4'],
    [0.999, '1 to 1'],
    [1 / 1234, '1 to 1,200'],
    [1e-7, '1 to more than a million'],
  ])('says %d as %s', (odds, text) => {
    expect(oddsText(Math.log(odds))).toBe(text)
  })

  it('says of odds that no number holds what they are at least', () => {
    expect(oddsText(17_000)).toBe('more than a million to 1')
    expect(oddsText(-Infinity)).toBe('1 to more than a million')
  })

  it('says 1 % as the odds it is', () => {
    expect(oddsText(Math.log(1 / 0.01))).toBe('100 to 1')
    expect(oddsText(-Math.log(0.01))).toBe('100 to 1')
  })
})

it.each([
  [count(312, 19), '6.1 %'],
  [count(5812, 11), '0.19 %'],
  [count(10, 10), '100 %'],
  [count(1000, 995), 'over 99 %'],
  [count(10, 0), '0 %'],
  [count(1e9, 1), 'under 0.001 %'],
  [count(0, 0), 'none'],
])('says %j as %s', (of, text) => {
  expect(rateText(of)).toBe(text)
})

it.each([
  [0, '0'],
  [999, '999'],
  [5812, '5,812'],
  [1_234_567, '1,234,567'],
  [1234.5678, '1,234.5678'],
])('groups the digits of %d', (value, text) => {
  expect(grouped(value)).toBe(text)
})

describe('a course in words', () => {
  const stream = (
    name: JudgedStream['name'],
    canary: JudgedStream['canary'],
    base: JudgedStream['base'],
    logOdds = 0,
  ): JudgedStream => ({ name, canary, base, logOdds })
  const course = (...minutes: readonly (Partial<JudgedMinute> & Pick<JudgedMinute, 'streams'>)[]): Course => ({
    threshold: HUNDRED,
    minutes: minutes.map((minute, index) => ({
      at: instant(index * 60_000),
      against: 'beside',
      unweighed: [],
      logOdds: index,
      ...minute,
    })),
  })

  it('has the sums of all minutes, and the odds after the last', () => {
    const found = course(
      { streams: [stream('5xx', count(112, 4), count(2812, 5))] },
      { streams: [stream('5xx', count(200, 15), count(3000, 6))], logOdds: Math.log(1949) },
    )
    expect(courseText(found)).toBe(
      'canary 19 of 312 failed (6.1 %), base 11 of 5,812 (0.19 %): 1,900 to 1 against a good version; 100 to 1 rolls back',
    )
  })

  it('shows of several streams the one that speaks most against the canary', () => {
    const found = course({
      streams: [
        stream('5xx', count(100, 6), count(900, 50), 0.1),
        stream('4xx', count(100, 5), count(900, 4), 0.3),
        stream('slow', count(100, 2), count(900, 9), -1),
      ],
    })
    expect(courseText(found)).toMatch(/^canary 5 of 100 got 4xx \(5 %\), base 4 of 900 \(0.44 %\): 1 to 1 against/)
  })

  it('shows the first of streams that are equally bad', () => {
    const found = course({
      streams: [stream('5xx', count(100, 0), count(900, 1)), stream('slow', count(100, 0), count(900, 9))],
    })
    expect(courseText(found)).toMatch(/^canary 0 of 100 failed \(0 %\), base 1 of 900 \(0.11 %\):/)
  })

  it('counts minutes where slow requests cannot be counted', () => {
    const minute = (isAbove: boolean) => ({
      streams: [
        stream('5xx', count(100, 0), count(900, 1)),
        { ...stream('slow', count(100, 0), count(900, 0), 2), isAbove },
      ],
    })
    expect(courseText(course(minute(true), minute(false), minute(true)))).toMatch(
      /^canary slower than the limit in 2 of 3 minutes: 7.3 to 1 against/,
    )
  })

  it('says when a side was silent', () => {
    expect(courseText(course({ streams: [stream('5xx', count(0, 0), count(900, 1))] }))).toMatch(
      /^canary had no requests, base 1 of 900 \(0.11 %\): 1 to 1 against a good version/,
    )
  })

  it('says which minutes were compared with the hour before', () => {
    const streams = [stream('5xx', count(10, 0), count(90, 0))]
    expect(courseText(course({ streams }, { streams, against: 'before' }))).toMatch(
      /; 1 of 2 minutes were compared with the hour before the rollout$/,
    )
  })

  it('says that nothing was weighed yet', () => {
    expect(courseText(course())).toBe('no minute has been weighed yet; 100 to 1 rolls back')
  })
})
