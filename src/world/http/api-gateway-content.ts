import type { ApiGatewayModel } from '../api-gateway/operations'
import { apiOf, type ApiRequest, type ApiRoute, list, pageInput, row } from './api-gateway-routes'

const resourceOf = (request: ApiRequest) => ({ ...apiOf(request), resourceId: request.path('resourceId') })
const methodOf = (request: ApiRequest) => ({ ...resourceOf(request), httpMethod: request.path('httpMethod') })
const responseOf = (request: ApiRequest) => ({ ...methodOf(request), statusCode: request.path('statusCode') })

const RESOURCE = '/restapis/{restApiId}/resources/{resourceId}'
const METHOD = `${RESOURCE}/methods/{httpMethod}`

/** What stands in an API itself, on the wire. */
export const contentRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  row(200, 'GET /restapis/{restApiId}/resources', (request) =>
    list(gateway.getResources({ ...apiOf(request), ...pageInput(request), embed: request.query.getAll('embed') })),
  ),
  row(200, 'GET /restapis/{restApiId}/authorizers', (request) =>
    list(gateway.getAuthorizers({ ...apiOf(request), ...pageInput(request) })),
  ),
  row(200, 'GET /restapis/{restApiId}/models', (request) =>
    list(gateway.getModels({ ...apiOf(request), ...pageInput(request) })),
  ),
  row(200, 'GET /restapis/{restApiId}/requestvalidators', (request) =>
    list(gateway.getRequestValidators({ ...apiOf(request), ...pageInput(request) })),
  ),
  row(200, `GET ${RESOURCE}`, (request) =>
    gateway.getResource({ ...resourceOf(request), embed: request.query.getAll('embed') }),
  ),
  row(201, `POST ${RESOURCE}`, (request) =>
    gateway.createResource({
      ...apiOf(request),
      parentId: request.path('resourceId'),
      pathPart: request.fields().required('pathPart'),
    }),
  ),
  row(202, `DELETE ${RESOURCE}`, (request) => gateway.deleteResource(resourceOf(request))),
  row(201, `PUT ${METHOD}`, (request) => gateway.putMethod(newMethod(request))),
  row(200, `GET ${METHOD}`, (request) => gateway.getMethod(methodOf(request))),
  row(204, `DELETE ${METHOD}`, (request) => gateway.deleteMethod(methodOf(request))),
  row(201, `PUT ${METHOD}/responses/{statusCode}`, (request) =>
    gateway.putMethodResponse({
      ...responseOf(request),
      responseParameters: request.fields().flags('responseParameters'),
      responseModels: request.fields().texts('responseModels'),
    }),
  ),
  row(201, `PUT ${METHOD}/integration`, (request) => gateway.putIntegration(newIntegration(request))),
  row(200, `GET ${METHOD}/integration`, (request) => gateway.getIntegration(methodOf(request))),
  row(201, `PUT ${METHOD}/integration/responses/{statusCode}`, (request) =>
    gateway.putIntegrationResponse({
      ...responseOf(request),
      selectionPattern: request.fields().text('selectionPattern'),
      responseParameters: request.fields().texts('responseParameters'),
      responseTemplates: request.fields().texts('responseTemplates'),
    }),
  ),
]

const newMethod = (request: ApiRequest) => {
  const fields = request.fields()
  return {
    ...methodOf(request),
    authorizationType: fields.required('authorizationType'),
    authorizerId: fields.text('authorizerId'),
    apiKeyRequired: fields.flag('apiKeyRequired'),
    operationName: fields.text('operationName'),
    requestParameters: fields.flags('requestParameters'),
    requestModels: fields.texts('requestModels'),
    requestValidatorId: fields.text('requestValidatorId'),
  }
}

const newIntegration = (request: ApiRequest) => {
  const fields = request.fields()
  return {
    ...methodOf(request),
    type: fields.required('type'),
    // The wire calls it httpMethod, the SDKs integrationHttpMethod.
    integrationHttpMethod: fields.text('httpMethod'),
    uri: fields.text('uri'),
    connectionType: fields.text('connectionType'),
    connectionId: fields.text('connectionId'),
    credentials: fields.text('credentials'),
    requestParameters: fields.texts('requestParameters'),
    requestTemplates: fields.texts('requestTemplates'),
    passthroughBehavior: fields.text('passthroughBehavior'),
    contentHandling: fields.text('contentHandling'),
    timeoutInMillis: fields.number('timeoutInMillis'),
    cacheNamespace: fields.text('cacheNamespace'),
    cacheKeyParameters: fields.list('cacheKeyParameters'),
  }
}
