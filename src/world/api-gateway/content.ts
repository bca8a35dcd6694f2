import { own } from '../own'
import { badRequest, conflict, notFound } from '../fault'
import { RESOURCES_PER_API } from './limits'
import type { ApiRecord, GatewayStore, Method, Part, Resource } from './model'
import { type Page, type PageInput, pageOf } from './pages'
import { apiOf, putApi } from './records'

/** Resources and what else stands in an API itself; reading and changing one by one. */

interface ApiInput {
  readonly restApiId: string
}
interface ResourceInput extends ApiInput {
  readonly resourceId: string
}
export interface MethodInput extends ResourceInput {
  readonly httpMethod: string
}

/** As AWS shows it: which methods there are, and their bodies only when asked to embed them. */
export interface ResourceView {
  readonly id: string
  readonly parentId?: string
  readonly pathPart?: string
  readonly path: string
  readonly resourceMethods?: Readonly<Record<string, Method | Record<string, never>>>
}

export function getResources(
  store: GatewayStore,
  input: ApiInput & PageInput & { readonly embed?: readonly string[] | undefined },
): Page<ResourceView> {
  const { resources } = apiOf(store, input.restApiId).content
  const { items, ...rest } = pageOf(resources, ({ id }) => id, input)
  return { items: items.map((resource) => viewOf(resource, input.embed?.includes('methods') ?? false)), ...rest }
}

export const getResource = (
  store: GatewayStore,
  input: ResourceInput & { readonly embed?: readonly string[] | undefined },
): ResourceView =>
  viewOf(resourceOf(apiOf(store, input.restApiId), input.resourceId), input.embed?.includes('methods') ?? false)

const viewOf = ({ resourceMethods, ...resource }: Resource, isWhole: boolean): ResourceView => {
  const methods = Object.entries(resourceMethods)
  const { parentId, pathPart } = resource
  return {
    id: resource.id,
    ...(parentId !== undefined && { parentId }),
    ...(pathPart !== undefined && { pathPart }),
    path: resource.path,
    ...(methods.length > 0 && {
      resourceMethods: Object.fromEntries(methods.map(([name, method]) => [name, isWhole ? method : {}])),
    }),
  }
}

const idOf = ({ id }: Part) => id

export const getAuthorizers = (store: GatewayStore, input: ApiInput & PageInput): Page<Part> =>
  pageOf(apiOf(store, input.restApiId).content.authorizers, idOf, input)

export const getModels = (store: GatewayStore, input: ApiInput & PageInput): Page<Part> =>
  pageOf(apiOf(store, input.restApiId).content.models, idOf, input)

export const getRequestValidators = (store: GatewayStore, input: ApiInput & PageInput): Page<Part> =>
  pageOf(apiOf(store, input.restApiId).content.requestValidators, idOf, input)

export function createResource(
  store: GatewayStore,
  input: ApiInput & { readonly parentId: string; readonly pathPart: string },
): ResourceView {
  const api = apiOf(store, input.restApiId)
  const parent = resourceOf(api, input.parentId)
  if (!/^(?:[\w.:~-]+|\{[\w.:-]+\+?\})$/.test(input.pathPart)) {
    throw badRequest(
      "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.",
    )
  }
  checkParent(parent.path)
  const path = `${parent.path === '/' ? '' : parent.path}/${input.pathPart}`
  if (api.content.resources.some((one) => one.path === path)) {
    throw conflict('Another resource with the same parent already has this name: ' + input.pathPart)
  }
  checkResourceQuota(api.content.resources.length + 1)
  const resource: Resource = {
    id: store.newId(6),
    parentId: parent.id,
    pathPart: input.pathPart,
    path,
    resourceMethods: {},
  }
  putApi(store, { ...api, content: { ...api.content, resources: [...api.content.resources, resource] } })
  return viewOf(resource, true)
}

/** From memory. */
export function checkParent(path: string): void {
  if (/\+\}(?:\/|$)/.test(path)) throw badRequest('Cannot create a child of a resource with a greedy path variable.')
}

/** Unverified text. */
export function checkResourceQuota(count: number): void {
  if (count > RESOURCES_PER_API) throw badRequest('Maximum number of resources for this API has been reached.')
}

/** Its children go with it. */
export function deleteResource(store: GatewayStore, input: ResourceInput): void {
  const api = apiOf(store, input.restApiId)
  const gone = resourceOf(api, input.resourceId)
  if (gone.parentId === undefined) throw badRequest('The root resource cannot be deleted') // from memory; the text is unverified
  const left = api.content.resources.filter(({ path }) => path !== gone.path && !path.startsWith(`${gone.path}/`))
  putApi(store, { ...api, content: { ...api.content, resources: left } })
}

export function resourceOf(api: ApiRecord, id: string): Resource {
  const resource = api.content.resources.find((one) => one.id === id)
  if (resource === undefined) throw notFound('Invalid Resource identifier specified')
  return resource
}

/** The method, or a fault that AWS answers for one that is not there. */
export function methodOf(store: GatewayStore, input: MethodInput): Method {
  const { resourceMethods } = resourceOf(apiOf(store, input.restApiId), input.resourceId)
  const method = own(resourceMethods, input.httpMethod)
  if (method === undefined) throw notFound('Invalid Method identifier specified')
  return method
}

/** Keeps the method, in place of one of the same name. */
export function putMethodRecord(store: GatewayStore, input: MethodInput, method: Method | undefined): void {
  const api = apiOf(store, input.restApiId)
  const changed = resourceOf(api, input.resourceId)
  const others = Object.entries(changed.resourceMethods).filter(([name]) => name !== input.httpMethod)
  const resourceMethods = Object.fromEntries(method ? [...others, [input.httpMethod, method]] : others)
  const resources = api.content.resources.map((one) => (one === changed ? { ...one, resourceMethods } : one))
  putApi(store, { ...api, content: { ...api.content, resources } })
}
