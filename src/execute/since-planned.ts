import type { Instant } from '../domain/units'
import { busy } from '../plan/deploy'
import { drivenBy, situationOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { fromTags } from '../record/stage-record'

/** Why the canary that was `found` is not to be taken off any more, as the stage is `now`; `undefined`: it still is. */
export function whatCameSince(
  found: LiveStage | undefined,
  now: LiveStage | undefined,
  at: Instant,
): { readonly reason: string; readonly hint: string } | undefined {
  if (now === undefined) return { reason: 'the stage was deleted by somebody else', hint: AGAIN }
  const driving = drivenBy(situationOf(now, fromTags(now.tags), at))
  if (driving !== undefined) {
    const { reason, hint } = busy(driving)
    return { reason, hint }
  }
  const canary = now.canary?.deployment
  if (canary === undefined || canary === found?.canary?.deployment) return undefined
  return { reason: `the canary was replaced by deployment ${canary}`, hint: AGAIN }
}

const AGAIN = 'Run the job again: it looks at the stage anew.'
