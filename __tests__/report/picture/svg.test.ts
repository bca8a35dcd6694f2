import { describe, expect, it } from '@jest/globals'
import { drawRollout } from '../../../src/report/picture/draw'
import { rolloutsOf } from '../../../src/report/picture/rollouts'
import { renderSvg } from '../../../src/report/picture/svg'
import type { RunReport } from '../../../src/report/run-report'
import { courseOf, rolledBack, traffic } from '../courses'
import { createReport } from '../reports'

const chartsOf = (report: RunReport) =>
  rolloutsOf(report).flatMap((rollout) => {
    const { panels, time } = drawRollout(rollout, 60)
    return panels.map((panel, index) => renderSvg(panel, time, `p${index}`, 'what is <seen>'))
  })
const pathOf = (chart: string, role: string) =>
  [...chart.matchAll(/<path class="line (\w+)" d="([^"]+)"/g)].findLast(([, found]) => found === role)?.[2] ?? ''
const wordsIn = (chart: string) => [...chart.matchAll(/<text class="mark[^>]*>([^<]+)/g)].map(([, word]) => word)

describe('a chart', () => {
  it('says in words what is seen', () => {
    expect(chartsOf(rolledBack())[0]).toContain(
      '<title id="p0-t">Traffic on the canary</title><desc id="p0-d">what is &lt;seen&gt;</desc>',
    )
  })

  it('breaks a line off where nobody asked anything', () => {
    const course = courseOf([
      [10, 1, 90, 1],
      [0, 0, 90, 1],
      [10, 1, 90, 1],
    ])
    const [chart = ''] = chartsOf(createReport({ courses: [course] }))
    expect([pathOf(chart, 'canary'), pathOf(chart, 'base')].map((path) => path.replace(/[^ML]/g, ''))).toEqual([
      'MM',
      'MLL',
    ])
  })

  it('draws traffic as steps to the end of the time axis', () => {
    const [chart = ''] = chartsOf(createReport({ timeline: [traffic(0, 5), traffic(300, 50)] }))
    expect(pathOf(chart, 'canary')).toMatch(/^M86 207\.8H466V134H466$/)
  })

  it('names the last change, and of the earlier ones those that have room', () => {
    const close = [traffic(0, 5), traffic(3000, 50), traffic(3001, 51)]
    expect(wordsIn(chartsOf(createReport({ result: 'promoted', timeline: close }))[0] ?? '')).toEqual([
      '51 %, promoted',
      '5 %',
    ])
  })

  it('has a key where there are several lines', () => {
    const [alone = '', several = ''] = chartsOf(rolledBack())
    expect([alone, several].map((chart) => />canary<|>base</.test(chart))).toEqual([false, true])
  })
})
