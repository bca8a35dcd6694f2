import type { Instant, Millis } from '../../domain/units'
import type { ApiRecord, Stage, StoredStage } from '../api-gateway/model'
import type { Random } from '../random'
import type { Target } from './exchange'

export interface Delays {
  /** How long a new stage answers 403. */
  propagation: Millis
  /** How long a changed stage still serves what it was. */
  changePropagation: Millis
  /** How much longer some requests meet the stage as it was, fewer and fewer: not every machine learns of it at once. */
  wavering: Millis
}

/** The stage as the machine that a request happens to meet knows it by now; `undefined`: not yet at all. */
export function effective(stage: StoredStage, now: Instant, delays: Delays, random: Random): Stage | undefined {
  const lag = delays.wavering === 0 ? 0 : random() * delays.wavering
  const isNew = now < stage.shape.createdDate + delays.propagation + lag
  if (isNew) return undefined
  const known = stage.history.findLast(({ since }) => since + delays.changePropagation + lag <= now)
  return (known ?? stage.history[0])?.shape
}

/** A canary request sees the stage's variables with the canary's overrides on top, as recorded. */
export function drawn(api: ApiRecord, stage: Stage, random: Random): Target | undefined {
  const canary = stage.canarySettings
  const isCanary = canary !== undefined && random() * 100 < canary.percentTraffic
  // A stage that still serves what it was may serve what was deleted since.
  const deployment = api.deployments.get(isCanary ? canary.deploymentId : stage.deploymentId)
  const variables = { ...stage.variables, ...(isCanary && canary.stageVariableOverrides) }
  return deployment && { api, stage, deployment, variables, canary: isCanary }
}
