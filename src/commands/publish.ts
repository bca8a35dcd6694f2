import { toIso } from '../domain/iso-time'
import { describeCause, describeProblem } from '../domain/problem'
import type { Host } from '../ports/host'
import { exitStatus } from '../report/exit'
import { jsonReport } from '../report/json-report'
import { planLines, rehearsalLines } from '../report/log'
import { outputs } from '../report/outputs'
import { renderPage } from '../report/page'
import type { RunReport, StageView } from '../report/run-report'
import { renderSummary } from '../report/summary'

/** The report to everywhere a person or a later step looks: log, annotations, summary, outputs, file. */
export async function publish(report: RunReport, host: Host): Promise<0 | 1> {
  const status = exitStatus(report)
  for (const line of report.stages.map(stageLine)) host.log(line)
  for (const line of rehearsalLines(report.rehearsals)) host.log(line)
  if (report.result === 'planned') for (const line of planLines(report.plan)) host.log(line)
  annotate(report, host)
  const html = await writePage(report, host)
  if (html !== undefined) host.log(`The report as a page: ${html}`)
  if (report.problems.length === 0 && status === 1) host.annotate('error', closing(report))
  else host.log(closing(report))
  const json = await host.writeReport(jsonReport(report), 'json')
  for (const [name, value] of Object.entries(outputs(report, { json, html }))) host.output(name, value)
  try {
    await host.summary(renderSummary(report))
  } catch (error) {
    host.annotate('warning', `the job summary could not be written: ${describeCause(error)}`)
  }
  return status
}

/** The path of the page; without it the release is none the worse. */
async function writePage(report: RunReport, host: Host): Promise<string | undefined> {
  try {
    return await host.writeReport(renderPage(report), 'html')
  } catch (error) {
    host.annotate('warning', `the report could not be written as a page: ${describeCause(error)}`)
    return undefined
  }
}

function annotate({ notices, warnings, problems }: RunReport, host: Host): void {
  for (const notice of notices) host.annotate('notice', notice)
  for (const warning of warnings) host.annotate('warning', warning)
  for (const problem of problems)
    host.annotate('error', describeProblem(problem), problem.position && { position: problem.position })
}

/** The last line of the log: what it came to, and what to do now. */
function closing(report: RunReport): string {
  const { result, stage, deployment, canaryTraffic, invokeUrl, reason, next } = report
  const canary = canaryTraffic > 0 ? `canary at ${canaryTraffic} %` : undefined
  const where = [stage, deployment && `deployment ${deployment}`, canary, invokeUrl].filter(
    (part) => part !== undefined,
  )
  const why = reason === undefined ? '' : `: ${reason}`
  const claim = `${result}${where.length === 0 ? '' : ` (${where.join(', ')})`}${why}.`
  return [claim, ...next, ...waiting(report), ...untouched(report)].join(' ')
}

function waiting({ result, resumeBy, goesOnAt }: RunReport): readonly string[] {
  if (result !== 'paused') return []
  const by = resumeBy === undefined ? '' : ` before ${toIso(resumeBy)}`
  const unwatched = 'between runs nobody watches its alarms.'
  if (goesOnAt === undefined) {
    return [
      `Go on with \`command: resume\` or \`command: promote\`${by}, or give up with \`command: rollback\`; ${unwatched}`,
    ]
  }
  return [`The next scheduled run (or \`command: reconcile\`) after ${toIso(goesOnAt)} goes on; ${unwatched}`]
}

/** Whoever reads of a failure asks first whether it broke anything. */
const untouched = ({ result, changed, command }: RunReport): readonly string[] =>
  result === 'failed' && !changed && command !== 'rehearse'
    ? ['Nothing was written: what serves is what served before.']
    : []

/** `prod  live  deployment d1a2b3, commit 1234567` */
function stageLine({ stage, state, deployment, previous, canaryTraffic, commit, expires }: StageView): string {
  const facts = [
    canaryTraffic > 0 ? `deployment ${previous ?? 'unknown'}, canary ${deployment}` : `deployment ${deployment}`,
    commit && `commit ${commit.slice(0, 7)}`,
    expires && `until ${toIso(expires)}`,
  ]
  return [stage, state, facts.filter((fact) => fact !== undefined && fact !== '').join(', ')].join('  ')
}
