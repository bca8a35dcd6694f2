import type { CanarySpec } from '../config/config'
import { type DeploymentId, type Digest, type Instant, instant } from '../domain/units'
import type { LiveCanary, LiveStage } from '../ports/api-gateway'
import { fromTags, type Paused, type Rolling, type StageRecord } from '../record/stage-record'

/** What is found on a stage, read against its record. Every command starts from here. */
export type Situation =
  | { readonly kind: 'absent' }
  | { readonly kind: 'plain'; readonly stage: LiveStage; readonly standing: Standing }
  /** A promotion that lacks its last call: the canary runs what the stage runs. */
  | { readonly kind: 'left-over'; readonly stage: LiveStage; readonly standing: Standing }
  | RolloutFound
  /** Somebody is about to start a canary, or about to tidy theirs up. */
  | { readonly kind: 'starting'; readonly stage: LiveStage; readonly record: StageRecord }
  | { readonly kind: 'foreign-canary'; readonly stage: LiveStage; readonly canary: LiveCanary }

export interface RolloutFound {
  readonly kind: 'rollout'
  readonly stage: LiveStage
  readonly canary: LiveCanary
  readonly record: StageRecord
  readonly progress: Rolling | Paused
  /** Its lease is ahead of us. */
  readonly alive: boolean
}

/** When traffic rose: the first time, and to the step that the canary is on, unless a person was asked since. */
export function risesIn(progress: Rolling | Paused, { steps, bake }: CanarySpec): readonly Instant[] {
  const { began, step } = progress
  if (progress.state === 'rolling') return [began, progress.since]
  const { next } = progress
  return next === undefined ? [began] : [began, instant(next - (steps[step]?.hold ?? bake))]
}

/** The version that a stage serves, as far as its record tells. */
export interface Standing {
  readonly deployment: DeploymentId
  /** `undefined`: not known. */
  readonly content: Digest | undefined
  readonly previous: DeploymentId | undefined
  /** False while the smoke tests of this very version have not passed. */
  readonly isVerified: boolean
  readonly record: StageRecord | undefined
}

export function situationOf(stage: LiveStage | undefined, record: StageRecord | undefined, now: Instant): Situation {
  if (stage === undefined) return { kind: 'absent' }
  const standing = standingOf(stage, record)
  if (stage.canary !== undefined) return withCanary(stage, stage.canary, standing, record, now)
  const unreached = record !== undefined && record.deployment !== stage.deployment
  if (unreached && record.progress.state === 'rolling' && now < record.progress.until) {
    return { kind: 'starting', stage, record }
  }
  return { kind: 'plain', stage, standing }
}

function withCanary(
  stage: LiveStage,
  canary: LiveCanary,
  standing: Standing,
  record: StageRecord | undefined,
  now: Instant,
): Situation {
  const isOnStage = canary.deployment === stage.deployment
  if (record?.deployment !== canary.deployment || !isUnderWay(record.progress)) {
    return isOnStage && canary.traffic === 0
      ? { kind: 'left-over', stage, standing }
      : { kind: 'foreign-canary', stage, canary }
  }
  const { progress } = record
  const alive = progress.state === 'rolling' && now < progress.until
  if (!isOnStage) return { kind: 'rollout', stage, canary, record, progress, alive }
  // Between promoting and tidying up its owner is a call away from done.
  return alive ? { kind: 'starting', stage, record } : { kind: 'left-over', stage, standing }
}

const isUnderWay = (progress: StageRecord['progress']): progress is Rolling | Paused =>
  progress.state === 'rolling' || progress.state === 'paused'

export function standingOf(stage: LiveStage, record: StageRecord | undefined): Standing {
  const { deployment } = stage
  if (record?.deployment === deployment) {
    const isVerified = record.progress.state !== 'verifying'
    return { deployment, content: record.content, previous: record.previous, isVerified, record }
  }
  // The record's version was never reached, or given up: the stage still stands on the one before.
  const previous = record?.previous === deployment ? record.before : undefined
  return { deployment, content: undefined, previous, isVerified: true, record }
}

/** The record of the rollout whose owner lives; `undefined`: nobody drives one here. */
export const drivenBy = (found: Situation): StageRecord | undefined =>
  found.kind === 'starting' || (found.kind === 'rollout' && found.alive) ? found.record : undefined

/** What is left on a stage of the rollout that one owner drives. */
export type Custody =
  /** The record names the owner, and its canary serves another version than the stage. */
  | 'live'
  /** Named, without a canary: it is not made yet, or is gone. */
  | 'bare'
  /** Named, and the canary runs what the stage runs: promoted, or an empty one that AWS made. */
  | 'empty'
  /** Named, with another canary in its place. */
  | 'replaced'
  /** The record names somebody else, or nobody. */
  | 'taken'

export function custodyOf({ tags, canary, deployment }: LiveStage, owner: string): Custody {
  const record = fromTags(tags)
  if (record?.progress.state !== 'rolling' || record.progress.owner !== owner) return 'taken'
  if (canary === undefined) return 'bare'
  if (canary.deployment === deployment) return 'empty'
  return canary.deployment === record.deployment ? 'live' : 'replaced'
}
