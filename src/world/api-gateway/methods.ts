import { own } from '../own'
import { badRequest, conflict, notFound } from '../fault'
import { type MethodInput, methodOf, putMethodRecord, resourceOf } from './content'
import { checkTimeout } from './limits'
import type { GatewayStore, Integration, IntegrationResponse, Method, MethodResponse } from './model'
import { apiOf, present } from './records'

export type PutMethodInput = MethodInput & {
  readonly authorizationType: string
  readonly authorizerId?: string | undefined
  readonly apiKeyRequired?: boolean | undefined
  readonly operationName?: string | undefined
  readonly requestParameters?: Record<string, boolean> | undefined
  readonly requestModels?: Record<string, string> | undefined
  readonly requestValidatorId?: string | undefined
}

export function putMethod(store: GatewayStore, input: PutMethodInput): Method {
  const resource = resourceOf(apiOf(store, input.restApiId), input.resourceId)
  checkMethod(input)
  if (own(resource.resourceMethods, input.httpMethod) !== undefined) {
    throw conflict('Method already exists for this resource')
  }
  return kept(store, input, {
    httpMethod: input.httpMethod,
    authorizationType: input.authorizationType,
    authorizerId: input.authorizerId,
    apiKeyRequired: input.apiKeyRequired ?? false,
    operationName: input.operationName,
    requestParameters: input.requestParameters,
    requestModels: input.requestModels,
    requestValidatorId: input.requestValidatorId,
  })
}

const METHODS = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']
const AUTHORIZATION_TYPES = ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS']

/** What there is says the API reference of PutMethod; the texts are unverified. */
function checkMethod({ httpMethod, authorizationType }: PutMethodInput): void {
  if (!METHODS.includes(httpMethod)) throw badRequest(`Invalid HTTP method specified: ${httpMethod}`)
  if (!AUTHORIZATION_TYPES.includes(authorizationType)) {
    throw badRequest(`Invalid authorization type specified: ${authorizationType}`)
  }
}

export const getMethod = (store: GatewayStore, input: MethodInput): Method => methodOf(store, input)

export function deleteMethod(store: GatewayStore, input: MethodInput): void {
  methodOf(store, input)
  putMethodRecord(store, input, undefined)
}

/** What a caller may leave out. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }

type ResponseInput = MethodInput & { readonly statusCode: string }

export function putMethodResponse(
  store: GatewayStore,
  input: ResponseInput & {
    readonly responseParameters?: Record<string, boolean> | undefined
    readonly responseModels?: Record<string, string> | undefined
  },
): MethodResponse {
  const method = methodOf(store, input)
  if (own(method.methodResponses ?? {}, input.statusCode) !== undefined) {
    throw conflict('Response already exists for this resource') // from memory
  }
  const response: MethodResponse = present({
    statusCode: input.statusCode,
    responseParameters: input.responseParameters,
    responseModels: input.responseModels,
  })
  kept(store, input, { ...method, methodResponses: { ...method.methodResponses, [input.statusCode]: response } })
  return response
}

export type PutIntegrationInput = MethodInput & {
  readonly type: string
  readonly integrationHttpMethod?: string | undefined
} & Given<Omit<Integration, 'type' | 'httpMethod' | 'integrationResponses'>>

const TYPES = ['HTTP', 'AWS', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY']

export function putIntegration(store: GatewayStore, input: PutIntegrationInput): Integration {
  const method = methodOf(store, input)
  if (!TYPES.includes(input.type))
    throw badRequest('Enumeration value for integration type must be non-empty and valid') // unverified text
  if (input.type !== 'MOCK' && (input.uri ?? '') === '') throw badRequest('Invalid HTTP endpoint specified for URI')
  const integration = integrationOf(input.resourceId, { ...input, httpMethod: input.integrationHttpMethod })
  kept(store, input, { ...method, methodIntegration: integration })
  return integration
}

export function getIntegration(store: GatewayStore, input: MethodInput): Integration {
  const { methodIntegration } = methodOf(store, input)
  if (methodIntegration === undefined) throw notFound('Invalid Integration identifier specified')
  return methodIntegration
}

/** An integration with AWS's defaults, without its responses. */
export const integrationOf = (
  resourceId: string,
  given: { readonly type: string } & Given<Omit<Integration, 'type'>>,
): Integration => {
  checkTimeout(given.timeoutInMillis)
  return present({
    type: given.type,
    httpMethod: given.httpMethod,
    uri: given.uri,
    connectionType: given.connectionType,
    connectionId: given.connectionId,
    credentials: given.credentials,
    requestParameters: given.requestParameters,
    requestTemplates: given.requestTemplates,
    passthroughBehavior: given.passthroughBehavior ?? 'WHEN_NO_MATCH',
    contentHandling: given.contentHandling,
    timeoutInMillis: given.timeoutInMillis ?? 29_000,
    cacheNamespace: given.cacheNamespace ?? resourceId,
    cacheKeyParameters: given.cacheKeyParameters ?? [],
    integrationResponses: given.integrationResponses,
  })
}

export function putIntegrationResponse(
  store: GatewayStore,
  input: ResponseInput & Given<Omit<IntegrationResponse, 'statusCode'>>,
): IntegrationResponse {
  const method = methodOf(store, input)
  const integration = method.methodIntegration
  if (integration === undefined) throw badRequest('Invalid Integration identifier specified')
  if (own(method.methodResponses ?? {}, input.statusCode) === undefined) {
    throw badRequest('Invalid Response status code specified')
  }
  const response: IntegrationResponse = present({
    statusCode: input.statusCode,
    selectionPattern: input.selectionPattern,
    responseParameters: input.responseParameters,
    responseTemplates: input.responseTemplates,
  })
  const integrationResponses = { ...integration.integrationResponses, [input.statusCode]: response }
  kept(store, input, { ...method, methodIntegration: { ...integration, integrationResponses } })
  return response
}

const kept = (store: GatewayStore, input: MethodInput, method: Method): Method => {
  const clean = present(method)
  putMethodRecord(store, input, clean)
  return clean
}
