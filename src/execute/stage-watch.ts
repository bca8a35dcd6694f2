import { describeCause } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import type { Verdict } from '../judge/verdict'
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
  const { clock, api, stage } = ground
  try {
    const live = await ground.lastWord.gateway.stage(api, stage)
    if (live === undefined) return lost('the stage was deleted by somebody else')
    const record = fromTags(live.tags)
    if (record?.progress.state !== 'rolling' || record.progress.owner !== ground.owner) {
      return lost(`another run took over the rollout${record === undefined ? '' : `: ${record.run}`}`)
    }
    if (live.canary === undefined) return lost('the canary was removed by somebody else')
    if (live.canary.deployment !== canary)
      return lost(`the canary was replaced by deployment ${live.canary.deployment}`)
    if (live.deployment !== base) return { kind: 'breached', reason: `somebody moved the stage to ${live.deployment}` }
    if (lease.isExpired(clock.now())) return { kind: 'breached', reason: 'the lease ran out' }
    return { kind: 'healthy' }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { kind: 'unknown', why: `the stage could not be read: ${describeCause(error)}` }
  }
}

const lost = (why: string): Verdict => ({ kind: 'lost', why })
