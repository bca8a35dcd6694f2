import type { Variables } from '../config/config'
import type { DeploymentId } from '../domain/units'
import type { Api, LiveStage } from '../ports/api-gateway'
import type { DeploymentNote } from '../record/deployment-note'
import type { StageRecord } from '../record/stage-record'
import { type RolloutFound, type Standing, standingOf } from './situation'

/** What AWS has now, read once before anything is decided. */
export class Live {
  readonly api: Api
  readonly stage: LiveStage | undefined
  readonly record: StageRecord | undefined
  /** Of the deployments that had to be looked at. */
  readonly notes: ReadonlyMap<DeploymentId, DeploymentNote>

  constructor(
    api: Api,
    stage: LiveStage | undefined,
    record: StageRecord | undefined,
    notes: ReadonlyMap<DeploymentId, DeploymentNote>,
  ) {
    this.api = api
    this.stage = stage
    this.record = record
    this.notes = notes
  }

  /** The variables that the version lists; empty when nobody recorded any. */
  listed(deployment: DeploymentId): Variables {
    return this.notes.get(deployment)?.variables ?? {}
  }

  /** The version below a live canary: the record speaks of the canary, the deployment's note of the base. */
  baseStanding(found: RolloutFound): Standing {
    const standing = standingOf(found.stage, found.record)
    return { ...standing, content: this.notes.get(found.stage.deployment)?.content }
  }
}
