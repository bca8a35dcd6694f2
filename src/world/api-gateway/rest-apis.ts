import { instant } from '../../domain/units'
import { badRequest } from '../fault'
import { wholeNumber } from '../numbers'
import { own } from '../own'
import { checkApiQuota, checkCompressionSize, checkEndpointTypes, checkPolicy, checkTags } from './limits'
import type { ApiRecord, Content, GatewayStore, RestApi, Texts } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { apiOf, checkUnmapped, present, putApi } from './records'
import type { PatchOperation } from './stage-patches'

export interface RestApiInput {
  readonly restApiId: string
}

export interface CreateRestApiInput {
  readonly name: string
  readonly description?: string | undefined
  readonly version?: string | undefined
  readonly binaryMediaTypes?: string[] | undefined
  readonly minimumCompressionSize?: number | undefined
  readonly apiKeySource?: string | undefined
  readonly endpointConfiguration?: { readonly types?: readonly string[] | undefined } | undefined
  readonly policy?: string | undefined
  readonly tags?: Record<string, string> | undefined
  readonly disableExecuteApiEndpoint?: boolean | undefined
}

export function createRestApi(store: GatewayStore, input: CreateRestApiInput): RestApi {
  if (input.name === '') throw badRequest('API Name cannot be blank') // unverified text
  checkTags(input.tags ?? {})
  checkPolicy(input.policy)
  checkCompressionSize(input.minimumCompressionSize)
  checkRoom(store, input)
  return makeApi(store, store.newId(10), input)
}

type EndpointInput = Pick<CreateRestApiInput, 'endpointConfiguration'> & {
  /** Of an import. */
  readonly parameters?: Texts | undefined
}

/** An import is told in its parameters. */
const typesOf = ({ endpointConfiguration, parameters = {} }: EndpointInput): readonly string[] =>
  endpointConfiguration?.types ?? [own(parameters, 'endpointConfigurationTypes') ?? 'EDGE']

/** Whether CreateRestApi or ImportRestApi makes an edge-optimized API of this. */
export const isEdge = (input: EndpointInput): boolean => typesOf(input).includes('EDGE')

/** Whether the account has room for one more API of its endpoint type, which has to be one. */
export function checkRoom(store: GatewayStore, input: EndpointInput): void {
  const types = typesOf(input)
  checkEndpointTypes(types)
  const all = [...store.apis.values()].map(({ shape }) => shape.endpointConfiguration.types)
  for (const type of types) checkApiQuota(type, all.filter((one) => one.includes(type)).length)
}

/** The API under an id of our choice, empty but for its root and the two models that every API has. */
export function makeApi(store: GatewayStore, id: string, input: CreateRestApiInput & EndpointInput): RestApi {
  const rootResourceId = store.newId(10)
  const shape: RestApi = present({
    id,
    name: input.name,
    description: input.description,
    createdDate: store.now(),
    version: input.version,
    binaryMediaTypes: input.binaryMediaTypes,
    minimumCompressionSize: input.minimumCompressionSize,
    apiKeySource: input.apiKeySource ?? 'HEADER',
    endpointConfiguration: { types: typesOf(input) },
    policy: input.policy,
    tags: input.tags,
    disableExecuteApiEndpoint: input.disableExecuteApiEndpoint ?? false,
    rootResourceId,
  })
  const content: Content = {
    resources: [{ id: rootResourceId, path: '/', resourceMethods: {} }],
    authorizers: [],
    models: [
      { id: store.newId(6), name: 'Empty', contentType: 'application/json', schema: '{"type":"object"}' },
      { id: store.newId(6), name: 'Error', contentType: 'application/json', schema: '{"type":"object"}' },
    ],
    requestValidators: [],
    handlers: new Map(),
    disableExecuteApiEndpoint: shape.disableExecuteApiEndpoint,
  }
  putApi(store, { shape, content, deployments: new Map(), stages: new Map(), deployingUntil: instant(0) })
  return shape
}

export const getRestApi = (store: GatewayStore, input: RestApiInput): RestApi => apiOf(store, input.restApiId).shape

export const getRestApis = (store: GatewayStore, input: PageInput): Page<RestApi> =>
  pageOf(
    [...store.apis.values()].map(({ shape }) => shape),
    ({ id }) => id,
    input,
  )

/** What UpdateRestApi can replace, by path; a change of what requests see needs another deployment. */
const REPLACEABLE: ReadonlyMap<string, (api: ApiRecord, value: string) => ApiRecord> = new Map(
  Object.entries<(api: ApiRecord, value: string) => ApiRecord>({
    '/name': (api, name) => withShape(api, { name }),
    '/description': (api, description) => withShape(api, { description: description === '' ? undefined : description }),
    '/policy': (api, policy) => withShape(api, { policy: policy === '' ? undefined : policy }),
    '/apiKeySource': (api, apiKeySource) => withShape(api, { apiKeySource }),
    '/minimumCompressionSize': (api, size) =>
      withShape(api, { minimumCompressionSize: wholeNumber(size, 0, Infinity) ?? NaN }),
    '/disableExecuteApiEndpoint': (api, value) => {
      const disableExecuteApiEndpoint = value === 'true'
      const changed = withShape(api, { disableExecuteApiEndpoint })
      return { ...changed, content: { ...api.content, disableExecuteApiEndpoint } }
    },
  }),
)

const withShape = (api: ApiRecord, change: Partial<RestApi>): ApiRecord => ({
  ...api,
  shape: present({ ...api.shape, ...change }),
})

export function updateRestApi(
  store: GatewayStore,
  input: RestApiInput & { readonly patchOperations?: readonly PatchOperation[] | undefined },
): RestApi {
  const changed = (input.patchOperations ?? []).reduce(
    (api, { op, path = '', value = '' }) => {
      const change = REPLACEABLE.get(path)
      if (change === undefined || op !== 'replace') throw badRequest(`Invalid patch path ${path}`) // unverified text
      return change(api, value)
    },
    apiOf(store, input.restApiId),
  )
  checkPolicy(changed.shape.policy)
  checkCompressionSize(changed.shape.minimumCompressionSize)
  putApi(store, changed)
  return changed.shape
}

export function deleteRestApi(store: GatewayStore, { restApiId }: RestApiInput): void {
  apiOf(store, restApiId)
  checkUnmapped(store, 'API', restApiId, ({ api }) => api === restApiId)
  store.apis.delete(restApiId)
}
