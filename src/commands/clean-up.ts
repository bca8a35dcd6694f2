import { describeCause, refuse } from '../domain/problem'
import { disarmDeadMan, isArmed } from '../execute/dead-man'
import { CloudError } from '../ports/cloud-error'
import { fromTags } from '../record/stage-record'
import { digest } from '../domain/canonical'
import { carryOut } from './carry-out'
import { type Ending, factsOf } from './facts'
import { rollBackGroundOf } from './ground'
import { planLinesOf } from './plan-lines'
import { guardOrigin } from './preview'
import { forgottenOf, isExpired, previewKeys, previewsOf, remove } from './preview-room'
import type { Session, StageSession } from './session'
import { Live } from '../plan/live'

/** Removes one preview stage of ours; that it is gone already is fine. */
export async function cleanUp(session: StageSession): Promise<Ending> {
  const { api, cloud, target, inputs } = session
  if (!target.preview) {
    // The branch of a stage that stays may go: only who asks for its removal in words is refused.
    if (inputs.command === 'auto' && inputs.stage === undefined) {
      session.journal.notice(`stage ${target.name} stays: its key has no placeholders`)
      return { result: 'skipped' }
    }
    refuse(
      `stage ${target.name}`,
      'only stages of keys with placeholders are cleaned up, and this one has none',
      'Delete it by hand if nobody needs it.',
    )
  }
  const stage = await cloud.gateway.stage(api.id, target.name)
  if (stage === undefined) return { result: 'unchanged', reason: 'the stage is gone already' }
  guardOrigin(target, session.run, stage)
  const plan = {
    steps: [{ kind: 'delete-stage', stage: target.name } as const],
    digest: digest({ api: api.id, stage: target.name, delete: true }),
  }
  const lines = { plan: planLinesOf(plan.steps), planDigest: plan.digest }
  if (inputs.dryRun) return { ...factsOf(stage), ...lines, result: 'planned' }
  const ending = await carryOut(session, plan, new Live(api, stage, fromTags(stage.tags), new Map()), '')
  if (ending.result !== 'deployed') return ending
  if (isArmed(stage)) await disarmDeadMan(rollBackGroundOf(session, target.name))
  return { ...lines, result: 'cleaned' }
}

/** One that AWS does not let go, such as one mapped to a domain, keeps none of the others. */
async function removeAll(previews: ReturnType<typeof previewsOf>, session: Session) {
  let [removed, failed] = [0, 0]
  for (const preview of previews) {
    try {
      if (await remove(preview.stage, session)) removed += 1
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      failed += 1
      session.journal.warn(`preview ${preview.stage.name} could not be deleted: ${describeCause(error)}`)
    }
  }
  return { removed, failed }
}

/** Removes every preview whose `ttl` ran out, and every throw-away stage that a dead run left. */
export async function cleanUpExpired(session: Session): Promise<Ending> {
  const { api, cloud, config, inputs } = session
  const stages = await cloud.gateway.stages(api.id)
  const previews = previewsOf(stages, previewKeys(config), session.run)
  const expired = [...forgottenOf(stages, session), ...previews.filter((preview) => isExpired(preview, session))]
  const plan = planLinesOf(expired.map(({ stage }) => ({ kind: 'delete-stage', stage: stage.name }) as const))
  if (inputs.dryRun) return { result: 'planned', plan }
  if (expired.length === 0) return { result: 'unchanged', reason: 'no preview has expired' }
  const { removed, failed } = await removeAll(expired, session)
  if (removed > 0) return { result: 'cleaned', plan }
  if (failed === 0) return { result: 'unchanged', reason: 'every expired preview was deployed again meanwhile' }
  return { result: 'failed', reason: 'none of the expired previews could be deleted', plan }
}
