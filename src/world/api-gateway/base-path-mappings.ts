import { badRequest, conflict, notFound } from '../fault'
import { type DomainNameInput, getDomainName } from './domain-names'
import type { Domain, GatewayStore } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { present } from './records'
import type { PatchOperation } from './stage-patches'

export interface MappingInput extends DomainNameInput {
  readonly basePath: string
}

export interface BasePathMapping {
  /** `(none)`: everything that no other mapping of the domain takes. */
  readonly basePath: string
  readonly restApiId: string
  /** Absent: its name is the first part of the path. */
  readonly stage?: string | undefined
}

const NONE = '(none)'

export function createBasePathMapping(
  store: GatewayStore,
  input: DomainNameInput & {
    readonly basePath?: string | undefined
    readonly restApiId: string
    readonly stage?: string | undefined
  },
): BasePathMapping {
  getDomainName(store, input)
  const mapping: BasePathMapping = present({
    basePath: named(input.basePath),
    restApiId: input.restApiId,
    stage: input.stage === '' ? undefined : input.stage,
  })
  check(store, mapping)
  if (store.domains.has(keyOf(input.domainName, mapping.basePath))) throw taken()
  keep(store, input.domainName, mapping)
  return mapping
}

const named = (basePath: string | undefined): string => (basePath === undefined || basePath === '' ? NONE : basePath)

const taken = () => conflict('Base path already exists for this domain name')

/** That API and stage are refused with these texts is from memory. */
function check(store: GatewayStore, { basePath, restApiId, stage }: BasePathMapping): void {
  if (basePath.includes('/')) {
    throw badRequest(
      "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a multi-level base path mapping, use API Gateway V2.",
    )
  }
  const api = store.apis.get(restApiId)
  if (api === undefined) throw badRequest('Invalid REST API identifier specified')
  if (stage !== undefined && !api.stages.has(stage)) throw badRequest('Invalid stage identifier specified')
}

const keyOf = (domainName: string, basePath: string): string =>
  basePath === NONE ? domainName : `${domainName}/${basePath}`

function keep(store: GatewayStore, domainName: string, { basePath, restApiId, stage }: BasePathMapping): void {
  store.domains.set(keyOf(domainName, basePath), { api: restApiId, ...(stage !== undefined && { stage }) })
}

const mappingOf = (basePath: string, { api, stage }: Domain): BasePathMapping =>
  present({ basePath, restApiId: api, stage })

export function getBasePathMapping(store: GatewayStore, input: MappingInput): BasePathMapping {
  getDomainName(store, input)
  const basePath = named(input.basePath)
  const found = store.domains.get(keyOf(input.domainName, basePath))
  if (found === undefined) throw notFound('Invalid base path mapping identifier specified')
  return mappingOf(basePath, found)
}

export function getBasePathMappings(store: GatewayStore, input: DomainNameInput & PageInput): Page<BasePathMapping> {
  getDomainName(store, input)
  const mappings = [...store.domains].flatMap(([key, domain]) => {
    if (key === input.domainName) return [mappingOf(NONE, domain)]
    const prefix = `${input.domainName}/`
    return key.startsWith(prefix) ? [mappingOf(key.slice(prefix.length), domain)] : []
  })
  return pageOf(mappings, ({ basePath }) => basePath, input)
}

/** AWS's table of patch operations: replace only. It writes `/basepath`; the SDKs' examples `/basePath`: both are taken. */
const REPLACEABLE: ReadonlyMap<string, (value: string) => Partial<BasePathMapping>> = new Map(
  Object.entries<(value: string) => Partial<BasePathMapping>>({
    '/basepath': (basePath) => ({ basePath: named(basePath) }),
    '/restapiid': (restApiId) => ({ restApiId }),
    '/stage': (stage) => ({ stage: stage === '' ? undefined : stage }),
  }),
)

export function updateBasePathMapping(
  store: GatewayStore,
  input: MappingInput & { readonly patchOperations?: readonly PatchOperation[] | undefined },
): BasePathMapping {
  const before = getBasePathMapping(store, input)
  const mapping = (input.patchOperations ?? []).reduce((draft, { op, path = '', value = '' }) => {
    const replace = REPLACEABLE.get(path.toLowerCase())
    if (replace === undefined || op !== 'replace') throw badRequest(`Invalid patch path ${path}`) // unverified text
    return { ...draft, ...replace(value) }
  }, before)
  check(store, mapping)
  const isMoved = mapping.basePath !== before.basePath
  if (isMoved && store.domains.has(keyOf(input.domainName, mapping.basePath))) throw taken()
  store.domains.delete(keyOf(input.domainName, before.basePath))
  keep(store, input.domainName, mapping)
  return present(mapping)
}

export function deleteBasePathMapping(store: GatewayStore, input: MappingInput): void {
  getBasePathMapping(store, input)
  store.domains.delete(keyOf(input.domainName, named(input.basePath)))
}
