import { plain } from './entities'
import { HTML } from './html'
import { PAGE_STYLE } from './page-style'
import { fit } from './room'
import type { RunReport } from './run-report'
import { wholeReport } from './summary'

/** A page that takes longer to load is no help. */
const MAX_LENGTH = 2_000_000
const MAX_PICTURES = 20
/** More than any table has. */
const ALL = 1_000_000

/** The report as a page that stands alone: what the summary says, with charts as SVG. No script, nothing from outside. */
export function renderPage(report: RunReport): string {
  const body = fit((room) => wholeReport(report, room, ALL, HTML), MAX_LENGTH, MAX_PICTURES)
  const title = [report.stage, report.command, report.result].filter((part) => part !== undefined).join(' ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${plain(title)}</title>`,
    `<style>\n${PAGE_STYLE}</style>`,
    '</head>',
    `<body>\n<main>\n${body}\n</main>\n</body>`,
    '</html>',
    '',
  ].join('\n')
}
