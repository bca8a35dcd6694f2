import {
  APIGatewayClient,
  type APIGatewayClientConfig,
  CreateDeploymentCommand,
  CreateStageCommand,
  DeleteDeploymentCommand,
  DeleteStageCommand,
  GetDeploymentCommand,
  GetRestApiCommand,
  GetStageCommand,
  GetStagesCommand,
  type PatchOperation as SdkPatchOperation,
  PutRestApiCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway'
import { type RestApiShape, type StageShape, toApi, toDeployment, toLiveStage } from '../aws/shapes'
import { unreachable } from '../domain/never'
import type { ApiId } from '../domain/units'
import type { Api, ApiGateway, LiveStage, PatchOperation } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { listDeployments, listParts, listRestApis } from './api-gateway-pages'
import { type TagAccess, tagAccess } from './api-gateway-tags'
import { inCloudTerms } from './aws-error'

/** An import of a large definition takes AWS longer than anything else we ask for. */
const IMPORT_TIMEOUT = { requestTimeout: 60_000 }

export function connectApiGateway(settings: APIGatewayClientConfig & { readonly region: string }): ApiGateway {
  const client = new APIGatewayClient(settings)
  const tags = tagAccess(client, settings.region)
  return {
    ...apis(client, tags),
    ...stages(client, tags),
    ...deployments(client),
    tagsOf: (target) => tags.ask(target),
    tag: (target, wanted) => tags.tag(target, wanted),
    untag: (target, keys) => tags.untag(target, keys),
  }
}

type Part<Method extends keyof ApiGateway> = Pick<ApiGateway, Method>

const apis = (client: APIGatewayClient, tags: TagAccess): Part<'api' | 'apis' | 'parts' | 'importDefinition'> => ({
  api: (restApiId) =>
    unlessMissing(
      call('GetRestApi', async () => taggedApi(tags, await client.send(new GetRestApiCommand({ restApiId })))),
    ),
  apis: (fits) =>
    call('GetRestApis', async () => {
      const found = (await listRestApis(client)).filter((api) => fits(toApi(api)))
      return inTurn(found, (api) => taggedApi(tags, api))
    }),
  parts: (api, kind) => call(PART_OPERATIONS[kind], () => listParts(client, api, kind)),
  importDefinition: (restApiId, mode, text) =>
    call('PutRestApi', async () => {
      const body = new TextEncoder().encode(text)
      const command = new PutRestApiCommand({ restApiId, mode, failOnWarnings: false, body })
      return (await client.send(command, IMPORT_TIMEOUT)).warnings ?? []
    }),
})

const PART_OPERATIONS = {
  resources: 'GetResources',
  authorizers: 'GetAuthorizers',
  models: 'GetModels',
  'request-validators': 'GetRequestValidators',
} as const

const stages = (
  client: APIGatewayClient,
  tags: TagAccess,
): Part<'stage' | 'stages' | 'createStage' | 'updateStage' | 'deleteStage'> => ({
  stage: (restApiId, stageName) =>
    unlessMissing(
      call('GetStage', async () =>
        taggedStage(tags, restApiId, await client.send(new GetStageCommand({ restApiId, stageName }))),
      ),
    ),
  stages: (restApiId) =>
    call('GetStages', async () => {
      const { item: found = [] } = await client.send(new GetStagesCommand({ restApiId }))
      return inTurn(found, (stage) => taggedStage(tags, restApiId, stage))
    }),
  createStage: (restApiId, stage) =>
    call('CreateStage', async () => {
      const answer = await client.send(
        new CreateStageCommand({
          restApiId,
          stageName: stage.name,
          deploymentId: stage.deployment,
          description: stage.description,
          variables: { ...stage.variables },
          tags: { ...stage.tags },
        }),
      )
      await tags.settle({ api: restApiId, stage: stage.name }, stage.tags)
      return { ...toLiveStage(answer), tags: stage.tags }
    }),
  updateStage: (restApiId, stageName, patch) =>
    call('UpdateStage', async () => {
      const patchOperations = patch.map(toSdk)
      return toLiveStage(await client.send(new UpdateStageCommand({ restApiId, stageName, patchOperations })))
    }),
  deleteStage: (restApiId, stageName) =>
    call('DeleteStage', async () => {
      await client.send(new DeleteStageCommand({ restApiId, stageName }))
    }),
})

const deployments = (
  client: APIGatewayClient,
): Part<'createDeployment' | 'deployment' | 'deployments' | 'deleteDeployment'> => ({
  createDeployment: (restApiId, description) =>
    call('CreateDeployment', async () =>
      toDeployment(await client.send(new CreateDeploymentCommand({ restApiId, description }))),
    ),
  deployment: (restApiId, deploymentId) =>
    unlessMissing(
      call('GetDeployment', async () =>
        toDeployment(await client.send(new GetDeploymentCommand({ restApiId, deploymentId }))),
      ),
    ),
  deployments: (restApiId) =>
    call('GetDeployments', async () => (await listDeployments(client, restApiId)).map(toDeployment)),
  deleteDeployment: (restApiId, deploymentId) =>
    call('DeleteDeployment', async () => {
      await client.send(new DeleteDeploymentCommand({ restApiId, deploymentId }))
    }),
})

async function taggedApi(tags: TagAccess, answer: RestApiShape): Promise<Api> {
  const api = toApi(answer)
  return { ...api, tags: await tags.of({ api: api.id }, answer.tags) }
}

async function taggedStage(tags: TagAccess, api: ApiId, answer: StageShape): Promise<LiveStage> {
  const stage = toLiveStage(answer)
  return { ...stage, tags: await tags.of({ api, stage: stage.name }, answer.tags) }
}

/** One after the other: AWS allows 10 calls a second to the whole account. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}

function toSdk(operation: PatchOperation): SdkPatchOperation {
  switch (operation.op) {
    case 'replace':
      return { op: 'replace', path: operation.path, value: operation.value }
    case 'remove':
      return { op: 'remove', path: operation.path }
    case 'copy':
      return { op: 'copy', from: operation.from, path: operation.path }
    default:
      return unreachable(operation)
  }
}

const call = <T>(operation: string, send: () => Promise<T>): Promise<T> => inCloudTerms(`apigateway:${operation}`, send)

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof CloudError && error.kind === 'not-found') return undefined
    throw error
  }
}
