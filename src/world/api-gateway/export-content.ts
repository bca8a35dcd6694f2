import type { JsonObject } from '../../domain/canonical'
import type { Content, Integration, IntegrationResponse, Method, Part, Texts } from './model'

/** What a deployed snapshot says in OpenAPI's words: the way back from `definition-content.ts`. */

export interface Extensions {
  readonly integrations: boolean
  readonly authorizers: boolean
  /** Validators too. */
  readonly all: boolean
}

export const pathsOf = (content: Content, isSwagger: boolean, extensions: Extensions): JsonObject =>
  Object.fromEntries(
    content.resources
      .filter(({ resourceMethods }) => Object.keys(resourceMethods).length > 0)
      .map(({ path, resourceMethods }) => [
        path,
        Object.fromEntries(
          Object.entries(resourceMethods).map(([name, method]) => [
            name === 'ANY' ? 'x-amazon-apigateway-any-method' : name.toLowerCase(),
            operationOf(content, method, isSwagger, extensions),
          ]),
        ),
      ]),
  )

function operationOf(content: Content, method: Method, isSwagger: boolean, extensions: Extensions): JsonObject {
  const security = schemesOf(content.authorizers, method)
  const validator = content.requestValidators.find(({ id }) => id === method.requestValidatorId)
  return {
    operationId: method.operationName,
    ...(isSwagger ? { consumes: method.requestModels && Object.keys(method.requestModels) } : bodyOf(method)),
    parameters: parametersOf(method, isSwagger),
    responses: responsesOf(method, isSwagger),
    ...(security.length > 0 && { security: security.map((name) => ({ [name]: [] })) }),
    ...(extensions.all && validator && { 'x-amazon-apigateway-request-validator': validator.name }),
    ...(extensions.integrations &&
      method.methodIntegration && { 'x-amazon-apigateway-integration': integrationOf(method.methodIntegration) }),
  }
}

const PLACES: Readonly<Record<string, string>> = { querystring: 'query', path: 'path', header: 'header' }

function parametersOf(
  { requestParameters, requestModels }: Method,
  isSwagger: boolean,
): readonly JsonObject[] | undefined {
  const parameters = Object.entries(requestParameters ?? {}).map(([key, isRequired]) => {
    const [, , place = '', ...name] = key.split('.')
    const type = isSwagger ? { type: 'string' } : { schema: { type: 'string' } }
    return { name: name.join('.'), in: PLACES[place] ?? place, required: isRequired || place === 'path', ...type }
  })
  const body = isSwagger ? bodyParameterOf(requestModels) : []
  return requestParameters === undefined && body.length === 0 ? undefined : [...parameters, ...body]
}

/** Swagger knows one model for all types. */
function bodyParameterOf(requestModels: Texts = {}): readonly JsonObject[] {
  const [name] = Object.values(requestModels)
  return name === undefined ? [] : [{ in: 'body', name, required: true, schema: { $ref: `#/definitions/${name}` } }]
}

function bodyOf({ requestModels }: Method): JsonObject {
  if (requestModels === undefined) return {}
  const content = Object.entries(requestModels).map(([type, name]) => [
    type,
    { schema: { $ref: `#/components/schemas/${name}` } },
  ])
  return { requestBody: { content: Object.fromEntries(content) as JsonObject, required: true } }
}

function responsesOf({ methodResponses = {} }: Method, isSwagger: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(methodResponses).map(([status, { responseParameters }]) => {
      const names = Object.keys(responseParameters ?? {}).map((key) => key.replace('method.response.header.', ''))
      const header = isSwagger ? { type: 'string' } : { schema: { type: 'string' } }
      const headers = Object.fromEntries(names.map((name) => [name, header]))
      return [status, { description: `${status} response`, ...(names.length > 0 && { headers }) }]
    }),
  )
}

const integrationOf = (integration: Integration): JsonObject => ({
  type: integration.type.toLowerCase(),
  httpMethod: integration.httpMethod,
  uri: integration.uri,
  connectionType: integration.connectionType,
  connectionId: integration.connectionId,
  credentials: integration.credentials,
  requestParameters: integration.requestParameters,
  requestTemplates: integration.requestTemplates,
  contentHandling: integration.contentHandling,
  responses: integrationResponsesOf(integration.integrationResponses),
  passthroughBehavior: integration.passthroughBehavior.toLowerCase(),
  timeoutInMillis: integration.timeoutInMillis === 29_000 ? undefined : integration.timeoutInMillis,
})

/** By the pattern that selects them; the one without a pattern is `default`. */
const integrationResponsesOf = (
  responses: Readonly<Record<string, IntegrationResponse>> | undefined,
): JsonObject | undefined =>
  responses &&
  Object.fromEntries(
    Object.values(responses).map(({ statusCode, selectionPattern, responseParameters, responseTemplates }) => [
      selectionPattern ?? 'default',
      { statusCode, responseParameters, responseTemplates },
    ]),
  )

const KEY = 'api_key'
const SIGNED = 'sigv4'

function schemesOf(authorizers: readonly Part[], method: Method): readonly string[] {
  const authorizer = authorizers.find(({ id }) => id === method.authorizerId)
  return [
    ...(authorizer ? [authorizer.name] : []),
    ...(method.authorizationType === 'AWS_IAM' ? [SIGNED] : []),
    ...(method.apiKeyRequired ? [KEY] : []),
  ]
}

/** The schemes that some method asks for. */
export function securityOf(content: Content, extensions: Extensions): JsonObject {
  const methods = content.resources.flatMap(({ resourceMethods }) => Object.values(resourceMethods))
  const asked = new Set(methods.flatMap((method) => schemesOf(content.authorizers, method)))
  const authorizers = content.authorizers.filter(({ name }) => asked.has(name))
  return {
    ...Object.fromEntries(authorizers.map((one) => [one.name, authorizerOf(one, extensions)])),
    ...(asked.has(KEY) && { [KEY]: { type: 'apiKey', name: 'x-api-key', in: 'header' } }),
    ...(asked.has(SIGNED) && {
      [SIGNED]: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      },
    }),
  }
}

function authorizerOf(authorizer: Part, extensions: Extensions): JsonObject {
  const { type, identitySource, authorizerUri, providerARNs, authorizerResultTtlInSeconds } = authorizer
  const header = typeof identitySource === 'string' ? identitySource.replace('method.request.header.', '') : ''
  return {
    type: 'apiKey',
    name: header,
    in: 'header',
    ...(extensions.authorizers && {
      'x-amazon-apigateway-authorizer': {
        type: typeof type === 'string' ? type.toLowerCase() : type,
        identitySource,
        authorizerUri,
        providerARNs,
        authorizerResultTtlInSeconds,
      },
    }),
  }
}
