import type { JsonObject } from '../domain/canonical'
import { apiId, deploymentId, instant, percent, stageName } from '../domain/units'
import type { Api, Deployment, LiveStage } from '../ports/api-gateway'

/*
 * API Gateway's own shapes, as far as we read them, and their translation into our words.
 * The SDK's types and the embedded world's state both fit them, so there is one translation.
 */

export interface RestApiShape {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly policy?: string | undefined
  readonly binaryMediaTypes?: string[] | undefined
  readonly minimumCompressionSize?: number | undefined
  readonly apiKeySource?: string | undefined
  readonly disableExecuteApiEndpoint?: boolean | undefined
  readonly tags?: Record<string, string> | undefined
}

export interface DeploymentShape {
  readonly id?: string | undefined
  readonly description?: string | undefined
  readonly createdDate?: Date | undefined
}

export interface StageShape {
  readonly stageName?: string | undefined
  readonly deploymentId?: string | undefined
  readonly description?: string | undefined
  readonly variables?: Record<string, string> | undefined
  readonly tags?: Record<string, string> | undefined
  readonly canarySettings?:
    | {
        readonly deploymentId?: string | undefined
        readonly percentTraffic?: number | undefined
        readonly stageVariableOverrides?: Record<string, string> | undefined
      }
    | undefined
}

/** What a deployment takes from the API itself besides its resources (AWS developer guide, "updating a REST API"). */
const contentOf = (api: RestApiShape): JsonObject => ({
  policy: api.policy,
  binaryMediaTypes: api.binaryMediaTypes,
  minimumCompressionSize: api.minimumCompressionSize,
  apiKeySource: api.apiKeySource,
  disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
})

export const toApi = (api: RestApiShape): Api => ({
  id: apiId(required(api.id, 'id')),
  name: api.name ?? '',
  content: contentOf(api),
  tags: api.tags ?? {},
})

export const toDeployment = (deployment: DeploymentShape): Deployment => ({
  id: deploymentId(required(deployment.id, 'id')),
  created: instant(deployment.createdDate?.getTime() ?? 0),
  description: deployment.description,
})

export function toLiveStage(stage: StageShape): LiveStage {
  const canary = stage.canarySettings
  const deployment = required(stage.deploymentId, 'deploymentId')
  return {
    name: stageName(required(stage.stageName, 'stageName')),
    deployment: deploymentId(deployment),
    description: stage.description,
    variables: stage.variables ?? {},
    canary: canary && {
      // A canary that names no deployment runs the stage's own.
      deployment: deploymentId(canary.deploymentId ?? deployment),
      traffic: percent(canary.percentTraffic ?? 0),
      overrides: canary.stageVariableOverrides ?? {},
    },
    tags: stage.tags ?? {},
  }
}

function required(value: string | undefined, member: string): string {
  if (value === undefined) throw new TypeError(`API Gateway's answer lacks ${member}`)
  return value
}
