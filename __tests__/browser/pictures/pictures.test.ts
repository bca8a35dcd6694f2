import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { parseConfig } from '../../../src/config/parse'
import { renderPage } from '../../../src/report/page'
import { playedOnce, tracesOf } from '../../rehearse/scenarios'
import { createReport } from '../../report/reports'
import { look, startBrowser } from '../browser'

/** `npm run pictures` says `docs/`. */
const wanted = process.env['PICTURES']
const folder = wanted ?? mkdtempSync(join(tmpdir(), 'stages-pictures-'))
const file = (name: string) => readFileSync(`examples/rehearsals/${name}`, 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  if (wanted === undefined) rmSync(folder, { recursive: true })
})

/** The report of one trace of `examples/rehearsals`. */
function rehearsed(name: string) {
  const config = parseConfig('stages.yml', file('stages.yml'))
  const spec = config.ok ? config.value.stages[0].canary : undefined
  const trace = spec && tracesOf(file('rehearsals.yml'), spec.alarms).find((one) => one.name === name)
  if (spec === undefined || trace === undefined) throw new Error(`examples/rehearsals has no ${name}`)
  return createReport({ command: 'rehearse', result: 'reported', rehearsals: [playedOnce(spec, trace)] })
}

it.each([
  ['slow-burn', 'light'],
  ['slow-burn', 'dark'],
] as const)('the picture of %s on %s ground is made from the example', async (name, colorScheme) => {
  const viewport = { width: 1280, height: 900 }
  await using seen = await look(browser, renderPage(rehearsed(name)), { colorScheme, viewport })
  const path = join(folder, `rollout-${colorScheme}.png`)
  await seen.page.locator('.charts').screenshot({ path })
  expect(statSync(path).size).toBeLessThan(150_000)
})
