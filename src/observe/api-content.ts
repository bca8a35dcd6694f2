import { canonical, digest, type Json, type JsonObject, objectIn } from '../domain/canonical'
import type { Digest } from '../domain/units'
import type { Api, ApiGateway, ContentPart } from '../ports/api-gateway'

/**
 * What a deployment of the API would hold now, when no file defines it: settings, resources, methods and integrations,
 * and what the methods refer to. A part that no method refers to costs no call.
 *
 * Gateway responses are not looked at: they would cost every run one more call.
 */
export async function apiContent(gateway: ApiGateway, api: Api): Promise<Digest> {
  const resources = await gateway.parts(api.id, 'resources')
  const methods = resources.flatMap((resource) => Object.values(objectIn(resource['resourceMethods']))).map(objectIn)
  const parts: Record<string, Json> = {}
  for (const [part, isUsed] of Object.entries(USES)) {
    if (methods.some(isUsed)) parts[part] = (await gateway.parts(api.id, part as ContentPart)).map(withoutNoise)
  }
  return digest({ api: api.content, resources: resources.map(withoutNoise).sort(byPath), ...parts })
}

const USES: Readonly<Record<Exclude<ContentPart, 'resources'>, (method: JsonObject) => boolean>> = {
  authorizers: (method) => method['authorizerId'] !== undefined,
  'request-validators': (method) => method['requestValidatorId'] !== undefined,
  models: (method) =>
    Object.values(objectIn(method['requestModels'])).some((model) => model !== 'Empty' && model !== 'Error'),
}

/** Ids of resources change when an API is imported anew and say nothing about what it does. */
function withoutNoise(resource: JsonObject): JsonObject {
  const { id, parentId, resourceMethods, ...rest } = resource
  if (resourceMethods === undefined) return { ...rest, ...(resource['path'] === undefined && { id, parentId }) }
  const methods = Object.entries(objectIn(resourceMethods)).map(([verb, method]) => [
    verb,
    withoutOwnNamespace(objectIn(method), id),
  ])
  return { ...rest, resourceMethods: Object.fromEntries(methods) as JsonObject }
}

function withoutOwnNamespace(method: JsonObject, resource: Json | undefined): JsonObject {
  const integration = objectIn(method['methodIntegration'])
  if (integration['cacheNamespace'] !== resource) return method
  return { ...method, methodIntegration: { ...integration, cacheNamespace: undefined } }
}

const byPath = (a: JsonObject, b: JsonObject): number =>
  canonical(a['path'] ?? null) < canonical(b['path'] ?? null) ? -1 : 1
