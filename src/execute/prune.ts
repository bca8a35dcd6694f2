import { describeCause } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import type { Deployment, LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { readNote } from '../record/deployment-note'
import { fromTags } from '../record/stage-record'
import type { Ground } from './ground'

/** Deletes the oldest deployments of ours beyond `keep`. Tidying never fails a release: trouble is a warning. */
export async function prune(keep: number, ground: Ground): Promise<void> {
  const { gateway } = ground.cloud
  try {
    const [deployments, stages] = await Promise.all([gateway.deployments(ground.api), gateway.stages(ground.api)])
    for (const { id } of superfluous(deployments, stages, keep)) {
      await gateway.deleteDeployment(ground.api, id)
      ground.journal.event('prune', `deleted deployment ${id}`)
    }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    ground.journal.warn(`old deployments could not be pruned: ${error.operation}: ${describeCause(error)}`)
  }
}

/** Made by us, used by no stage, no way back of any record, and not among the `keep` newest of their kind. */
export function superfluous(
  deployments: readonly Deployment[],
  stages: readonly LiveStage[],
  keep: number,
): readonly Deployment[] {
  const needed = new Set(stages.flatMap(neededBy))
  return deployments
    .filter((deployment) => readNote(deployment.description) !== undefined)
    .sort((a, b) => b.created - a.created)
    .slice(keep)
    .filter((deployment) => !needed.has(deployment.id))
}

function neededBy(stage: LiveStage): readonly DeploymentId[] {
  const record = fromTags(stage.tags)
  return [stage.deployment, stage.canary?.deployment, record?.deployment, record?.previous, record?.before].filter(
    (id) => id !== undefined,
  )
}
