import { since } from '../domain/units'
import { clockText, elapsedText, minuteText, percentText } from './figures'
import { headline } from './headline'
import { MARKDOWN } from './markdown'
import type { Markup } from './markup'
import { rehearsalPictures, rolloutPictures } from './pictures'
import { rehearsals } from './rehearsals'
import { fit, type Room } from './room'
import type { RunReport, StageView } from './run-report'
import { changes, explanation, facts, footer, plan, remarks, smoke } from './sections'

/** GitHub takes 1 MiB a step, counted in bytes; a character has at most three. */
const MAX_LENGTH = 300_000

/** Each is drawn by the reader's browser. */
const MAX_PICTURES = 3
/** Nobody reads more traces in a summary; the page and the JSON report have all. */
const MAX_TRACES = 100

/** The job summary: the comment's content, the plan, the timeline and the tables of stages and rehearsals. */
export const renderSummary = (report: RunReport): string =>
  fit((room) => wholeReport(report, room, MAX_TRACES, MARKDOWN), MAX_LENGTH, MAX_PICTURES)

/** Everything that there is to read of a run. `traces`: how many rehearsals are listed at most. */
export function wholeReport(report: RunReport, room: Room, traces: number, m: Markup): string {
  const { rows } = room
  return m.blocks([
    m.heading(headline(report, m)),
    explanation(report, rows, m),
    facts(report, m),
    rolloutPictures(report, room, m),
    rehearsals(report.rehearsals, Math.min(rows, traces), m),
    rehearsalPictures(report, room, m),
    stages(report.stages, rows, m),
    smoke(report.smoke, rows, m),
    changes(report, rows, m),
    plan(report.plan, rows, m),
    timeline(report, rows, m),
    remarks(report, rows, m),
    footer(report, m),
  ])
}

function stages(views: readonly StageView[], rows: number, m: Markup): string {
  const head = ['Stage', 'State', 'Serves', 'Previous', 'Canary', 'Commit', 'Expires']
  const lines = views.map((view) => stageRow(view, m))
  return m.section('Stages', m.table(head, lines, rows))
}

function stageRow(view: StageView, m: Markup): readonly string[] {
  const hasCanary = view.canaryTraffic > 0
  const [serves, previous] = hasCanary ? [view.previous, undefined] : [view.deployment, view.previous]
  return [
    m.code(view.stage),
    [view.result, view.state]
      .filter((part) => part !== undefined)
      .map((part) => m.text(part))
      .join(', '),
    m.code(serves ?? ''),
    m.code(previous ?? ''),
    hasCanary ? `${m.code(view.deployment)} ${percentText(view.canaryTraffic)}` : '',
    m.code(view.commit?.slice(0, 7) ?? ''),
    view.expires === undefined ? '' : minuteText(view.expires),
  ]
}

function timeline({ timeline: events }: RunReport, rows: number, m: Markup): string {
  const start = events[0]?.at
  if (start === undefined) return ''
  const lines = events.map(({ at, stage, event, traffic, detail }) => [
    clockText(at),
    `+${elapsedText(since(start, at))}`,
    m.text(event),
    traffic === undefined ? '' : percentText(traffic),
    [stage, detail]
      .filter((part) => part !== undefined)
      .map((part) => m.text(part, 600))
      .join(': '),
  ])
  return m.section('Timeline', m.table(['UTC', 'After', 'Event', 'Traffic', 'Detail'], lines, rows))
}
