import { toIso } from '../../domain/iso-time'
import type { Instant } from '../../domain/units'
import type { Texts } from '../api-gateway/model'
import { type Exchange, queryOf, SOURCE_IP } from './exchange'

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

const requestContext = ({ account, api, stage, deployment, invocation, path, route, requestId, now }: Exchange) => ({
  accountId: account,
  apiId: api.shape.id,
  deploymentId: deployment.shape.id,
  domainName: invocation.headers['host'] ?? null,
  extendedRequestId: requestId,
  httpMethod: invocation.method,
  identity: identityOf(invocation.headers),
  path: `/${stage.stageName}${path}`,
  protocol: 'HTTP/1.1',
  requestId,
  requestTime: logTime(now),
  requestTimeEpoch: now,
  resourceId: route.resource.id,
  resourcePath: route.resource.path,
  stage: stage.stageName,
})

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

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `20/Nov/2026:12:00:00 +0000`. */
function logTime(at: Instant): string {
  const [date = '', time = ''] = toIso(at).split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${time.slice(0, 8)} +0000`
}
