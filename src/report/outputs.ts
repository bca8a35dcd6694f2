import { shortPercent } from './figures'
import type { RunReport } from './run-report'

/** In the order of action.yml. */
export const OUTPUT_NAMES = [
  'result',
  'stage',
  'invoke-url',
  'deployment-id',
  'previous-deployment-id',
  'canary-traffic',
  'changed',
  'plan-digest',
  'report',
  'report-html',
  'matrix',
] as const
export type OutputName = (typeof OUTPUT_NAMES)[number]

/** Where a report was written, absolute; `undefined`: it could not be. */
export interface ReportPaths {
  readonly json: string
  readonly html: string | undefined
}

/** Every output in every case; empty where there is nothing to say. */
export const outputs = (report: RunReport, paths: ReportPaths): Readonly<Record<OutputName, string>> => ({
  result: report.result,
  stage: report.stage ?? '',
  'invoke-url': report.invokeUrl ?? '',
  'deployment-id': report.deployment ?? '',
  'previous-deployment-id': report.previousDeployment ?? '',
  'canary-traffic': isOfSeveralStages(report) || isUnknown(report) ? '' : shortPercent(report.canaryTraffic),
  changed: String(report.changed),
  'plan-digest': report.planDigest ?? '',
  report: paths.json,
  'report-html': paths.html ?? '',
  matrix: '',
})

const isOfSeveralStages = ({ stage, stages }: RunReport): boolean => stage === undefined && stages.length > 1

/** After a failure that left nobody to ask what the stage serves: unknown is not zero. */
const isUnknown = ({ result, changed, deployment }: RunReport): boolean =>
  result === 'failed' && changed && deployment === undefined
