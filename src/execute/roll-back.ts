import { describeCause } from '../domain/problem'
import { type DeploymentId, NO_TRAFFIC } from '../domain/units'
import type { RecordDraft } from '../plan/plan'
import { removeCanary } from '../plan/patches'
import type { LiveStage, Patch } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { toTags } from '../record/stage-record'
import { updateForCertain } from './certain-update'
import type { Ground, Outcome } from './ground'
import type { InFlight } from './in-flight'

/** As little as a roll back can do with. */
export type RollBackGround = Pick<Ground, 'lastWord' | 'api' | 'stage' | 'journal'>

/**
 * Takes the canary off the stage: one call, and nothing is read before it. Then the record. The base never stopped
 * serving, unless the promotion had been applied and its answer was lost: then the canary's deployment is the stage's,
 * and that is what is told.
 */
export async function rollBackCanary(
  reason: string,
  fallback: RecordDraft,
  ground: RollBackGround,
  canary: DeploymentId,
  inFlight?: InFlight,
): Promise<Outcome> {
  const base = settled(fallback.deployment)
  try {
    const live = await takeOff(ground, canary, inFlight)
    if (live?.deployment === canary) return { kind: 'promoted' }
    ground.journal.traffic(NO_TRAFFIC)
    const now = live?.deployment ?? base
    await record({ ...fallback, deployment: now, content: now === base ? fallback.content : undefined }, now, ground)
    ground.journal.event('roll-back', `deployment ${now} has all traffic again: ${reason}`)
    return { kind: 'rolled-back', reason }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return stuck(reason, error, base, ground)
  }
}

/** A write that was on its way when the job was cancelled may have brought the canary back, or an empty one. */
async function takeOff(
  ground: RollBackGround,
  canary: DeploymentId,
  inFlight: InFlight | undefined,
): Promise<LiveStage | undefined> {
  const { lastWord, api, stage } = ground
  const off = () => updateForCertain(lastWord.gateway, ground, removeCanary, (now) => now?.canary === undefined)
  const live = await off()
  if (inFlight === undefined || !(await inFlight.settled())) return live
  const now = await lastWord.gateway.stage(api, stage)
  const found = now?.canary?.deployment
  return found !== undefined && (found === canary || found === now?.deployment) ? off() : now
}

/** Puts a stage that moved back to where it came from, with its variables. */
export async function moveBack(
  reason: string,
  patch: Patch,
  draft: RecordDraft,
  ground: RollBackGround,
): Promise<Outcome> {
  const base = settled(draft.deployment)
  try {
    await updateForCertain(ground.lastWord.gateway, ground, patch, (now) => now?.deployment === base)
    await record(draft, base, ground)
    ground.journal.event('roll-back', `the stage is back on deployment ${base}: ${reason}`)
    return { kind: 'rolled-back', reason }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return stuck(reason, error, base, ground)
  }
}

/** The stage is safe already, so a record that cannot be written is a warning. */
async function record(draft: RecordDraft, deployment: DeploymentId, ground: RollBackGround): Promise<void> {
  const { lastWord, api, stage, journal } = ground
  try {
    await lastWord.gateway.tag({ api, stage }, toTags({ ...draft, deployment }))
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    journal.warn(
      `the roll back could not be recorded on the stage (${describeCause(error)}); the next deploy finds out by itself`,
    )
  }
}

function settled(ref: RecordDraft['deployment']): DeploymentId {
  if (ref === 'new') throw new Error('nothing goes back to a deployment that is new')
  return ref
}

/** The one message that somebody has to act on at once: what serves now, and the two commands that mend it. */
async function stuck(reason: string, error: CloudError, base: DeploymentId, ground: RollBackGround): Promise<Outcome> {
  const { lastWord, api, stage } = ground
  const command = (operation: string) =>
    `\`aws apigateway update-stage --region ${lastWord.region} --rest-api-id ${api} --stage-name ${stage} --patch-operations ${operation}\``
  const mend = [
    `1. ${command('op=remove,path=/canarySettings')} takes the canary off (refused when there is none: good).`,
    `2. ${command(`op=replace,path=/deploymentId,value=${base}`)} puts the stage on deployment ${base}.`,
  ]
  return {
    kind: 'failed',
    reason: `THE ROLL BACK FAILED (${describeCause(error)}) after ${reason}`,
    hint: `${await servesNow(ground)} Mend it by hand, now: ${mend.join(' ')}`,
  }
}

async function servesNow({ lastWord, api, stage }: RollBackGround): Promise<string> {
  try {
    const live = await lastWord.gateway.stage(api, stage)
    if (live === undefined) return `Stage ${stage} does not exist any more.`
    const { canary, deployment } = live
    if (canary === undefined) return `Stage ${stage} serves deployment ${deployment} with all traffic.`
    return `Stage ${stage} serves deployment ${canary.deployment} with ${canary.traffic} % of the traffic, deployment ${deployment} with the rest.`
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return `What stage ${stage} serves now cannot be read: the new version may still have traffic.`
  }
}
