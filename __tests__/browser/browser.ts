import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const IN_PAGE = readFileSync('tools/browser/in-page.js', 'utf8')

/** It asks nobody for updates and runs as root too; what it opens is ours alone. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? 'chromium', args: QUIET })

/** A page as it was drawn. */
export interface Look {
  readonly page: Page
  /** What the console was told, and every address that was asked for beside the page's own. */
  readonly complaints: readonly string[]
  /** Asks one of the questions of `tools/browser/in-page.js`. */
  ask(question: string): Promise<readonly unknown[]>
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens `html` from a file, as somebody opens an artifact. */
export async function look(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Look> {
  const folder = mkdtempSync(join(tmpdir(), 'stages-page-'))
  const url = pathToFileURL(join(folder, 'report.html')).href
  writeFileSync(join(folder, 'report.html'), html)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(request.url())
  })
  await page.goto(url)
  await page.evaluate(IN_PAGE)
  return {
    page,
    complaints,
    ask: (question) => page.evaluate<readonly unknown[]>(`page.${question}`),
    async [Symbol.asyncDispose]() {
      await context.close()
      rmSync(folder, { recursive: true })
    },
  }
}
