import { isSuccess } from './exit'
import { percentText } from './figures'
import type { Markup } from './markup'
import { rehearsalCounts } from './rehearsals'
import type { Result, RunReport, StageView } from './run-report'

/** What serves now, in one line: the first thing to read at two in the morning. */
export const headline = (report: RunReport, m: Markup): string => `${symbol(report)} ${claim(report, m)}`

function claim(report: RunReport, m: Markup): string {
  if (report.command === 'reconcile' && report.stages.length > 0) return reconciled(report, m)
  if (report.rehearsals.length > 0) return `${subjectOf(report, m)} rehearsed: ${rehearsalCounts(report.rehearsals)}`
  return CLAIMS[report.result](report, m)
}

function reconciled({ stages }: RunReport, m: Markup): string {
  const told = stages.slice(0, TOLD).map((view) => `${m.code(view.stage)} ${became(view)}`)
  const more = stages.length > TOLD ? [`${stages.length - TOLD} more`] : []
  return [...told, ...more].join(', ')
}

/** The table below has all of them. */
const TOLD = 5

function became({ result, state }: StageView): string {
  if (state === 'gone') return 'is gone'
  return (result && BECAME[result]) ?? 'is as it was'
}

const BECAME: Partial<Readonly<Record<Result, string>>> = {
  failed: 'failed',
  'rolled-back': 'was rolled back',
  paused: 'is paused',
  promoted: 'was promoted',
  cleaned: 'was put in order',
}

const SYMBOLS: Readonly<Record<Result, string>> = {
  deployed: '✅',
  unchanged: '✅',
  promoted: '✅',
  'rolled-back': '✅',
  paused: '⏸️',
  cleaned: '✅',
  planned: '📝',
  reported: '📝',
  skipped: '⏭️',
  failed: '❌',
}

/** A roll back that nobody asked for is no success; a pause stays a pause, even of a cancelled job. */
const symbol = (report: RunReport): string =>
  isSuccess(report) || report.result === 'paused' ? SYMBOLS[report.result] : SYMBOLS.failed

const CLAIMS: Readonly<Record<Result, (report: RunReport, m: Markup) => string>> = {
  deployed: (report, m) => `${stageOf(report, m)} serves ${versionOf(report, m)}`,
  unchanged: (report, m) =>
    report.command === 'cleanup'
      ? `${stageOf(report, m)} is gone already`
      : `${stageOf(report, m)} serves ${versionOf(report, m)} as before: nothing to do`,
  promoted: (report, m) => `${stageOf(report, m)} serves ${versionOf(report, m)} to everybody: the canary was promoted`,
  'rolled-back': (report, m) => `${stageOf(report, m)} serves ${versionOf(report, m)} again: ${rolledBack(report, m)}`,
  paused: (report, m) => `${stageOf(report, m)} is paused: ${canaryOf(report, m)}`,
  cleaned: (report, m) => `${stageOf(report, m)} is gone`,
  planned: (report, m) => `${subjectOf(report, m)}: only planned, nothing was changed`,
  reported: (report, m) => `${subjectOf(report, m)}: ${m.code(report.command)}`,
  skipped: (report, m) => `${stageOf(report, m)}: skipped, nothing was done`,
  failed: (report, m) => `${subjectOf(report, m)}: ${m.code(report.command)} failed, ${remains(report, m)}`,
}

const stageOf = ({ stage }: RunReport, m: Markup): string => (stage === undefined ? 'No stage' : m.code(stage))

function subjectOf(report: RunReport, m: Markup): string {
  if (report.stage !== undefined) return m.code(report.stage)
  return report.api === undefined ? 'The API' : `API ${m.code(report.api.id)}`
}

const versionOf = ({ deployment }: RunReport, m: Markup): string =>
  deployment === undefined ? 'its deployment' : `deployment ${m.code(deployment)}`

/** Only after a roll back that was asked for is the previous deployment the one that was left. */
function rolledBack({ previousDeployment: left, rollbackAsked }: RunReport, m: Markup): string {
  if (!rollbackAsked) return 'the new version was rolled back'
  return `${left === undefined ? 'the new version' : m.code(left)} was rolled back as asked`
}

/** With a live canary the previous deployment is the stage's own. */
function canaryOf(report: RunReport, m: Markup): string {
  const base = report.previousDeployment
  const others = base === undefined ? '' : `, ${m.code(base)} the rest`
  return `the canary, ${versionOf(report, m)}, has ${percentText(report.canaryTraffic)} of the traffic${others}`
}

function remains(report: RunReport, m: Markup): string {
  if (report.canaryTraffic > 0) return canaryOf(report, m)
  if (report.deployment !== undefined) return `the stage serves ${versionOf(report, m)}`
  return report.changed ? 'what it serves now is not known' : 'nothing was changed'
}
