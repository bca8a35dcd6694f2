import { NO_TRAFFIC } from '../domain/units'
import type { Run } from '../event'
import type { Journal } from '../execute/journal'
import type { Inputs } from '../inputs'
import type { RunReport } from '../report/run-report'
import type { Ending } from './facts'
import type { GitHubSide } from './github-side'
import type { Session, StageSession } from './session'

/** What is known of a run so far; every member may still be missing when it ends early. */
export interface Known {
  readonly inputs?: Inputs
  readonly run?: Run
  readonly verb?: string
  readonly session?: Session
  readonly stage?: StageSession
  readonly gitHubSide?: GitHubSide
  readonly cancelled: boolean
}

/** Everything that is known, as the report that all renderers read. */
export function reportOf(known: Known, journal: Journal, ending: Ending): RunReport {
  const { inputs, run, session, stage } = known
  return {
    result: ending.result,
    command: known.verb ?? inputs?.command ?? 'auto',
    rollbackAsked: ending.rollbackAsked ?? false,
    cancelled: known.cancelled,
    dryRun: inputs?.dryRun ?? false,
    stage: stage?.target.name,
    api: session && { id: session.api.id, name: session.api.name, region: session.cloud.region },
    invokeUrl: stage?.invokeUrl,
    deployment: ending.deployment,
    previousDeployment: ending.previous,
    canaryTraffic: ending.traffic ?? NO_TRAFFIC,
    changed: journal.changed,
    planDigest: ending.planDigest,
    reason: ending.reason,
    next: ending.next ?? [],
    plan: ending.plan ?? [],
    smoke: journal.smokeResults,
    timeline: journal.timeline,
    problems: ending.problems ?? [],
    warnings: journal.warnings,
    notices: journal.notices,
    force: inputs?.force,
    resumeBy: ending.resumeBy,
    canarySteps: ending.canarySteps ?? [],
    changes: ending.changes,
    commit: run?.commit === '' ? undefined : run?.commit,
    runUrl: run?.url ?? '',
    stages: ending.stages ?? [],
  }
}
