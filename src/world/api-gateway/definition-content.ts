import type { Json, JsonObject } from '../../domain/canonical'
import { isObject, listOf, objectOf, textOf } from './json-shapes'
import type {
  GatewayStore,
  Integration,
  IntegrationResponse,
  Method,
  MethodResponse,
  Part,
  Resource,
  Texts,
} from './model'
import { integrationOf } from './methods'
import type { Definition, Operation } from './openapi'
import { present } from './records'

/** What a definition makes of an API: how OpenAPI's words and the x-amazon-apigateway extensions become API Gateway's. */

/** `parts` already have ids; a method refers to authorizers and validators by them. */
export interface Parts {
  readonly authorizers: readonly Part[]
  readonly models: readonly Part[]
  readonly requestValidators: readonly Part[]
}

export function partsOf(store: GatewayStore, definition: Definition): Parts {
  const id = () => store.newId(6)
  return {
    models: definition.models.map(({ name, schema }) => ({
      id: id(),
      name,
      contentType: 'application/json',
      schema: JSON.stringify(schema),
    })),
    authorizers: definition.authorizers.map(({ name, scheme, settings }) => ({
      id: id(),
      name,
      type: (textOf(settings['type']) ?? 'token').toUpperCase(),
      identitySource: textOf(settings['identitySource']) ?? `method.request.header.${textOf(scheme['name']) ?? ''}`,
      authorizerUri: settings['authorizerUri'],
      providerARNs: settings['providerARNs'],
      authorizerResultTtlInSeconds: settings['authorizerResultTtlInSeconds'] ?? 300,
    })),
    requestValidators: definition.validators.map(({ name, flags }) => ({
      id: id(),
      name,
      validateRequestBody: flags['validateRequestBody'] === true,
      validateRequestParameters: flags['validateRequestParameters'] === true,
    })),
  }
}

/** How many resources these paths make with all their parents and `before`; what is more than `most` is not counted. */
export function resourcesOf(before: readonly Resource[], operations: readonly Operation[], most: number): number {
  const paths = new Set(before.map(({ path }) => path))
  for (const { path } of operations) {
    for (let end = path.indexOf('/', 1); end !== -1 && paths.size <= most; end = path.indexOf('/', end + 1)) {
      paths.add(path.slice(0, end))
    }
    if (paths.size > most) break
    paths.add(path)
  }
  return paths.size
}

/** The paths with all their parents; those in `before` keep their ids and methods. */
export function withOperations(
  store: GatewayStore,
  before: readonly Resource[],
  operations: readonly Operation[],
  parts: Parts,
): readonly Resource[] {
  return operations.reduce((resources, operation) => {
    const grown = withPath(store, resources, operation.path)
    return grown.map((resource) =>
      resource.path === operation.path
        ? {
            ...resource,
            resourceMethods: {
              ...resource.resourceMethods,
              [operation.method]: methodOf(resource.id, operation, parts),
            },
          }
        : resource,
    )
  }, before)
}

export function withPath(store: GatewayStore, before: readonly Resource[], path: string): readonly Resource[] {
  if (path === '/' || before.some((resource) => resource.path === path)) return before
  const end = path.lastIndexOf('/')
  const parentPath = end === 0 ? '/' : path.slice(0, end)
  const resources = withPath(store, before, parentPath)
  const parent = resources.find((resource) => resource.path === parentPath)
  const pathPart = path.slice(end + 1)
  return [...resources, { id: store.newId(6), parentId: parent?.id, pathPart, path, resourceMethods: {} }]
}

function methodOf(resourceId: string, operation: Operation, parts: Parts): Method {
  const authorizer = parts.authorizers.find(({ name }) => operation.security.includes(name))
  const integration = operation.shape['x-amazon-apigateway-integration']
  return present({
    httpMethod: operation.method,
    authorizationType: authorizationOf(operation, authorizer),
    authorizerId: authorizer?.id,
    apiKeyRequired: operation.isApiKeyRequired,
    operationName: textOf(operation.shape['operationId']),
    requestValidatorId: parts.requestValidators.find(({ name }) => name === operation.validator)?.id,
    requestParameters: requestParametersOf(operation.shape),
    requestModels: requestModelsOf(operation.shape),
    methodResponses: methodResponsesOf(operation.shape),
    methodIntegration: isObject(integration) ? importedIntegration(resourceId, integration) : undefined,
  })
}

function authorizationOf(operation: Operation, authorizer: Part | undefined): string {
  if (operation.isSigned) return 'AWS_IAM'
  if (authorizer === undefined) return 'NONE'
  return authorizer['type'] === 'COGNITO_USER_POOLS' ? 'COGNITO_USER_POOLS' : 'CUSTOM'
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['query', 'querystring'],
  ['path', 'path'],
  ['header', 'header'],
])

function requestParametersOf(shape: JsonObject): Record<string, boolean> | undefined {
  const found = listOf(shape['parameters']).flatMap((one) => {
    const parameter = objectOf(one)
    const place = PLACES.get(textOf(parameter['in']) ?? '')
    const name = textOf(parameter['name'])
    if (place === undefined || name === undefined) return []
    return [[`method.request.${place}.${name}`, parameter['required'] === true] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

/** By content type; a schema without a name makes no model here. */
function requestModelsOf(shape: JsonObject): Texts | undefined {
  const inBody = listOf(shape['parameters'])
    .map(objectOf)
    .find((parameter) => parameter['in'] === 'body')
  const types = listOf(shape['consumes']).flatMap((type) => textOf(type) ?? [])
  const content = objectOf(objectOf(shape['requestBody'])['content'])
  const schemas = inBody
    ? (types.length > 0 ? types : ['application/json']).map((type) => [type, inBody['schema']] as const)
    : Object.entries(content).map(([type, one]) => [type, objectOf(one)['schema']] as const)
  const found = schemas.flatMap(([type, schema]) => {
    const name = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(textOf(objectOf(schema)['$ref']) ?? '')?.[1]
    return name === undefined ? [] : [[type, name] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function methodResponsesOf(shape: JsonObject): Record<string, MethodResponse> | undefined {
  const found = Object.entries(objectOf(shape['responses'])).filter(([code]) => /^\d{3}$/.test(code))
  if (found.length === 0) return undefined
  return Object.fromEntries(
    found.map(([statusCode, response]) => {
      const headers = Object.keys(objectOf(objectOf(response)['headers']))
      const responseParameters = Object.fromEntries(headers.map((name) => [`method.response.header.${name}`, false]))
      return [statusCode, { statusCode, ...(headers.length > 0 && { responseParameters }) }]
    }),
  )
}

function importedIntegration(resourceId: string, given: JsonObject): Integration {
  const timeout = given['timeoutInMillis']
  return integrationOf(resourceId, {
    type: (textOf(given['type']) ?? '').toUpperCase(),
    httpMethod: textOf(given['httpMethod']),
    uri: textOf(given['uri']),
    connectionType: textOf(given['connectionType']),
    connectionId: textOf(given['connectionId']),
    credentials: textOf(given['credentials']),
    requestParameters: textsOf(given['requestParameters']),
    requestTemplates: textsOf(given['requestTemplates']),
    contentHandling: textOf(given['contentHandling']),
    integrationResponses: importedResponses(objectOf(given['responses'])),
    passthroughBehavior: textOf(given['passthroughBehavior'])?.toUpperCase() ?? 'WHEN_NO_MATCH',
    timeoutInMillis: typeof timeout === 'number' ? timeout : 29_000,
    cacheKeyParameters: listOf(given['cacheKeyParameters']).map(String),
    cacheNamespace: textOf(given['cacheNamespace']) ?? resourceId,
  })
}

/** A definition names responses by the pattern that selects them, `default` being none; API Gateway by their status. */
function importedResponses(responses: JsonObject): Record<string, IntegrationResponse> | undefined {
  const found = Object.entries(responses).map(([pattern, one]): readonly [string, IntegrationResponse] => {
    const response = objectOf(one)
    const statusCode = scalar(response['statusCode'])
    return [
      statusCode,
      present({
        statusCode,
        selectionPattern: pattern === 'default' ? undefined : pattern,
        responseParameters: textsOf(response['responseParameters']),
        responseTemplates: textsOf(response['responseTemplates']),
      }),
    ]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

const textsOf = (value: Json | undefined): Record<string, string> | undefined =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, scalar(text)])) : undefined

const scalar = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))
