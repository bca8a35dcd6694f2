import { badRequest } from '../fault'
import { own } from '../own'
import { checkParent, checkResourceQuota } from './content'
import { type Parts, partsOf, resourcesOf, withOperations } from './definition-content'
import { checkCompressionSize, checkPolicy, DEFINITION_BYTES, RESOURCES_PER_API } from './limits'
import type { ApiRecord, Content, GatewayStore, Part, Resource, RestApi, Texts } from './model'
import { type Definition, parseDefinition } from './openapi'
import { apiOf, present, putApi } from './records'
import { checkRoom, makeApi } from './rest-apis'

export interface PutRestApiInput {
  readonly restApiId: string
  /** `merge` when absent. */
  readonly mode?: 'merge' | 'overwrite' | undefined
  readonly failOnWarnings?: boolean | undefined
  /** `basepath`; for a new API `endpointConfigurationTypes` too. Documentation is never read, so that `ignore` asks nothing. */
  readonly parameters?: Texts | undefined
  readonly body: string
}

export type ImportedApi = RestApi & { readonly warnings?: readonly string[] }

/** Changes what stands in the API; stages, their variables, the endpoint's type and deployments stay. */
export function putRestApi(store: GatewayStore, input: PutRestApiInput): ImportedApi {
  const api = apiOf(store, input.restApiId)
  const definition = definitionOf(input)
  const { warnings } = definition
  if (warnings.length > 0 && input.failOnWarnings === true) {
    throw badRequest(`Warnings found during import:\n\t${warnings.join('\n\t')}`) // unverified text
  }
  const changed = input.mode === 'overwrite' ? overwritten(store, api, definition) : merged(store, api, definition)
  checkPolicy(changed.shape.policy)
  checkCompressionSize(changed.shape.minimumCompressionSize)
  putApi(store, changed)
  return { ...changed.shape, ...(warnings.length > 0 && { warnings }) }
}

export function importRestApi(store: GatewayStore, input: Omit<PutRestApiInput, 'restApiId' | 'mode'>): ImportedApi {
  const { title } = definitionOf(input)
  checkRoom(store, input)
  const { id } = makeApi(store, store.newId(10), { name: title ?? 'Untitled', parameters: input.parameters })
  try {
    return putRestApi(store, { ...input, restApiId: id, mode: 'overwrite' })
  } catch (error) {
    store.apis.delete(id)
    throw error
  }
}

function definitionOf({ body, parameters = {} }: Pick<PutRestApiInput, 'body' | 'parameters'>): Definition {
  if (Buffer.byteLength(body) > DEFINITION_BYTES) throw badRequest('Invalid OpenAPI input.') // unverified text
  const definition = parseDefinition(body, own(parameters, 'basepath'))
  for (const { path } of definition.operations) checkParent(path.slice(0, path.lastIndexOf('/')))
  return definition
}

/** What the definition does not declare goes, and so do the ids of everything but the root: unverified, so not relied upon. */
function overwritten(store: GatewayStore, api: ApiRecord, definition: Definition): ApiRecord {
  const parts = partsOf(store, definition)
  const builtIn = api.content.models.filter(({ name }) => name === 'Empty' || name === 'Error')
  const root = api.content.resources.filter(({ path }) => path === '/').map(withoutMethods)
  checkResourceQuota(resourcesOf(root, definition.operations, RESOURCES_PER_API))
  const content: Content = {
    ...api.content,
    ...parts,
    models: named(builtIn, parts.models),
    resources: withOperations(store, root, definition.operations, parts),
  }
  return { ...api, shape: shapeOf(api.shape, definition, true), content }
}

const withoutMethods = (resource: Resource): Resource => ({ ...resource, resourceMethods: {} })

function merged(store: GatewayStore, api: ApiRecord, definition: Definition): ApiRecord {
  const parts = mergedParts(api.content, partsOf(store, definition))
  checkResourceQuota(resourcesOf(api.content.resources, definition.operations, RESOURCES_PER_API))
  const resources = withOperations(store, api.content.resources, definition.operations, parts)
  return { ...api, shape: shapeOf(api.shape, definition, false), content: { ...api.content, ...parts, resources } }
}

const mergedParts = (before: Parts, after: Parts): Parts => ({
  authorizers: named(before.authorizers, after.authorizers),
  models: named(before.models, after.models),
  requestValidators: named(before.requestValidators, after.requestValidators),
})

/** A part of the same name takes the old one's place, and its id. */
function named(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const kept = before.filter(({ name }) => !after.some((one) => one.name === name))
  const taken = after.map((part) => ({ ...part, id: before.find(({ name }) => name === part.name)?.id ?? part.id }))
  return [...kept, ...taken]
}

/** Terraform sets the name anew after each import, so an import takes it from the title; that a merge does not is unverified. */
const shapeOf = (before: RestApi, definition: Definition, isOverwritten: boolean): RestApi =>
  present({
    ...before,
    ...(isOverwritten && {
      name: definition.title ?? before.name,
      description: definition.description,
      version: definition.version,
    }),
    policy: definition.policy ?? before.policy,
    binaryMediaTypes: definition.binaryMediaTypes ?? before.binaryMediaTypes,
    minimumCompressionSize: definition.minimumCompressionSize ?? before.minimumCompressionSize,
    apiKeySource: definition.apiKeySource ?? before.apiKeySource,
  })
