import { badRequest, notFound } from '../fault'
import type { ApiRecord, Domain, GatewayStore, Stage, StoredDeployment, StoredStage } from './model'

/** `Invalid API identifier specified 111122223333:abc`, as recorded from AWS. */
export function apiOf(store: GatewayStore, restApiId: string): ApiRecord {
  const api = store.apis.get(restApiId)
  if (api === undefined) throw notFound(`Invalid API identifier specified ${store.account}:${restApiId}`)
  return api
}

export function stageOf(api: ApiRecord, stageName: string): StoredStage {
  const stage = api.stages.get(stageName)
  if (stage === undefined) throw notFound('Invalid stage identifier specified')
  return stage
}

export function deploymentOf(api: ApiRecord, id: string): StoredDeployment {
  const deployment = api.deployments.get(id)
  if (deployment === undefined) throw notFound('Invalid Deployment identifier specified')
  return deployment
}

/** The text was recorded for stages of HTTP APIs; that stages of REST APIs, and APIs, are refused alike is unverified. */
export function checkUnmapped(
  { domains }: GatewayStore,
  kind: 'API' | 'stage',
  name: string,
  isAbout: (domain: Domain) => boolean,
): void {
  const mapped = [...domains].filter(([, domain]) => isAbout(domain))
  if (mapped.length === 0) return
  const hosts = [...new Set(mapped.map(([key]) => key.split('/')[0]))].join(', ')
  throw badRequest(
    `Deleting ${kind} ${name} failed. Please remove all base path mappings related to the ${kind} in your domains: ${hosts}`,
  )
}

export const putApi = (store: GatewayStore, api: ApiRecord): void => {
  store.apis.set(api.shape.id, api)
}

/** The stage with one more entry in what the data plane learns. */
export function changedStage(store: GatewayStore, before: StoredStage | undefined, shape: Stage): StoredStage {
  const since = store.now()
  return {
    shape,
    history: [...(before?.history ?? []), { since, shape }].slice(-HISTORY),
    cacheSettles: before?.cacheSettles ?? since,
  }
}

/** More changes than anybody makes within a propagation time. */
const HISTORY = 50

export const withStage = (api: ApiRecord, stage: StoredStage): ApiRecord => ({
  ...api,
  stages: new Map([...api.stages, [stage.shape.stageName, stage]]),
})

/** Without the members that are undefined: AWS leaves them out. */
export function present<T extends object>(shape: T): T {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as T
}
