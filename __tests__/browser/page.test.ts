import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { renderPage } from '../../src/report/page'
import { look, startBrowser } from './browser'
import { REPORTS } from './reports'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const GROUNDS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
]

describe.each(Object.entries(REPORTS))('the page of %s', (_, report) => {
  const html = renderPage(report)

  it.each(GROUNDS)('is readable on %s ground, and asks nobody for anything', async (_, options) => {
    await using seen = await look(browser, html, options)
    expect(seen.complaints).toEqual([])
    expect(await seen.ask('faint(4.5)')).toEqual([])
    expect(await seen.ask('faintLines(3)')).toEqual([])
  })

  it('is readable on paper', async () => {
    await using seen = await look(browser, html, { colorScheme: 'dark' })
    await seen.page.emulateMedia({ media: 'print' })
    expect(await seen.ask('faint(4.5)')).toEqual([])
  })

  it.each([360, 1280])('stays within %d pixels', async (width) => {
    await using seen = await look(browser, html, { viewport: { width, height: 800 } })
    expect(await seen.ask('overflowing()')).toEqual([])
    expect(await seen.ask('cutOff()')).toEqual([])
    expect(await seen.ask('colliding()')).toEqual([])
  })

  it('tells its lines apart without color', async () => {
    await using seen = await look(browser, html)
    const charts = (await seen.ask('linesWithoutColor()')) as readonly (readonly string[])[]
    expect(charts.filter((lines) => new Set(lines).size < 2)).toEqual([])
  })

  it('has its pictures by name, and as tables', async () => {
    await using seen = await look(browser, html)
    const charts = await seen.page.getByRole('img').all()
    for (const chart of charts) expect(await chart.getAttribute('aria-labelledby')).toMatch(/^\S+-t \S+-d$/)
    const figures = await seen.page.locator('figure').count()
    for (const numbers of await seen.page.getByText('The numbers').all()) await numbers.click()
    expect(await seen.page.locator('figure table').filter({ visible: true }).count()).toBe(figures)
  })
})
