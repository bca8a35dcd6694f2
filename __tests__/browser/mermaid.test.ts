import { delimiter } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { renderSummary } from '../../src/report/summary'
import { look, startBrowser } from './browser'
import { REPORTS } from './reports'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const programs = (process.env['MERMAIDS'] ?? '').split(delimiter)
const versions = programs.map((path) => [/mermaid[\w-]*(?=\/node_modules)/.exec(path)?.[0] ?? path, path] as const)

/** GitHub's grounds, on which Mermaid draws with the theme of that name. */
const GROUNDS = [
  ['default', '#ffffff'],
  ['dark', '#0d1117'],
] as const

const chartsIn = (markdown: string) =>
  [...markdown.matchAll(/^```mermaid\n([^]*?)^```/gm)].map(([, chart]) => chart ?? '')
const linesIn = (chart: string) => chart.match(/^ {2}(?:line|bar) /gm)?.length ?? 0
const charts = Object.values(REPORTS).flatMap((report) => chartsIn(renderSummary(report)))

describe.each(versions)('what %s draws', (_, program) => {
  it.each(GROUNDS)('with its theme %s is each line, seen and in place', async (theme, ground) => {
    await using seen = await look(browser, `<!doctype html><body style="background: ${ground}"></body>`)
    await seen.page.addScriptTag({ path: program })
    await seen.page.evaluate(`mermaid.initialize({ startOnLoad: false, theme: '${theme}', securityLevel: 'strict' })`)
    for (const [index, chart] of charts.entries()) {
      const shown = await seen.page.evaluate<Shown>(`(${draw})('chart${index}', ${JSON.stringify(chart)})`)
      expect(shown).toEqual({ title: /title "(.*)"/.exec(chart)?.[1], lines: linesIn(chart), faint: [], cutOff: [] })
    }
    expect(seen.complaints).toEqual([])
  })
})

it('there is something to draw', () => {
  expect(charts.length).toBeGreaterThan(20)
})

interface Shown {
  readonly title: string
  readonly lines: number
  readonly faint: readonly unknown[]
  readonly cutOff: readonly unknown[]
}

/** Draws one chart in the page, which has the ground of the theme, and tells what came of it. */
const draw = `async (id, chart) => {
  const { svg } = await mermaid.render(id, chart)
  document.body.innerHTML = svg
  const plots = [...document.querySelectorAll('[class*="line-plot"], [class*="bar-plot"]')]
  plots.forEach((plot) => plot.querySelector('path, rect')?.classList.add('line'))
  return {
    title: document.querySelector('.chart-title text').textContent,
    lines: plots.filter((plot) => plot.childElementCount > 0).length,
    faint: [...page.faint(4.5), ...page.faintLines(3)],
    cutOff: page.cutOff(),
  }
}`
