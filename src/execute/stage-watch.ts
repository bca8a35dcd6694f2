import { describeCause } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import type { Verdict } from '../judge/verdict'
import type { LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { fromTags } from '../record/stage-record'
import type { Ground } from './ground'
import type { RolloutRecorder } from './rollout-recorder'

/**
 * Is it still our canary on our stage? Asked before every change: on a stage without a canary the next shift
 * would make an empty one.
 */
export async function watchStage(
  ground: Ground,
  canary: DeploymentId,
  base: string,
  lease: RolloutRecorder,
): Promise<Verdict> {
  const { clock, api, stage, owner } = ground
  try {
    const live = await ground.lastWord.gateway.stage(api, stage)
    if (live === undefined) return lost('the stage was deleted by somebody else')
    const taken = whoTook(live, canary, owner)
    if (taken !== undefined) return lost(taken)
    if (live.deployment !== base) return { kind: 'breached', reason: `somebody moved the stage to ${live.deployment}` }
    return lease.isExpired(clock.now()) ? { kind: 'breached', reason: 'the lease ran out' } : { kind: 'healthy' }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { kind: 'unknown', why: `the stage could not be read: ${describeCause(error)}` }
  }
}

/** `undefined`: it is our canary still. */
function whoTook({ tags, canary }: LiveStage, ours: DeploymentId, owner: string): string | undefined {
  const record = fromTags(tags)
  if (record?.progress.state !== 'rolling' || record.progress.owner !== owner)
    return `another run took over the rollout${record === undefined ? '' : `: ${record.run}`}`
  if (canary === undefined) return 'the canary was removed by somebody else'
  return canary.deployment === ours ? undefined : `the canary was replaced by deployment ${canary.deployment}`
}

const lost = (why: string): Verdict => ({ kind: 'lost', why })
