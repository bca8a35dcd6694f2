import type { ApiId, StageName } from '../domain/units'
import type { ApiGateway, LiveStage, Patch } from '../ports/api-gateway'

/**
 * Does the patch. A refusal is believed only after a look at the stage: when an answer was lost, the repetition of a
 * `remove` or `copy` may be refused although the first one was applied.
 */
export async function updateForCertain(
  gateway: ApiGateway,
  { api, stage }: { readonly api: ApiId; readonly stage: StageName },
  patch: Patch,
  isDone: (now: LiveStage | undefined) => boolean,
): Promise<LiveStage | undefined> {
  try {
    return await gateway.updateStage(api, stage, patch)
  } catch (error) {
    const now = await gateway.stage(api, stage)
    if (!isDone(now)) throw error
    return now
  }
}
