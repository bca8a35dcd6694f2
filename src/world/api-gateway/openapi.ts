import { parse as parseYaml } from 'yaml'
import type { Json, JsonObject } from '../../domain/canonical'
import { badRequest } from '../fault'
import { own } from '../own'
import { prefixOf } from './base-path'
import { isObject, listOf, objectOf, textOf } from './json-shapes'
import { danglingIn, resolved } from './references'

/** An OpenAPI 3.0 or Swagger 2.0 document in one form. */
export interface Definition {
  readonly title: string | undefined
  readonly description: string | undefined
  readonly version: string | undefined
  readonly operations: readonly Operation[]
  readonly models: readonly { readonly name: string; readonly schema: Json }[]
  readonly authorizers: readonly Authorizer[]
  readonly validators: readonly { readonly name: string; readonly flags: JsonObject }[]
  readonly policy: string | undefined
  readonly binaryMediaTypes: string[] | undefined
  readonly minimumCompressionSize: number | undefined
  readonly apiKeySource: string | undefined
  readonly warnings: readonly string[]
}

/** One method of one path. */
export interface Operation {
  readonly path: string
  /** `GET`, …, or `ANY`. */
  readonly method: string
  readonly shape: JsonObject
  /** The names of the security schemes asked for. */
  readonly security: readonly string[]
  readonly isApiKeyRequired: boolean
  readonly isSigned: boolean
  readonly validator: string | undefined
}

export interface Authorizer {
  readonly name: string
  readonly scheme: JsonObject
  readonly settings: JsonObject
}

/** The text as recorded from AWS; what exactly AWS finds invalid is known only in part. */
const invalid = () => badRequest('Invalid OpenAPI input.')

/** `basePath`: `ignore` when absent, `prepend`, `split`. Throws `Invalid OpenAPI input.` */
export function parseDefinition(body: string, basePath?: string): Definition {
  const document = parsed(body)
  const isSwagger = document['swagger'] === '2.0'
  if (!isSwagger && !/^3\.0(\.\d+)?$/.test(String(textOf(document['openapi'])))) throw invalid()
  const { info, paths } = document
  if (!isObject(info) || !isObject(paths)) throw invalid()
  const components = isSwagger ? document : objectOf(document['components'])
  const schemes = objectOf(components[isSwagger ? 'securityDefinitions' : 'securitySchemes'])
  const schemas = objectOf(components[isSwagger ? 'definitions' : 'schemas'])
  return {
    title: textOf(info['title']),
    description: textOf(info['description']),
    version: textOf(info['version']),
    operations: operationsOf(document, paths, schemes, prefixOf(document, basePath)),
    models: Object.entries(schemas).map(([name, schema]) => ({ name, schema: schema ?? {} })),
    authorizers: authorizersOf(schemes),
    validators: Object.entries(objectOf(document['x-amazon-apigateway-request-validators'])).map(([name, flags]) => ({
      name,
      flags: objectOf(flags),
    })),
    ...settingsOf(document),
    warnings: warningsOf(document),
  }
}

function parsed(body: string): JsonObject {
  try {
    const document: unknown = body.trimStart().startsWith('{') ? JSON.parse(body) : yamlOf(body)
    if (isObject(document)) return document
  } catch {
    // Whatever is wrong with the text, AWS says the same.
  }
  throw invalid()
}

/** Each key is compared with all others when they must be unique, which takes minutes for a long document: the last counts. */
const yamlOf = (body: string): unknown => parseYaml(body, { maxAliasCount: 100, logLevel: 'silent', uniqueKeys: false })

const settingsOf = (document: JsonObject) => {
  const policy = document['x-amazon-apigateway-policy']
  const types = document['x-amazon-apigateway-binary-media-types']
  const size = document['x-amazon-apigateway-minimum-compression-size']
  return {
    policy: policy === undefined ? undefined : JSON.stringify(policy),
    binaryMediaTypes: types === undefined ? undefined : listOf(types).map(String),
    minimumCompressionSize: typeof size === 'number' ? size : undefined,
    apiKeySource: textOf(document['x-amazon-apigateway-api-key-source']),
  }
}

const METHODS: ReadonlyMap<string, string> = new Map([
  ['get', 'GET'],
  ['put', 'PUT'],
  ['post', 'POST'],
  ['delete', 'DELETE'],
  ['patch', 'PATCH'],
  ['head', 'HEAD'],
  ['options', 'OPTIONS'],
  ['x-amazon-apigateway-any-method', 'ANY'],
])

function operationsOf(
  document: JsonObject,
  paths: JsonObject,
  schemes: JsonObject,
  prefix: string,
): readonly Operation[] {
  return Object.entries(paths).flatMap(([below, item]) => {
    if (!below.startsWith('/') || !isObject(item)) throw invalid()
    const path = below === '/' && prefix !== '' ? prefix : `${prefix}${below}`
    return Object.entries(item).flatMap(([key, shape]) => {
      const method = METHODS.get(key)
      if (method === undefined) return []
      if (!isObject(shape)) throw invalid()
      return [operationOf(document, schemes, path, method, wholeShape(document, item, shape))]
    })
  })
}

/** With what stands in the path or the document for it, and what references lead to. */
function wholeShape(document: JsonObject, item: JsonObject, shape: JsonObject): JsonObject {
  const parameters = [...listOf(item['parameters']), ...listOf(shape['parameters'])]
  return {
    ...shape,
    parameters: parameters.flatMap((one) => resolved(document, one) ?? []),
    requestBody: resolved(document, shape['requestBody']),
    consumes: shape['consumes'] ?? document['consumes'],
  }
}

function operationOf(
  document: JsonObject,
  schemes: JsonObject,
  path: string,
  method: string,
  shape: JsonObject,
): Operation {
  const asked = listOf(shape['security'] ?? document['security']).flatMap((one) => Object.keys(objectOf(one)))
  const schemesAsked = asked.map((name) => objectOf(own(schemes, name)))
  const isKey = (scheme: JsonObject) =>
    scheme['type'] === 'apiKey' && scheme['x-amazon-apigateway-authorizer'] === undefined
  const isSigned = (scheme: JsonObject) => scheme['x-amazon-apigateway-authtype'] === 'awsSigv4'
  return {
    path,
    method,
    shape,
    security: asked,
    isApiKeyRequired: schemesAsked.some((scheme) => isKey(scheme) && !isSigned(scheme)),
    isSigned: schemesAsked.some(isSigned) || isAskedBySelf(shape),
    validator: textOf(
      shape['x-amazon-apigateway-request-validator'] ?? document['x-amazon-apigateway-request-validator'],
    ),
  }
}

/** `x-amazon-apigateway-auth` of the operation itself. */
const isAskedBySelf = (shape: JsonObject): boolean =>
  textOf(objectOf(shape['x-amazon-apigateway-auth'])['type'])?.toUpperCase() === 'AWS_IAM'

const authorizersOf = (schemes: JsonObject): readonly Authorizer[] =>
  Object.entries(schemes).flatMap(([name, scheme]) => {
    const settings = objectOf(scheme)['x-amazon-apigateway-authorizer']
    return isObject(settings) ? [{ name, scheme: objectOf(scheme), settings }] : []
  })

const MODEL = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/

/** That AWS warns of what a reference does not find is unverified, and so are the texts. */
const warningsOf = (document: JsonObject): readonly string[] =>
  danglingIn(document).map((reference) => {
    const model = MODEL.exec(reference)?.[1]
    return `Unable to resolve the reference ${model === undefined ? reference : `to the model ${model}`}`
  })
