import { after, type Instant, type Millis } from '../../domain/units'
import type { ApiRecord, Stage, StoredStage } from '../api-gateway/model'
import type { Random } from '../random'
import type { Target } from './exchange'

export interface Delays {
  /** How long a new stage answers 403. */
  propagation: Millis
  /** How long a changed stage still serves what it was. */
  changePropagation: Millis
}

/** The stage as the data plane knows it by now; `undefined`: not yet at all. */
export function effective(stage: StoredStage, now: Instant, delays: Delays): Stage | undefined {
  const isNew = now < after(stage.shape.createdDate, delays.propagation)
  if (isNew) return undefined
  const known = stage.history.findLast(({ since }) => after(since, delays.changePropagation) <= now)
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
