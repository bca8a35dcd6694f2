import { refuse } from '../domain/problem'
import { fromTags } from '../record/stage-record'
import { digest } from '../domain/canonical'
import { carryOut } from './carry-out'
import { type Ending, factsOf } from './facts'
import { planLinesOf } from './plan-lines'
import { guardOrigin } from './preview'
import { isExpired, previewKeys, previewsOf, remove } from './preview-room'
import type { Session, StageSession } from './session'
import { Live } from '../plan/live'

/** Removes one preview stage of ours; that it is gone already is fine. */
export async function cleanUp(session: StageSession): Promise<Ending> {
  const { api, cloud, target, inputs } = session
  if (!target.preview) {
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
  return { ...lines, result: 'cleaned' }
}

/** Removes every preview whose `ttl` ran out. */
export async function cleanUpExpired(session: Session): Promise<Ending> {
  const { api, cloud, config, inputs } = session
  const previews = previewsOf(await cloud.gateway.stages(api.id), previewKeys(config), session.run)
  const expired = previews.filter((preview) => isExpired(preview, session))
  const plan = planLinesOf(expired.map(({ stage }) => ({ kind: 'delete-stage', stage: stage.name }) as const))
  if (inputs.dryRun) return { result: 'planned', plan }
  if (expired.length === 0) return { result: 'unchanged', reason: 'no preview has expired' }
  for (const preview of expired) await remove(preview, session)
  return { result: 'cleaned', plan }
}
