import { after } from '../../domain/units'
import { badRequest, conflict } from '../fault'
import type { ApiRecord, Content, Deployment, GatewayStore, Method, StoredStage } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { checkVariables } from './limits'
import { type CanaryInput, canaryOf, newStage } from './stages'
import { apiOf, changedStage, deploymentOf, present, putApi, withStage } from './records'
import type { PatchOperation } from './stage-patches'

export interface CreateDeploymentInput {
  readonly restApiId: string
  readonly stageName?: string | undefined
  readonly stageDescription?: string | undefined
  readonly description?: string | undefined
  readonly cacheClusterEnabled?: boolean | undefined
  readonly cacheClusterSize?: string | undefined
  readonly variables?: Record<string, string> | undefined
  readonly canarySettings?: CanaryInput | undefined
  readonly tracingEnabled?: boolean | undefined
}

/** Snapshots the API; with a stage name it also moves, makes or puts a canary on that stage. */
export function createDeployment(store: GatewayStore, input: CreateDeploymentInput): Deployment {
  const api = apiOf(store, input.restApiId)
  if (store.now() < api.deployingUntil) {
    throw conflict(
      `Another Deployment is in progress for rest api with id ${input.restApiId} . Please try again later.`,
    )
  }
  checkDeployable(api.content)
  const shape: Deployment = present({
    id: store.newId(6),
    description: input.description,
    createdDate: store.now(),
  })
  const deployments = new Map([...api.deployments, [shape.id, { shape, snapshot: api.content }]])
  const deployed = { ...api, deployments, deployingUntil: after(store.now(), store.deploymentTakes) }
  const stage = stageFor(store, api, shape.id, input)
  putApi(store, stage === undefined ? deployed : withStage(deployed, stage))
  return shape
}

function checkDeployable({ resources }: Content): void {
  const methods = resources.flatMap((resource) => Object.values(resource.resourceMethods))
  if (methods.length === 0) throw badRequest("The REST API doesn't contain any methods")
  if (methods.some((method) => method.methodIntegration === undefined)) {
    throw badRequest('No integration defined for method')
  }
}

/** AWS leaves out the space after its first sentence. */
const invalidContent = (why: string) => badRequest(`Invalid deployment content specified.${why}`)

/** The stage as it will be, or `undefined` when none is named. */
function stageFor(
  store: GatewayStore,
  api: ApiRecord,
  id: string,
  input: CreateDeploymentInput,
): StoredStage | undefined {
  const { stageName, canarySettings } = input
  if (stageName === undefined || stageName === '') {
    if (canarySettings === undefined) return undefined
    throw invalidContent(
      `Non null and non empty stageName must be provided for canary deployment. Provided value is ${stageName ?? 'null'}`,
    )
  }
  const live = api.stages.get(stageName)
  if (canarySettings !== undefined) return withNewCanary(store, live, id, stageName, canarySettings)
  if (live === undefined) {
    return newStage(store, api, stageName, id, { ...input, description: input.stageDescription })
  }
  return movedStage(store, live, id, input)
}

/** The base stays as it is. Unverified: whether a second canary keeps overrides that it does not name; here it does not. */
function withNewCanary(
  store: GatewayStore,
  live: StoredStage | undefined,
  id: string,
  stageName: string,
  canary: CanaryInput,
): StoredStage {
  if (live === undefined) {
    throw invalidContent(`Stage ${stageName} must already be created before making a canary release deployment`)
  }
  const canarySettings = canaryOf(id, canary)
  return changedStage(store, live, { ...live.shape, canarySettings, lastUpdatedDate: store.now() })
}

/**
 * Unverified: that `variables` are merged into the stage's, and that what is said about cache and tracing is not heard.
 * Its settings and tags stay (AWS keeps them: also unverified).
 */
function movedStage(store: GatewayStore, live: StoredStage, id: string, input: CreateDeploymentInput): StoredStage {
  const { shape } = live
  if (shape.canarySettings !== undefined) {
    throw invalidContent(
      `Non canary deployment not supported on stage ${shape.stageName} because Canary is enabled. Provide CanarySettings in deploymentInput.`,
    )
  }
  const variables = input.variables ? { ...shape.variables, ...input.variables } : shape.variables
  checkVariables(variables ?? {})
  return changedStage(store, live, {
    ...shape,
    deploymentId: id,
    description: input.stageDescription ?? shape.description,
    variables,
    lastUpdatedDate: store.now(),
  })
}

export interface DeploymentInput {
  readonly restApiId: string
  readonly deploymentId: string
}

/** By path and method. */
type ApiSummary = Readonly<Record<string, Readonly<Record<string, MethodSummary>>>>
type MethodSummary = Pick<Method, 'authorizationType' | 'apiKeyRequired'>

/** What the deployment holds is told only when asked for, as `apisummary`. */
export function getDeployment(
  store: GatewayStore,
  input: DeploymentInput & { readonly embed?: readonly string[] | undefined },
): Deployment & { readonly apiSummary?: ApiSummary } {
  const { shape, snapshot } = deploymentOf(apiOf(store, input.restApiId), input.deploymentId)
  return input.embed?.includes('apisummary') === true ? { ...shape, apiSummary: summaryOf(snapshot) } : shape
}

const summaryOf = ({ resources }: Content): ApiSummary =>
  Object.fromEntries(
    resources
      .filter(({ resourceMethods }) => Object.keys(resourceMethods).length > 0)
      .map(({ path, resourceMethods }) => [path, methodsOf(resourceMethods)]),
  )

const methodsOf = (methods: Readonly<Record<string, Method>>) =>
  Object.fromEntries(
    Object.entries(methods).map(([name, { authorizationType, apiKeyRequired }]) => [
      name,
      { authorizationType, apiKeyRequired },
    ]),
  )

/** In no promised order: here by id, so that nobody takes it for the order of creation. */
export function getDeployments(
  store: GatewayStore,
  input: PageInput & { readonly restApiId: string },
): Page<Deployment> {
  const all = [...apiOf(store, input.restApiId).deployments.values()].map(({ shape }) => shape)
  const byId = all.sort((a, b) => (a.id < b.id ? -1 : 1))
  return pageOf(byId, ({ id }) => id, input)
}

/** Only the description can be changed. */
export function updateDeployment(
  store: GatewayStore,
  input: DeploymentInput & { readonly patchOperations?: readonly PatchOperation[] | undefined },
): Deployment {
  const api = apiOf(store, input.restApiId)
  const before = deploymentOf(api, input.deploymentId)
  const shape = (input.patchOperations ?? []).reduce((draft, { op, path, value }) => {
    if (path !== '/description' || op !== 'replace') throw badRequest(`Invalid patch path ${path ?? ''}`) // unverified text
    return { ...draft, description: value }
  }, before.shape)
  putApi(store, { ...api, deployments: new Map([...api.deployments, [shape.id, { ...before, shape }]]) })
  return present(shape)
}

export function deleteDeployment(store: GatewayStore, input: DeploymentInput): void {
  const api = apiOf(store, input.restApiId)
  deploymentOf(api, input.deploymentId)
  const stages = [...api.stages.values()].map(({ shape }) => shape)
  if (stages.some((stage) => stage.deploymentId === input.deploymentId)) {
    throw badRequest('Active stages pointing to this deployment must be moved or deleted')
  }
  if (stages.some((stage) => stage.canarySettings?.deploymentId === input.deploymentId)) {
    throw badRequest('Active stages with canary settings pointing to this deployment must be moved or deleted')
  }
  putApi(store, { ...api, deployments: new Map([...api.deployments].filter(([id]) => id !== input.deploymentId)) })
}
