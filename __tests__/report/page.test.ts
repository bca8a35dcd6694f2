import { describe, expect, it } from '@jest/globals'
import { instant, percent } from '../../src/domain/units'
import { renderPage } from '../../src/report/page'
import type { Rehearsal } from '../../src/report/run-report'
import { BAD, courseOf, promoted, repeated, rolledBack } from './courses'
import { elementsOf } from './markup'
import { createReport, later } from './reports'

const rehearsal = (number: number, more: Partial<Rehearsal> = {}): Rehearsal => ({
  name: `trace-${number}`,
  result: 'rolled-back',
  atSeconds: 480,
  requestsOnCanary: 312,
  badRequestsOnCanary: 19,
  reason: 'canary 19 of 312 failed (6.1 %), base 11 of 5,812 (0.19 %)',
  traffic: [
    { atSeconds: 0, traffic: percent(5) },
    { atSeconds: 480, traffic: percent(0) },
  ],
  course: courseOf(repeated(60, [30, 1, 570, 1]), instant(0)),
  ...more,
})

describe('the page', () => {
  it('loads nothing, runs nothing and says so to the browser', () => {
    const page = renderPage(rolledBack())
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    )
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\ssrc=|@import|url\(/i)
  })

  it.each([
    ['a roll back', rolledBack()],
    ['a promotion', promoted()],
    [
      'a rehearsal',
      createReport({ command: 'rehearse', result: 'reported', rehearsals: [rehearsal(1), rehearsal(2)] }),
    ],
    ['nothing', createReport()],
  ])('is well formed for %s', (_, report) => {
    expect(elementsOf(renderPage(report)).misplaced).toEqual([])
  })

  it('has each chart with a title and a description of its own', () => {
    const page = renderPage(createReport({ rehearsals: [rehearsal(1), rehearsal(2)] }))
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect([ids.length, new Set(ids).size]).toEqual([12, 12])
    expect(page.match(/role="img"/g)).toHaveLength(6)
  })

  it('has the numbers of a picture as a table', () => {
    const page = renderPage(rolledBack())
    expect(page).toContain('<td>9 of 148 (6.1 %)</td>')
    expect(page).toContain('<summary>The numbers</summary>')
  })

  it('says with a stroke what it says with a color', () => {
    const page = renderPage(rolledBack())
    expect(page).toMatch(/\.line\.base \{[^}]*stroke-dasharray/)
    expect(page).toMatch(/\.line\.limit \{[^}]*stroke-dasharray/)
    expect(page).not.toMatch(/\.line\.canary \{[^}]*stroke-dasharray/)
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '</title><svg onload=alert(1)>',
    '&lt;b&gt; &amp;',
    ']]><!--',
    '\u202etxet\u0000\u001b[31m',
  ])('keeps %j a text', (hostile) => {
    const harmless = elementsOf(renderPage(everywhere('harmless'))).names
    const found = elementsOf(renderPage(everywhere(hostile)))
    expect(found).toEqual({ misplaced: [], names: harmless })
    expect(renderPage(everywhere(hostile))).not.toMatch(/[\u202e\u0000\u001b]|<[^>]*\son\w+=/)
  })

  it('leads only to addresses of the web', () => {
    const page = renderPage(
      createReport({ runUrl: 'javascript:alert(1)', invokeUrl: 'https://user:secret@evil.example/' }),
    )
    expect(page).not.toContain('href=')
  })

  it('lists a thousand rehearsals, draws the first ones and stays small', () => {
    const rehearsals = Array.from({ length: 1000 }, (_, index) => rehearsal(index))
    const page = renderPage(createReport({ command: 'rehearse', result: 'reported', rehearsals }))
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000)
    expect(page).toContain('<code>trace-999</code>')
    expect(page.match(/<figure>/g)).toHaveLength(20)
    expect(page).toContain('<h1>📝 <code>prod</code> rehearsed: 1,000 rolled back</h1>')
  })
})

const everywhere = (s: string) =>
  rolledBack(
    { ...BAD, stage: s },
    {
      reason: s,
      next: [s],
      warnings: [s],
      notices: [s],
      force: s,
      commit: s,
      runUrl: 'https://github.com/octo/orders/actions/runs/7?' + s,
      problems: [{ at: s, message: s, hint: s }],
      plan: [{ kind: s, text: s, details: {} }],
      smoke: [{ request: s, passed: false, status: 500, milliseconds: 3, problem: s, place: s }],
      timeline: [{ at: later(0), stage: s, event: s, detail: s }],
      rehearsals: [rehearsal(1, { name: s, reason: s })],
    },
  )
