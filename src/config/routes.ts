import { digest, type Json, type JsonObject, objectIn } from '../domain/canonical'
import type { Digest } from '../domain/units'

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'x-amazon-apigateway-any-method'])

/** `GET /orders/{id}` -> digest of the operation, of the parts that it refers to, and of what holds for every route. */
export function routesOf(document: JsonObject): Readonly<Record<string, Digest>> {
  const shared = digest(withoutParts(document))
  const routes = Object.entries(objectIn(document['paths'])).flatMap(([path, item]) => {
    const { parameters } = objectIn(item)
    return Object.entries(objectIn(item))
      .filter(([method]) => METHODS.has(method.toLowerCase()))
      .map(([method, operation = null]) => {
        const own = { operation, parameters }
        return [`${verb(method)} ${path}`, digest({ ...own, shared, parts: partsOf(own, document) })] as const
      })
  })
  return Object.fromEntries(routes)
}

/** What stands behind a route, as far as API Gateway shows it again as it was given. */
export interface Integration {
  /** `MOCK`, `HTTP_PROXY`, … */
  readonly type: string
  readonly uri: string | undefined
}

/** `GET /orders/{id}` -> its integration, where the operation itself declares one. */
export function integrationsOf(document: JsonObject): Readonly<Record<string, Integration>> {
  const routes = Object.entries(objectIn(document['paths'])).flatMap(([path, item]) =>
    Object.entries(objectIn(item)).flatMap(([method, operation]) => {
      const { type, uri } = objectIn(objectIn(operation)['x-amazon-apigateway-integration'])
      if (!METHODS.has(method.toLowerCase()) || typeof type !== 'string') return []
      return [[`${verb(method)} ${path}`, { type: type.toUpperCase(), uri: textIn(uri) }] as const]
    }),
  )
  return Object.fromEntries(routes)
}

const textIn = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

const verb = (method: string): string => (method.startsWith('x-') ? 'ANY' : method.toUpperCase())

/** Security schemes stay: operations name them without a reference. */
const withoutParts = (document: JsonObject): JsonObject => ({
  ...document,
  paths: undefined,
  info: undefined,
  components: { securitySchemes: objectIn(document['components'])['securitySchemes'] },
  definitions: undefined,
  parameters: undefined,
  responses: undefined,
})

/** By pointer, what `value` refers to with `$ref`, and what that refers to. */
function partsOf(value: Json, document: JsonObject): JsonObject {
  const pointers = new Set(referencesIn(value))
  // A set is walked in the order of what was added, and what is added on the way is met too.
  for (const pointer of pointers) for (const next of referencesIn(partAt(document, pointer))) pointers.add(next)
  return Object.fromEntries([...pointers].map((pointer) => [pointer, partAt(document, pointer)]))
}

function referencesIn(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const reference = objectIn(value)['$ref']
  const inside = Object.values(value).flatMap(referencesIn)
  return typeof reference === 'string' ? [reference, ...inside] : inside
}

/** `#/components/schemas/Order`, as a JSON pointer (RFC 6901); `null` when nothing stands there. */
function partAt(document: JsonObject, pointer: string): Json {
  const steps = pointer.split('/').slice(1)
  return steps.reduce<Json>((at, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const here = objectIn(at)
    return (Object.hasOwn(here, name) ? here[name] : undefined) ?? null
  }, document)
}
