import { describeCause } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import { removeCanary } from '../plan/patches'
import type { Patch } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import type { Ground, Outcome } from './ground'

/** What did not succeed: a canary that was to go, or a stage that was to go back to `base`. */
export type Undone =
  | { readonly kind: 'canary'; readonly canary: DeploymentId }
  | { readonly kind: 'move'; readonly patch: Patch; readonly base: DeploymentId }

type Site = Pick<Ground, 'lastWord' | 'api' | 'stage'>

/** The one message that somebody has to act on at once: what serves now, the command that mends it, the one that shows it. */
export async function stuck(reason: string, error: CloudError, undone: Undone, site: Site): Promise<Outcome> {
  return {
    kind: 'failed',
    reason: `THE ROLL BACK FAILED (${describeCause(error)}) after ${reason}`,
    hint: `${await servesNow(undone, site)} Mend it by hand, now: 1. ${mendingOf(undone, site)} 2. ${shown(site)}`,
  }
}

/** A stage whose canary goes stands on what it shall stand on already: nothing but the canary is touched. */
const mendingOf = (undone: Undone, site: Site): string =>
  undone.kind === 'canary'
    ? canaryOff(site)
    : `${commandOf(undone.patch, site)} puts the stage back on deployment ${undone.base}.`

export const canaryOff = (site: Site): string =>
  `${commandOf(removeCanary, site)} takes the canary off (refused when there is none: good).`

const shown = ({ lastWord, api, stage }: Site): string =>
  `\`aws apigateway get-stage --region ${lastWord.region} --rest-api-id ${api} --stage-name ${stage}\` shows what it serves then.`

const commandOf = (patch: Patch, { lastWord, api, stage }: Site): string =>
  `\`aws apigateway update-stage --region ${lastWord.region} --rest-api-id ${api} --stage-name ${stage} --patch-operations ${quoted(patch)}\``

/** Nothing but a quote ends single quotes in a shell, and nothing but a backtick the code around it; JSON can do without both. */
const quoted = (patch: Patch): string =>
  `'${JSON.stringify(patch).replace(/['`]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)}'`

async function servesNow(undone: Undone, { lastWord, api, stage }: Site): Promise<string> {
  try {
    const live = await lastWord.gateway.stage(api, stage)
    if (live === undefined) return `Stage ${stage} does not exist any more.`
    const { canary, deployment } = live
    if (undone.kind === 'canary' && deployment === undone.canary)
      return `Stage ${stage} serves the new version, deployment ${deployment}, as a whole.`
    if (canary === undefined) return `Stage ${stage} serves deployment ${deployment} with all traffic.`
    return `Stage ${stage} serves deployment ${canary.deployment} with ${canary.traffic} % of the traffic, deployment ${deployment} with the rest.`
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return `What stage ${stage} serves now cannot be read: the new version may still have traffic.`
  }
}
