import { since } from '../domain/units'
import { code, text } from './escape'
import { clockText, elapsedText, minuteText, percentText } from './figures'
import { headline } from './headline'
import { blocks, fit, section, table } from './markdown'
import type { RunReport, StageView } from './run-report'
import { changes, explanation, facts, footer, plan, remarks, smoke } from './sections'

/** GitHub takes 1 MiB a step, counted in bytes; a character has at most three. */
const MAX_LENGTH = 300_000

/** The job summary: the comment's content, the plan, the timeline and the table of stages. */
export const renderSummary = (report: RunReport): string => fit((rows) => body(report, rows), MAX_LENGTH)

const body = (report: RunReport, rows: number): string =>
  blocks([
    `### ${headline(report)}`,
    explanation(report, rows),
    facts(report),
    stages(report.stages, rows),
    smoke(report.smoke, rows),
    changes(report, rows),
    plan(report.plan, rows),
    timeline(report, rows),
    remarks(report, rows),
    footer(report),
  ])

function stages(views: readonly StageView[], rows: number): string {
  const head = ['Stage', 'State', 'Serves', 'Previous', 'Canary', 'Commit', 'Expires']
  return section('Stages', table(head, views.map(stageRow), rows))
}

function stageRow(view: StageView): readonly string[] {
  const hasCanary = view.canaryTraffic > 0
  const [serves, previous] = hasCanary ? [view.previous, undefined] : [view.deployment, view.previous]
  return [
    code(view.stage),
    [view.result, view.state]
      .filter((part) => part !== undefined)
      .map((part) => text(part))
      .join(', '),
    code(serves ?? ''),
    code(previous ?? ''),
    hasCanary ? `${code(view.deployment)} ${percentText(view.canaryTraffic)}` : '',
    code(view.commit?.slice(0, 7) ?? ''),
    view.expires === undefined ? '' : minuteText(view.expires),
  ]
}

function timeline({ timeline: events }: RunReport, rows: number): string {
  const start = events[0]?.at
  if (start === undefined) return ''
  const lines = events.map(({ at, stage, event, traffic, detail }) => [
    clockText(at),
    `+${elapsedText(since(start, at))}`,
    text(event),
    traffic === undefined ? '' : percentText(traffic),
    [stage, detail]
      .filter((part) => part !== undefined)
      .map((part) => text(part, 600))
      .join(': '),
  ])
  return section('Timeline', table(['UTC', 'After', 'Event', 'Traffic', 'Detail'], lines, rows))
}
