import { toApi, toLiveStage } from '../../aws/shapes'
import type { JsonObject } from '../../domain/canonical'
import { deploymentId, instant } from '../../domain/units'
import type { ApiGateway, ContentPart, Deployment, LiveStage } from '../../ports/api-gateway'
import { CloudError } from '../../ports/cloud-error'
import type { Deployment as DeploymentRecord, Stage } from '../api-gateway/model'
import type { Page, PageInput } from '../api-gateway/pages'
import type { World } from '../world'
import { inCloudTerms } from './fault-terms'

/** The port over the model, call for call as the adapter makes them. */
export const gatewayPort = (world: World): ApiGateway => ({
  api: (id) => unlessMissing(ask('GetRestApi', () => toApi(world.gateway.getRestApi({ restApiId: id })))),
  apis: async (fits) => {
    const all = await allPages('GetRestApis', (page) => world.gateway.getRestApis(page))
    return all.map(toApi).filter(fits)
  },
  ...stagePort(world),
  ...deploymentPort(world),
  importDefinition: (api, mode, body) =>
    ask('PutRestApi', () => world.gateway.putRestApi({ restApiId: api, mode, body }).warnings ?? []),
  parts: (api, kind) => parts(world, api, kind),
})

const ask = <T>(operation: string, call: () => T): Promise<T> => inCloudTerms(`apigateway:${operation}`, call)

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof CloudError && error.kind === 'not-found') return undefined
    throw error
  }
}

const PAGE_SIZE = 500

/** All pages, one call each. */
async function allPages<T>(operation: string, call: (page: PageInput) => Page<T>): Promise<readonly T[]> {
  const found: T[] = []
  let position: string | undefined
  do {
    const page: Page<T> = await ask(operation, () => call({ position, limit: PAGE_SIZE }))
    found.push(...page.items)
    position = page.position
  } while (position !== undefined)
  return found
}

type StagePort = Pick<
  ApiGateway,
  'stage' | 'stages' | 'createStage' | 'updateStage' | 'deleteStage' | 'tagsOf' | 'tag' | 'untag'
>

const stagePort = ({ gateway, region }: World): StagePort => ({
  stage: (api, name) =>
    unlessMissing(ask('GetStage', () => live(gateway.getStage({ restApiId: api, stageName: name })))),
  stages: (api) => ask('GetStages', () => gateway.getStages({ restApiId: api }).item.map(live)),
  createStage: (api, { name, deployment, description, variables, tags }) =>
    ask('CreateStage', () =>
      live(
        gateway.createStage({
          restApiId: api,
          stageName: name,
          deploymentId: deployment,
          description,
          variables: { ...variables },
          tags: { ...tags },
        }),
      ),
    ),
  updateStage: (api, name, patchOperations) =>
    ask('UpdateStage', () => live(gateway.updateStage({ restApiId: api, stageName: name, patchOperations }))),
  deleteStage: (api, name) => ask('DeleteStage', () => gateway.deleteStage({ restApiId: api, stageName: name })),
  tagsOf: (target) => ask('GetTags', () => gateway.getTags({ resourceArn: arnOf(region, target) }).tags),
  tag: (target, tags) =>
    ask('TagResource', () => gateway.tagResource({ resourceArn: arnOf(region, target), tags: { ...tags } })),
  untag: (target, tagKeys) =>
    ask('UntagResource', () => gateway.untagResource({ resourceArn: arnOf(region, target), tagKeys })),
})

const arnOf = (region: string, { api, stage }: { readonly api: string; readonly stage?: string }): string =>
  `arn:aws:apigateway:${region}::/restapis/${api}${stage === undefined ? '' : `/stages/${stage}`}`

const live = (stage: Stage): LiveStage => toLiveStage(stage)

type DeploymentPort = Pick<ApiGateway, 'createDeployment' | 'deployment' | 'deployments' | 'deleteDeployment'>

const deploymentPort = ({ gateway }: World): DeploymentPort => ({
  createDeployment: (api, description) =>
    ask('CreateDeployment', () => toDeployment(gateway.createDeployment({ restApiId: api, description }))),
  deployment: (api, id) =>
    unlessMissing(
      ask('GetDeployment', () => toDeployment(gateway.getDeployment({ restApiId: api, deploymentId: id }))),
    ),
  deployments: async (api) => {
    const all = await allPages('GetDeployments', (page) => gateway.getDeployments({ restApiId: api, ...page }))
    return all.map(toDeployment)
  },
  deleteDeployment: (api, id) =>
    ask('DeleteDeployment', () => gateway.deleteDeployment({ restApiId: api, deploymentId: id })),
})

const toDeployment = ({ id, createdDate, description }: DeploymentRecord): Deployment => ({
  id: deploymentId(id),
  created: wholeSeconds(createdDate),
  description,
})

/** API Gateway's dates have no fractions of a second on the wire. */
const wholeSeconds = (at: number) => instant(Math.floor(at / 1000) * 1000)

function parts({ gateway }: World, api: string, kind: ContentPart): Promise<readonly JsonObject[]> {
  const restApiId = api
  switch (kind) {
    case 'resources':
      return allPages('GetResources', (page) => {
        const { items, ...rest } = gateway.getResources({ restApiId, embed: ['methods'], ...page })
        // Interfaces have no index signature; what they hold is JSON.
        return { items: items.map((resource): JsonObject => ({ ...resource }) as JsonObject), ...rest }
      })
    case 'authorizers':
      return allPages('GetAuthorizers', (page) => gateway.getAuthorizers({ restApiId, ...page }))
    case 'models':
      return allPages('GetModels', (page) => gateway.getModels({ restApiId, ...page }))
    case 'request-validators':
      return allPages('GetRequestValidators', (page) => gateway.getRequestValidators({ restApiId, ...page }))
  }
}
