import type { CanarySpec } from '../config/config'
import { toIso } from '../domain/iso-time'
import { after, type DeploymentId, type Instant, millis, seconds } from '../domain/units'
import { busy } from '../plan/deploy'
import type { Rollout, RolloutStart } from '../plan/plan'
import { custodyOf, drivenBy, situationOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { fromTags } from '../record/stage-record'
import { disarmDeadMan, isArmed } from './dead-man'
import type { Ground, Outcome } from './ground'
import type { RolloutRecorder } from './rollout-recorder'
import { tookOver } from './stage-watch'
import { unlessAborted } from './unless-aborted'

/**
 * Takes the lease. Tags have no compare-and-set: it is ours when nobody else's stood there a moment before, and, before
 * the first traffic, when our name still stands there a moment later.
 *
 * Answers who or what stands against that; `undefined` also when the job was cancelled meanwhile. Throws `CloudError`.
 */
export async function claim(
  { begin, spec, fallback }: Rollout,
  deployment: DeploymentId,
  recorder: RolloutRecorder,
  ground: Ground,
): Promise<string | undefined> {
  const { lastWord, clock, signal, api, stage, owner } = ground
  const look = () =>
    unlessAborted(
      lastWord.gateway.stage(api, stage).then((live) => ({ live })),
      signal,
    )
  const against = (live: LiveStage | undefined, foreign: (live: LiveStage) => string | undefined) =>
    whatIsOther(live, fallback.deployment) ?? (live && foreign(live))
  const canary = begin.kind === 'new' ? undefined : deployment
  // Importing and deploying takes minutes: who took the stage since it was planned for keeps it.
  const found = await look()
  const busy = found && against(found.live, (live) => whoHas(live, canary, clock.now()))
  if (found === undefined || busy !== undefined) return busy
  await recorder.begin(firstStep(begin, spec, clock.now()))
  // The file says nothing of a switch any more, and ours is the record now: nobody else would know of the old one.
  if (isArmed(found.live) && spec.deadManSwitch === undefined) await disarmDeadMan(ground)
  if (begin.kind !== 'new') return undefined
  await clock.sleepUntil(after(clock.now(), millis(Math.min(LEASE_SETTLES, spec.lease / 4))), signal)
  const proof = await look()
  return proof && against(proof.live, (live) => whoCame(live, owner))
}

/** A canary that is begun now could not be taken back any more. */
export const outOfTime = (leaveBy: Instant): Outcome => ({
  kind: 'failed',
  reason: `this run would have to hand its canary over at ${toIso(leaveBy)}, which is past`,
  hint: 'No traffic was moved. Run it again with credentials that live longer, and give the job more time.',
})

/** Where whoever takes over goes on. A hold that is over is not repeated, unless there is more to it than its time. */
function firstStep(begin: RolloutStart, { steps, analysis }: CanarySpec, now: Instant): number {
  if (begin.kind === 'new') return 0
  const isTimeOnly = analysis === undefined && steps[begin.step]?.approve === false
  const isOver = begin.kind === 'hold-on' && begin.until <= now && isTimeOnly
  return isOver ? begin.step + 1 : begin.step
}

function whatIsOther(live: LiveStage | undefined, base: string): string | undefined {
  if (live === undefined) return 'the stage was deleted by somebody else'
  return live.deployment === base ? undefined : `somebody moved the stage to ${live.deployment}`
}

/** Before our name stands there. */
function whoHas(live: LiveStage, ours: DeploymentId | undefined, now: Instant): string | undefined {
  const driving = drivenBy(situationOf(live, fromTags(live.tags), now))
  if (driving !== undefined) return busy(driving).reason
  return live.canary?.deployment === ours ? undefined : 'somebody else started or removed a canary'
}

/** After. */
function whoCame(live: LiveStage, owner: string): string | undefined {
  const custody = custodyOf(live, owner)
  if (custody === 'bare') return undefined
  return custody === 'taken' ? tookOver(fromTags(live.tags)?.run) : 'somebody else started a canary'
}

/** Longer than a competitor needs from its read to its write. */
const LEASE_SETTLES = seconds(1)
