import { toIso } from '../domain/iso-time'
import type { RunReport, StageView, TimelineEvent } from './run-report'

/** The report for machines, `schema: 1`. Members without a value are left out; times are ISO 8601 in UTC. */
export function jsonReport(report: RunReport): string {
  const document = {
    schema: 1,
    result: report.result,
    command: report.command,
    dryRun: report.dryRun,
    stage: report.stage,
    api: report.api?.id,
    apiName: report.api?.name,
    region: report.api?.region,
    invokeUrl: report.invokeUrl,
    deploymentId: report.deployment,
    previousDeploymentId: report.previousDeployment,
    canaryTraffic: report.canaryTraffic,
    changed: report.changed,
    planDigest: report.planDigest,
    reason: report.reason,
    next: report.next,
    force: report.force,
    resumeBy: report.resumeBy === undefined ? undefined : toIso(report.resumeBy),
    goesOnAt: report.goesOnAt === undefined ? undefined : toIso(report.goesOnAt),
    commit: report.commit,
    runUrl: report.runUrl,
    plan: report.plan.map(({ kind, text, details }) => ({ kind, text, ...details })),
    changes: report.changes,
    smoke: report.smoke,
    timeline: report.timeline.map(eventMember),
    stages: report.stages.map(stageMember),
    problems: report.problems,
    warnings: report.warnings,
    notices: report.notices,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

const eventMember = ({ at, stage, event, traffic, detail }: TimelineEvent): object => ({
  at: toIso(at),
  stage,
  event,
  traffic: event === 'traffic' ? traffic : undefined,
  detail,
})

const stageMember = ({
  stage,
  result,
  state,
  deployment,
  previous,
  canaryTraffic,
  commit,
  expires,
}: StageView): object => ({
  stage,
  result,
  state,
  deploymentId: deployment,
  previousDeploymentId: previous,
  canaryTraffic,
  commit,
  expires: expires === undefined ? undefined : toIso(expires),
})
