import { describeCause } from '../domain/problem'
import { type DeploymentId, NO_TRAFFIC } from '../domain/units'
import type { RecordDraft } from '../plan/plan'
import { removeCanary } from '../plan/patches'
import type { Patch } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { toTags } from '../record/stage-record'
import { updateForCertain } from './certain-update'
import type { Ground, Outcome } from './ground'

/** As little as a roll back can do with. */
export type RollBackGround = Pick<Ground, 'lastWord' | 'api' | 'stage' | 'journal'>

/**
 * Takes the canary off the stage: one call, then the record. The base never stopped serving, unless the promotion had
 * been applied and its answer was lost: then the canary's deployment is the stage's, and that is what is told.
 */
export async function rollBackCanary(
  reason: string,
  fallback: RecordDraft,
  ground: RollBackGround,
  canary: DeploymentId,
): Promise<Outcome> {
  const { api, stage, lastWord } = ground
  try {
    const live = await updateForCertain(lastWord.gateway, ground, removeCanary, (now) => now?.canary === undefined)
    if (live?.deployment === canary) return { kind: 'promoted' }
    ground.journal.traffic(NO_TRAFFIC)
    const base = live?.deployment ?? settled(fallback.deployment)
    await record(
      { ...fallback, deployment: base, content: base === fallback.deployment ? fallback.content : undefined },
      base,
      ground,
    )
    ground.journal.event('roll-back', `deployment ${base} has all traffic again: ${reason}`)
    return { kind: 'rolled-back', reason }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return stuck(
      reason,
      error,
      `aws apigateway update-stage --rest-api-id ${api} --stage-name ${stage} --patch-operations op=remove,path=/canarySettings`,
    )
  }
}

/** Puts a stage that moved back to where it came from, with its variables. */
export async function moveBack(
  reason: string,
  patch: Patch,
  draft: RecordDraft,
  ground: RollBackGround,
): Promise<Outcome> {
  const { api, stage, lastWord } = ground
  const base = settled(draft.deployment)
  try {
    await updateForCertain(lastWord.gateway, ground, patch, (now) => now?.deployment === base)
    await record(draft, base, ground)
    ground.journal.event('roll-back', `the stage is back on deployment ${base}: ${reason}`)
    return { kind: 'rolled-back', reason }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return stuck(
      reason,
      error,
      `aws apigateway update-stage --rest-api-id ${api} --stage-name ${stage} --patch-operations op=replace,path=/deploymentId,value=${base}`,
    )
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

const stuck = (reason: string, error: CloudError, command: string): Outcome => ({
  kind: 'failed',
  reason: `THE ROLL BACK FAILED (${describeCause(error)}) after ${reason}`,
  hint: `The new version still has traffic. Take it off by hand, now: \`${command}\`.`,
})
