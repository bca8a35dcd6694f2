import { after, type ApiId, minutes, seconds, type StageName } from '../domain/units'
import type { ApiGateway, LiveStage, Patch } from '../ports/api-gateway'
import { CloudError, PASSING } from '../ports/cloud-error'
import type { Ground } from './ground'

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

/** A change that takes traffic off a version, so nobody comes after us who would make up for it. */
export interface Demand {
  readonly patch: Patch
  /** Whether the stage is as the patch makes it; `undefined`: the stage is gone. */
  readonly isDone: (now: LiveStage | undefined) => boolean
  /** Why the stage is somebody else's by now; `undefined`: it is not. */
  readonly whoHas: (now: LiveStage | undefined) => string | undefined
}

export interface Insisted {
  readonly isDone: boolean
  readonly live: LiveStage | undefined
  /** Why no more is written, the record neither. */
  readonly taken: string | undefined
}

/**
 * Does the patch, round by round, for minutes when it has to; nothing is read before the first round has failed. Between
 * two it looks whether the stage is still ours to change, as the lease may run out meanwhile; a look that fails is no
 * reason to stop. Throws `CloudError`.
 */
export async function insist(demand: Demand, ground: Site): Promise<Insisted> {
  const { lastWord, clock, api, stage } = ground
  const end = after(clock.now(), PERSISTENCE)
  for (;;) {
    try {
      return { isDone: true, live: await lastWord.gateway.updateStage(api, stage, demand.patch), taken: undefined }
    } catch (error) {
      const found = await look(demand, ground)
      if ('isDone' in found) return found
      // What AWS refuses is believed only when the stage says so too.
      if (clock.now() >= end || (!mayPass(error) && !mayPass(found.fault))) throw error
    }
    await clock.sleepUntil(after(clock.now(), BREATH), NEVER)
  }
}

type Site = Pick<Ground, 'lastWord' | 'clock' | 'api' | 'stage'>

const PERSISTENCE = minutes(10)
const BREATH = seconds(2)
const NEVER = new AbortController().signal

const mayPass = (error: unknown): boolean => error instanceof CloudError && PASSING.has(error.kind)

/** Without an end it is still to be done, as far as anybody can tell; `fault`: why nobody can. */
async function look({ isDone, whoHas }: Demand, site: Site): Promise<Insisted | { readonly fault?: CloudError }> {
  const { lastWord, api, stage } = site
  try {
    const live = await lastWord.gateway.stage(api, stage)
    const found = { isDone: isDone(live), live, taken: whoHas(live) }
    return found.isDone || found.taken !== undefined ? found : {}
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { fault: error }
  }
}
