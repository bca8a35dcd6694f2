import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { look, startBrowser } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const chart = (inner: string) => `<svg width="100" height="50" viewBox="0 0 100 50">${inner}</svg>`
const line = '<path class="line" d="M0 0H9" style="stroke: #eee"/>'

it.each([
  ['faint(4.5)', '<p style="color: #999">pale</p>', 1],
  ['faint(4.5)', '<p style="color: #666">dark enough</p>', 0],
  ['faint(4.5)', chart('<text y="20" fill="#999">pale</text>'), 1],
  ['faintLines(3)', chart(line), 1],
  ['overflowing()', '<p style="width: 2000px">wide</p>', 1],
  ['overflowing()', '<div class="wide" style="overflow-x: auto"><p style="width: 2000px">scrolls</p></div>', 0],
  ['cutOff()', chart('<text x="80" y="20">out of its chart</text>'), 1],
  ['colliding()', chart('<text y="20">one</text><text y="22" x="4">two</text>'), 1],
  ['colliding()', chart('<text y="15">one</text><text y="40">two</text>'), 0],
])('%s of %s finds %d', async (question, html, count) => {
  await using seen = await look(browser, `<!doctype html><body>${html}</body>`)
  expect(await seen.ask(question)).toHaveLength(count)
})

it('lines that differ by color alone look the same without it', async () => {
  await using seen = await look(browser, chart(`${line}${line}<path class="line" stroke-dasharray="2 2" d="M0 9H9"/>`))
  expect(await seen.ask('linesWithoutColor()')).toEqual([['none none', 'none none', '2px, 2px none']])
})

it('a page that asks for something else, or breaks, is told of', async () => {
  await using seen = await look(
    browser,
    '<!doctype html><img src="gone.png"><script>throw new Error("broken")</script>',
  )
  expect(seen.complaints.join()).toMatch(/gone\.png/)
  expect(seen.complaints.join()).toMatch(/broken/)
})
