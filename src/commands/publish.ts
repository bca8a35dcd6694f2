import { describeProblem } from '../domain/problem'
import type { Host } from '../ports/host'
import { exitStatus } from '../report/exit'
import { jsonReport } from '../report/json-report'
import { planLines } from '../report/log'
import { outputs } from '../report/outputs'
import type { RunReport } from '../report/run-report'
import { renderSummary } from '../report/summary'

/** The report to everywhere a person or a later step looks: log, annotations, summary, outputs, file. */
export async function publish(report: RunReport, host: Host): Promise<0 | 1> {
  const status = exitStatus(report)
  if (report.result === 'planned') for (const line of planLines(report.plan)) host.log(line)
  for (const notice of report.notices) host.annotate('notice', notice)
  for (const warning of report.warnings) host.annotate('warning', warning)
  for (const problem of report.problems) {
    host.annotate('error', describeProblem(problem), problem.position && { position: problem.position })
  }
  if (report.problems.length === 0 && status === 1) host.annotate('error', closing(report))
  else host.log(closing(report))
  await host.summary(renderSummary(report))
  const path = await host.writeReport(jsonReport(report))
  for (const [name, value] of Object.entries(outputs(report, path))) host.output(name, value)
  return status
}

/** The last line of the log: what it came to, and what to do now. */
function closing({ result, stage, deployment, invokeUrl, reason, next }: RunReport): string {
  const where = [stage, deployment && `deployment ${deployment}`, invokeUrl].filter((part) => part !== undefined)
  const why = reason === undefined ? '' : `: ${reason}`
  return [`${result}${where.length === 0 ? '' : ` (${where.join(', ')})`}${why}.`, ...next].join(' ')
}
