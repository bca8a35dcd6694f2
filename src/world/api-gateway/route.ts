import { withPath } from './definition-content'
import { integrationOf } from './methods'
import type { ApiRecord, GatewayStore, RouteHandler } from './model'

/** The API with code behind `GET /health`: a method whose Lambda function is `handler`. */
export function withRoute(store: GatewayStore, api: ApiRecord, route: string, handler: RouteHandler): ApiRecord {
  const [httpMethod, path] = route.split(' ', 2)
  if (httpMethod === undefined || path?.startsWith('/') !== true) {
    throw new RangeError(`a route is a method and a path, as in GET /health, got ${JSON.stringify(route)}`)
  }
  const resources = withPath(store, api.content.resources, path).map((resource) => {
    if (resource.path !== path) return resource
    const methodIntegration = integrationOf(resource.id, { type: 'AWS_PROXY', httpMethod: 'POST', uri: URI })
    const method = { httpMethod, authorizationType: 'NONE', apiKeyRequired: false, methodIntegration }
    return { ...resource, resourceMethods: { ...resource.resourceMethods, [httpMethod]: method } }
  })
  const handlers = new Map([...api.content.handlers, [route, handler]])
  return { ...api, content: { ...api.content, resources, handlers } }
}

const URI =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:embedded/invocations'
