import type { DeploymentId, Instant, Percent } from '../domain/units'
import { NO_TRAFFIC } from '../domain/units'
import { type Situation, standingOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { fromTags } from '../record/stage-record'
import type { Changes, PlanLine, Rehearsal, Result, StageView } from '../report/run-report'
import type { Problem } from '../domain/problem'
import type { Digest } from '../domain/units'

/** How a command ended: what the report adds to the journal and to what was known before. */
export interface Ending extends StageFacts {
  readonly result: Result
  readonly reason?: string
  readonly problems?: readonly Problem[]
  readonly next?: readonly string[]
  readonly rollbackAsked?: boolean
  readonly plan?: readonly PlanLine[]
  readonly planDigest?: Digest
  readonly resumeBy?: Instant
  /** When a later run takes the next step; `undefined`: a person does. */
  readonly goesOnAt?: Instant | undefined
  readonly changes?: Changes
  readonly canarySteps?: readonly Percent[]
  readonly stages?: readonly StageView[]
  readonly rehearsals?: readonly Rehearsal[]
}

/** What a stage points to, in the words of the outputs. */
export interface StageFacts {
  readonly deployment?: DeploymentId | undefined
  readonly previous?: DeploymentId | undefined
  readonly traffic?: Percent
}

export function factsOf(stage: LiveStage | undefined): StageFacts {
  if (stage === undefined) return {}
  const { canary, deployment } = stage
  const record = fromTags(stage.tags)
  if (canary === undefined || canary.deployment === deployment) {
    return { deployment, previous: standingOf(stage, record).previous, traffic: canary?.traffic ?? NO_TRAFFIC }
  }
  // With a canary `rollback` goes back to what the others are served.
  return { deployment: canary.deployment, previous: deployment, traffic: canary.traffic }
}

export const factsIn = (situation: Situation): StageFacts =>
  factsOf(situation.kind === 'absent' ? undefined : situation.stage)
