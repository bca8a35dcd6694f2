import { describe, expect, it } from '@jest/globals'
import { minutes, percent } from '../../../src/domain/units'
import { drawRollout } from '../../../src/report/picture/draw'
import { rolloutsOf } from '../../../src/report/picture/rollouts'
import type { RunReport } from '../../../src/report/run-report'
import { BAD, courseOf, promoted, repeated, rolledBack, traffic } from '../courses'
import { createReport, later } from '../reports'

function draw(report: RunReport, most = 60) {
  const [rollout] = rolloutsOf(report)
  if (rollout === undefined) throw new Error('nothing to draw')
  return drawRollout(rollout, most)
}

describe('the picture of a rollout', () => {
  it('shows traffic, both error rates and the odds against their threshold', () => {
    const found = draw(rolledBack()).panels.map(({ title, lines }) => [title, ...lines.map(({ label }) => label)])
    expect(found).toEqual([
      ['Traffic on the canary', 'canary'],
      ['Requests that failed (5xx)', 'base', 'canary'],
      ['Odds against a good version', '100 to 1 rolls back', 'odds'],
    ])
  })

  it('has a chart for each stream', () => {
    const also = (name: '4xx' | 'slow') => ({ name, canary: count, base: count, logOdds: 0 })
    const count = { requests: 10, errors: 1 }
    const course = {
      ...BAD,
      minutes: BAD.minutes.map((minute) => ({ ...minute, streams: [...minute.streams, also('4xx'), also('slow')] })),
    }
    const titles = draw(rolledBack(course)).panels.map(({ title }) => title)
    expect(titles.slice(1, 4)).toEqual([
      'Requests that failed (5xx)',
      'Requests that got 4xx',
      'Requests that were slow',
    ])
  })

  it('names each change of traffic, and how it ended', () => {
    const marks = (report: RunReport) => draw(report).panels[0]?.lines[0]?.marks.map(({ text }) => text)
    expect(marks(rolledBack())).toEqual(['5 %', '25 %', '0 %, rolled back'])
    expect(marks(promoted())).toEqual(['5 %', '25 %', '50 %', '100 %, promoted'])
    const many = Array.from({ length: 20 }, (_, index) => traffic(index * 60, (index + 1) * 5))
    expect(marks(createReport({ result: 'promoted', timeline: many }))).toEqual(['100 %, promoted'])
  })

  it('begins without traffic, but not when an earlier run gave some that nobody tells', () => {
    const firstOf = (report: RunReport) => draw(report).panels[0]?.lines[0]?.points[0]
    const goOn = { at: later(0), event: 'go-on' }
    const continued = (event: typeof goOn) => rolledBack(BAD, { timeline: [event, traffic(303, 50)] })
    expect(firstOf(rolledBack())).toEqual({ x: 0, y: 0 })
    expect(firstOf(continued(goOn))).toEqual({ x: 5.05, y: 50 })
    expect(firstOf(continued({ ...goOn, ...{ traffic: percent(25) } }))).toEqual({ x: 0, y: 25 })
    expect(draw(continued(goOn)).table.rows.map(([, share]) => share)).toEqual(['', '', '', '', '', '50 %', '50 %'])
  })

  it('begins the odds at evens, but not when an earlier run weighed before', () => {
    const first = (report: RunReport) => draw(report).panels.at(-1)?.lines.at(-1)?.points[0]
    const goOn = { at: later(0), event: 'go-on' }
    expect(first(rolledBack())).toEqual({ x: 0, y: 0 })
    expect(first(rolledBack(BAD, { timeline: [goOn] }))).toMatchObject({ x: 1, y: expect.any(Number) })
  })

  it('draws nothing for a side without requests', () => {
    const course = courseOf([
      [0, 0, 570, 1],
      [30, 3, 0, 0],
    ])
    const lines = draw(createReport({ courses: [course] })).panels[0]?.lines ?? []
    expect(lines.map(({ label, points }) => [label, ...points.map(({ y }) => y)])).toEqual([
      ['base', 0.1754, undefined],
      ['canary', undefined, 10],
    ])
  })

  it.each([
    [170, 'seconds', 170],
    [minutes(30) / 1000, 'minutes', 30],
    [minutes(600) / 1000, 'hours', 10],
  ])('of %d s counts %s', (length, unit, end) => {
    const { time } = draw(createReport({ timeline: [traffic(0, 5), traffic(length, 25)] }))
    expect(time).toEqual({ label: `${unit} since 2026-11-20 12:00 UTC`, end })
  })

  it('says the same in words', () => {
    expect(draw(rolledBack()).words).toEqual([
      'canary 25 of 450 failed (5.6 %), base 6 of 3,750 (0.16 %): more than a million to 1 against a good version; 100 to 1 rolls back',
      'traffic on the canary: 5 % from 0:03, 25 % from 5:03, 0 % from 8:20, counted from 2026-11-20 12:00 UTC; rolled back',
    ])
  })

  it('says that minutes of an earlier run are missing', () => {
    const goOn = { at: later(0), event: 'go-on' }
    expect(draw(rolledBack(BAD, { timeline: [goOn, traffic(0, 25)] })).words.at(-1)).toBe(
      'an earlier run began this rollout: what that one weighed counts in the odds and is not drawn',
    )
  })

  it('names of many changes the first ones and the last', () => {
    const timeline = Array.from({ length: 100 }, (_, index) => traffic(index * 60, index + 1))
    const words = draw(createReport({ timeline })).words.join()
    expect(words).toMatch(/ 11 % from 10:00, …, 100 % from 1:39:00,/)
  })

  it('says the same as numbers', () => {
    const { head, rows } = draw(rolledBack()).table
    expect(head).toEqual(['Minutes since 2026-11-20 12:00 UTC', 'Traffic', 'Canary 5xx', 'Base 5xx', 'Odds'])
    expect(rows).toHaveLength(7)
    expect(rows[5]).toEqual(['5 to 6', '25 %', '9 of 148 (6.1 %)', '1 of 452 (0.22 %)', '1,200 to 1'])
  })

  it('has the odds of each stream where they are the mean of several, in the minute that is shown', () => {
    const course = {
      ...BAD,
      minutes: BAD.minutes.map((minute) => ({
        ...minute,
        unweighed: [{ name: 'slow', logOdds: Math.log(3) } as const],
      })),
    }
    const { head, rows } = draw(rolledBack(course)).table
    expect(head.slice(2)).toEqual(['Canary 5xx', 'Base 5xx', 'Odds 5xx', 'Odds slow', 'Odds'])
    expect(rows[5]?.slice(4)).toEqual(['1,200 to 1', '3 to 1', '1,200 to 1'])
  })

  it('says which numbers are of the hour before', () => {
    const course = { ...BAD, minutes: BAD.minutes.map((minute) => ({ ...minute, against: 'before' as const })) }
    expect(draw(rolledBack(course)).table.rows[0]?.[3]).toBe('1 of 569 (0.18 %), the hour before')
  })

  it('of traffic alone has its changes as numbers', () => {
    expect(draw(createReport({ timeline: [traffic(0, 5), traffic(300, 25)] })).table).toEqual({
      head: ['Minutes since 2026-11-20 12:00 UTC', 'Traffic'],
      rows: [
        ['0', '5 %'],
        ['5', '25 %'],
      ],
    })
  })

  it('has at most as many points as asked for, however long it took', () => {
    const days = courseOf(repeated(7 * 24 * 60, [10, 0, 90, 0]))
    const lengths = draw(promoted(days), 60).panels.flatMap(({ lines }) => lines.map(({ points }) => points.length))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(61)
  })

  it('leaves a step that took no time visible', () => {
    const { time } = draw(createReport({ timeline: [traffic(0, 5), { ...traffic(0, 5), traffic: percent(25) }] }))
    expect(time.end).toBe(1)
  })
})
