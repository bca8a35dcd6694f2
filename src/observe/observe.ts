import type { Variables } from '../config/config'
import type { DeploymentId, StageName } from '../domain/units'
import { Live } from '../plan/live'
import { hasUnlisted } from '../plan/variables'
import type { Api, ApiGateway, LiveStage } from '../ports/api-gateway'
import { readNote } from '../record/deployment-note'
import { fromTags, type StageRecord } from '../record/stage-record'

/** Reads a stage with its record, and of its deployments what the decision needs: mostly nothing. */
export async function observe(gateway: ApiGateway, api: Api, name: StageName, wanted: Variables): Promise<Live> {
  const stage = await gateway.stage(api.id, name)
  const record = stage && fromTags(stage.tags)
  const ids = stage === undefined ? [] : worthReading(stage, record, wanted)
  return new Live(api, stage, record, await notesOf(gateway, api, ids))
}

export async function notesOf(gateway: ApiGateway, api: Api, ids: readonly DeploymentId[]): Promise<Live['notes']> {
  const notes = new Map<DeploymentId, NonNullable<ReturnType<typeof readNote>>>()
  for (const id of new Set(ids)) {
    const note = readNote((await gateway.deployment(api.id, id))?.description)
    if (note !== undefined) notes.set(id, note)
  }
  return notes
}

function worthReading(stage: LiveStage, record: StageRecord | undefined, wanted: Variables): readonly DeploymentId[] {
  const { canary, deployment } = stage
  if (canary !== undefined) return [deployment, canary.deployment]
  const isUnverified = record?.deployment === deployment && record.progress.state === 'verifying'
  if (isUnverified) return [deployment, ...(record.previous === undefined ? [] : [record.previous])]
  // Only then does it matter which of the stage's variables are ours.
  return hasUnlisted(stage.variables, wanted) ? [deployment] : []
}
