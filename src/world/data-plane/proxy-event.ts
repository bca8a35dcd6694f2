import type { Texts } from '../api-gateway/model'
import { domainOf, type Exchange, queryOf, SOURCE_IP } from './exchange'
import { requestTime } from './request-time'

/**
 * What API Gateway hands to a function (AWS developer guide, "Lambda proxy integrations"); maps without members are null.
 * `requestContext.deploymentId` is recorded. Header names are in lower case here, in AWS they are as the caller wrote them.
 */
export function proxyEvent(exchange: Exchange) {
  const { invocation, path, search, route, variables } = exchange
  return {
    resource: route.resource.path,
    path,
    httpMethod: invocation.method,
    headers: invocation.headers,
    multiValueHeaders: Object.fromEntries(Object.entries(invocation.headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: orNull(queryOf(exchange)),
    multiValueQueryStringParameters: orNull(
      Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)])),
    ),
    pathParameters: orNull(route.pathParameters),
    stageVariables: orNull(variables),
    requestContext: requestContext(exchange),
    body: invocation.body === '' ? null : invocation.body,
    isBase64Encoded: false,
  }
}

const orNull = <T extends object>(map: T): T | null => (Object.keys(map).length === 0 ? null : map)

function requestContext(exchange: Exchange) {
  const { account, api, stage, deployment, invocation, path, route, requestId, now } = exchange
  return {
    accountId: account,
    apiId: api.shape.id,
    deploymentId: deployment.shape.id,
    ...domainOf(exchange),
    extendedRequestId: requestId,
    httpMethod: invocation.method,
    identity: identityOf(invocation.headers),
    path: `/${stage.stageName}${path}`,
    protocol: 'HTTP/1.1',
    requestId,
    requestTime: requestTime(now),
    requestTimeEpoch: now,
    resourceId: route.resource.id,
    resourcePath: route.resource.path,
    stage: stage.stageName,
  }
}

const identityOf = (headers: Texts) => ({
  accessKey: null,
  accountId: null,
  caller: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  sourceIp: SOURCE_IP,
  user: null,
  userAgent: headers['user-agent'] ?? null,
  userArn: null,
})
