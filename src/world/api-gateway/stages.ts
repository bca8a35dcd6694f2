import { type Millis, after, minutes } from '../../domain/units'
import { conflict } from '../fault'
import { checkCacheSize, checkPercent, checkStageName, checkStageQuota, checkTags, checkVariables } from './limits'
import type { ApiRecord, Canary, GatewayStore, Stage, StoredStage } from './model'
import { unknownDeployment } from './patch-refusals'
import { apiOf, changedStage, checkUnmapped, present, putApi, stageOf, withStage } from './records'
import { patched, type PatchOperation } from './stage-patches'

export interface StageInput {
  readonly restApiId: string
  readonly stageName: string
}

export interface CanaryInput {
  readonly percentTraffic?: number | undefined
  readonly stageVariableOverrides?: Record<string, string> | undefined
  readonly useStageCache?: boolean | undefined
}

export interface NewStageSettings {
  readonly description?: string | undefined
  readonly cacheClusterEnabled?: boolean | undefined
  readonly cacheClusterSize?: string | undefined
  readonly variables?: Record<string, string> | undefined
  readonly documentationVersion?: string | undefined
  readonly tracingEnabled?: boolean | undefined
  readonly tags?: Record<string, string> | undefined
}

export interface CreateStageInput extends StageInput, NewStageSettings {
  readonly deploymentId: string
  readonly canarySettings?: (CanaryInput & { readonly deploymentId?: string | undefined }) | undefined
}

export function createStage(store: GatewayStore, input: CreateStageInput): Stage {
  const api = apiOf(store, input.restApiId)
  if (!api.deployments.has(input.deploymentId)) throw unknownDeployment()
  const canary = input.canarySettings
  const canaryDeployment = canary?.deploymentId ?? input.deploymentId
  if (!api.deployments.has(canaryDeployment)) throw unknownDeployment()
  const stage = newStage(store, api, input.stageName, input.deploymentId, input)
  const shape = { ...stage.shape, canarySettings: canary && canaryOf(canaryDeployment, canary) }
  const stored = { ...stage, shape, history: [{ since: store.now(), shape }] }
  putApi(store, withStage(api, stored))
  return viewOf(store, stored)
}

/** A stage with AWS's defaults, not yet kept. Its name must be free and the API's quota not used up. */
export function newStage(
  store: GatewayStore,
  api: ApiRecord,
  stageName: string,
  deploymentId: string,
  settings: NewStageSettings,
): StoredStage {
  checkStageName(stageName)
  if (api.stages.has(stageName)) throw conflict('Stage already exists')
  checkStageQuota(api.stages.size)
  checkVariables(settings.variables ?? {})
  checkTags(settings.tags ?? {})
  checkCacheSize(settings.cacheClusterSize)
  const at = store.now()
  const isCached = settings.cacheClusterEnabled ?? false
  const shape: Stage = {
    stageName,
    deploymentId,
    description: settings.description,
    cacheClusterEnabled: isCached,
    cacheClusterSize: settings.cacheClusterSize ?? (isCached ? '0.5' : undefined),
    cacheClusterStatus: 'NOT_AVAILABLE',
    methodSettings: {},
    variables: absentWhenEmpty(settings.variables),
    documentationVersion: settings.documentationVersion,
    tracingEnabled: settings.tracingEnabled ?? false,
    tags: absentWhenEmpty(settings.tags),
    createdDate: at,
    lastUpdatedDate: at,
  }
  return withCacheCluster(store, changedStage(store, undefined, shape), false)
}

export const canaryOf = (deploymentId: string, input: CanaryInput): Canary => {
  const percentTraffic = input.percentTraffic ?? 0
  checkPercent(percentTraffic)
  checkVariables(input.stageVariableOverrides ?? {})
  return {
    deploymentId,
    percentTraffic,
    stageVariableOverrides: absentWhenEmpty(input.stageVariableOverrides),
    useStageCache: input.useStageCache ?? false,
  }
}

export const getStage = (store: GatewayStore, input: StageInput): Stage =>
  viewOf(store, stageOf(apiOf(store, input.restApiId), input.stageName))

/** Not paginated; the list is called `item`. */
export function getStages(
  store: GatewayStore,
  input: { readonly restApiId: string; readonly deploymentId?: string | undefined },
): { readonly item: readonly Stage[] } {
  const stages = [...apiOf(store, input.restApiId).stages.values()]
  const wanted = stages.filter(
    ({ shape }) => input.deploymentId === undefined || shape.deploymentId === input.deploymentId,
  )
  return { item: wanted.map((stage) => viewOf(store, stage)) }
}

export interface UpdateStageInput extends StageInput {
  readonly patchOperations?: readonly PatchOperation[] | undefined
}

export function updateStage(store: GatewayStore, input: UpdateStageInput): Stage {
  const api = apiOf(store, input.restApiId)
  const before = stageOf(api, input.stageName)
  const shape = patched(before.shape, input.patchOperations ?? [], (id) => api.deployments.has(id))
  const changed = changedStage(store, before, { ...shape, lastUpdatedDate: store.now() })
  const stored = withCacheCluster(store, changed, before.shape.cacheClusterEnabled)
  putApi(store, withStage(api, stored))
  return viewOf(store, stored)
}

export function deleteStage(store: GatewayStore, input: StageInput): void {
  const api = apiOf(store, input.restApiId)
  stageOf(api, input.stageName)
  const { restApiId, stageName } = input
  checkUnmapped(store, 'stage', stageName, ({ api: id, stage }) => id === restApiId && stage === stageName)
  putApi(store, { ...api, stages: new Map([...api.stages].filter(([name]) => name !== input.stageName)) })
}

/** There are no entries to flush, so that only the stage is looked for. */
export function flushStageCache(store: GatewayStore, input: StageInput): void {
  stageOf(apiOf(store, input.restApiId), input.stageName)
}

/** About four minutes, says AWS's guide to API caching. */
const CACHE_CLUSTER_TAKES: Millis = minutes(4)

const withCacheCluster = (store: GatewayStore, stage: StoredStage, wasEnabled: boolean): StoredStage =>
  stage.shape.cacheClusterEnabled === wasEnabled
    ? stage
    : { ...stage, cacheSettles: after(store.now(), CACHE_CLUSTER_TAKES) }

/** The stage as AWS shows it now: the cache cluster's status comes with time. */
export function viewOf(store: GatewayStore, stage: StoredStage): Stage {
  const canary = stage.shape.canarySettings
  return present({
    ...stage.shape,
    cacheClusterStatus: cacheStatus(stage, store.now() < stage.cacheSettles),
    canarySettings: canary && present(canary),
  })
}

const cacheStatus = (stage: StoredStage, isChanging: boolean): string => {
  if (stage.shape.cacheClusterEnabled) return isChanging ? 'CREATE_IN_PROGRESS' : 'AVAILABLE'
  return isChanging ? 'DELETE_IN_PROGRESS' : 'NOT_AVAILABLE'
}

const absentWhenEmpty = (texts: Record<string, string> | undefined) =>
  texts === undefined || Object.keys(texts).length === 0 ? undefined : { ...texts }
