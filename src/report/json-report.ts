import { toIso } from '../domain/iso-time'
import type { JudgedStream, StreamOdds } from '../judge/course'
import type { Rehearsal, RunReport, StageCourse, StageView, TimelineEvent } from './run-report'

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
    analysis: report.courses.length === 0 ? undefined : report.courses.map(courseMember),
    rehearsals: report.rehearsals.length === 0 ? undefined : report.rehearsals.map(rehearsalMember),
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

const courseMember = ({ stage, threshold, minutes }: StageCourse): object => ({
  stage,
  threshold: odds(threshold),
  minutes: minutes.map(({ at, against, logOdds, streams, unweighed }) => ({
    at: toIso(at),
    against,
    odds: odds(logOdds),
    // All whose odds the odds are the mean of; one that was not weighed has no counts.
    streams: [...streams.map(streamMember), ...unweighed.map(oddsMember)],
  })),
})

const streamMember = ({ name, canary, base, logOdds, isAbove }: JudgedStream): object => ({
  name,
  canary,
  base,
  odds: odds(logOdds),
  isAbove,
})

const oddsMember = ({ name, logOdds }: StreamOdds): object => ({ name, odds: odds(logOdds) })

/** Without its course: a thousand of them would be 20 MB. */
const rehearsalMember = (rehearsal: Rehearsal): object => ({
  name: rehearsal.name,
  result: rehearsal.result,
  atSeconds: rehearsal.atSeconds,
  requestsOnCanary: rehearsal.requestsOnCanary,
  badRequestsOnCanary: rehearsal.badRequestsOnCanary,
  reason: rehearsal.reason,
  traffic: rehearsal.traffic,
})

/** Evidence may grow beyond any number, and JSON knows no infinity. */
const MOST_ODDS = 1e300

/** Four significant digits. */
const odds = (logOdds: number): number => Number(Math.min(Math.exp(logOdds), MOST_ODDS).toPrecision(4))
