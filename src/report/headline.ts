import { code } from './escape'
import { isSuccess } from './exit'
import { percentText } from './figures'
import type { Result, RunReport, StageView } from './run-report'

/** What serves now, in one line: the first thing to read at two in the morning. */
export const headline = (report: RunReport): string => `${symbol(report)} ${claim(report)}`

const claim = (report: RunReport): string =>
  report.command === 'reconcile' && report.stages.length > 0 ? reconciled(report) : CLAIMS[report.result](report)

function reconciled({ stages }: RunReport): string {
  const told = stages.slice(0, TOLD).map((view) => `${code(view.stage)} ${became(view)}`)
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

const CLAIMS: Readonly<Record<Result, (report: RunReport) => string>> = {
  deployed: (report) => `${stageOf(report)} serves ${versionOf(report)}`,
  unchanged: (report) =>
    report.command === 'cleanup'
      ? `${stageOf(report)} is gone already`
      : `${stageOf(report)} serves ${versionOf(report)} as before: nothing to do`,
  promoted: (report) => `${stageOf(report)} serves ${versionOf(report)} to everybody: the canary was promoted`,
  'rolled-back': (report) => `${stageOf(report)} serves ${versionOf(report)} again: ${rolledBack(report)}`,
  paused: (report) => `${stageOf(report)} is paused: ${canaryOf(report)}`,
  cleaned: (report) => `${stageOf(report)} is gone`,
  planned: (report) => `${subjectOf(report)}: only planned, nothing was changed`,
  reported: (report) => `${subjectOf(report)}: ${code(report.command)}`,
  skipped: (report) => `${stageOf(report)}: skipped, nothing was done`,
  failed: (report) => `${subjectOf(report)}: ${code(report.command)} failed, ${remains(report)}`,
}

const stageOf = ({ stage }: RunReport): string => (stage === undefined ? 'No stage' : code(stage))

function subjectOf(report: RunReport): string {
  if (report.stage !== undefined) return code(report.stage)
  return report.api === undefined ? 'The API' : `API ${code(report.api.id)}`
}

const versionOf = ({ deployment }: RunReport): string =>
  deployment === undefined ? 'its deployment' : `deployment ${code(deployment)}`

/** Only after a roll back that was asked for is the previous deployment the one that was left. */
function rolledBack({ previousDeployment: left, rollbackAsked }: RunReport): string {
  if (!rollbackAsked) return 'the new version was rolled back'
  return `${left === undefined ? 'the new version' : code(left)} was rolled back as asked`
}

/** With a live canary the previous deployment is the stage's own. */
function canaryOf(report: RunReport): string {
  const base = report.previousDeployment
  const others = base === undefined ? '' : `, ${code(base)} the rest`
  return `the canary, ${versionOf(report)}, has ${percentText(report.canaryTraffic)} of the traffic${others}`
}

function remains(report: RunReport): string {
  if (report.canaryTraffic > 0) return canaryOf(report)
  if (report.deployment !== undefined) return `the stage serves ${versionOf(report)}`
  return report.changed ? 'what it serves now is not known' : 'nothing was changed'
}
