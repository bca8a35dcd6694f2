import { describe, expect, it } from '@jest/globals'
import { drawRollout } from '../../../src/report/picture/draw'
import { renderMermaid } from '../../../src/report/picture/mermaid'
import { rolloutsOf } from '../../../src/report/picture/rollouts'
import type { RunReport } from '../../../src/report/run-report'
import { BAD, courseOf, promoted, repeated, rolledBack, traffic } from '../courses'
import { createReport } from '../reports'

const chartsOf = (report: RunReport, name?: string) =>
  rolloutsOf(report).flatMap((rollout) => renderMermaid(drawRollout({ ...rollout, name }, 60)))
const valuesIn = (line: string) => (/\[(.*)\]/.exec(line)?.[1] ?? '').split(', ').map(Number)

describe('Mermaid', () => {
  it('shows the odds against their threshold', () => {
    expect(chartsOf(rolledBack()).at(-1)?.split('\n').slice(2, -1)).toEqual([
      'xychart-beta',
      '  title "Odds against a good version: 2 is 100 to 1; flat line: 100 to 1 rolls back"',
      '  x-axis "minutes since 2026-11-20 12:00 UTC" 0 --> 7',
      '  y-axis "powers of ten" -1 --> 4',
      '  line [2, 2, 2, 2, 2, 2, 2, 2]',
      '  line [0, -0.174, 0.03, -0.005, -0.11, 0.199, 3.084, 4]',
    ])
  })

  it('tells canary and base apart by their form', () => {
    const lines = chartsOf(rolledBack())[1]?.split('\n') ?? []
    expect(lines.filter((line) => /^ {2}(bar|line) /.test(line)).map((line) => line.trim().split(' ')[0])).toEqual([
      'bar',
      'line',
    ])
    expect(lines.join('\n')).toContain('canary as line, base as bars')
  })

  it('has values within the axis only, and numbers that its parser takes', () => {
    const silent = courseOf([
      [0, 0, 0, 0],
      [10, 10, 0, 0],
      [0, 0, 90, 90],
    ])
    for (const chart of [...chartsOf(rolledBack()), ...chartsOf(promoted()), ...chartsOf(rolledBack(silent))]) {
      const [, low, high] = /y-axis ".*" (\S+) --> (\S+)/.exec(chart)?.map(Number) ?? []
      const drawn = chart.split('\n').filter((line) => /^ {2}(bar|line) /.test(line))
      const values = drawn.flatMap(valuesIn)
      expect(values.filter((value) => !(value >= (low ?? NaN) && value <= (high ?? NaN)))).toEqual([])
      expect(drawn.join('')).not.toMatch(/e[+-]?\d|NaN|Infinity/)
    }
  })

  it('keeps a week within a few hundred characters a line', () => {
    const week = courseOf(repeated(7 * 24 * 60, [10, 0, 90, 0]))
    expect(chartsOf(promoted(week)).join('\n').length).toBeLessThan(5000)
  })

  it('has an axis also for a single minute', () => {
    const course = courseOf([[10, 1, 90, 0]])
    expect(chartsOf(createReport({ courses: [course] }))[0]).toContain(' 0 --> 60\n')
  })

  it('holds no text of others', () => {
    const hostile = '"\n```\n%%{init: {"securityLevel": "loose"}}%%\nclick a "javascript:alert(1)"'
    expect(chartsOf(rolledBack(BAD, { reason: hostile }), hostile)).toEqual(chartsOf(rolledBack()))
  })

  it('shows traffic from its first change to its last', () => {
    const [chart = ''] = chartsOf(createReport({ timeline: [traffic(0, 5), traffic(300, 25), traffic(600, 50)] }))
    const values = valuesIn(chart.split('\n').find((line) => line.startsWith('  line')) ?? '')
    expect([values.length, values[0], values[30], values[60]]).toEqual([61, 5, 25, 50])
  })
})
