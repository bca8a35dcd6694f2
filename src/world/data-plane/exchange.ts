import type { Instant } from '../../domain/units'
import type { ApiRecord, Integration, Stage, StoredDeployment, Texts } from '../api-gateway/model'
import { requestTime } from './request-time'
import type { Route } from './routes'
import type { TemplateContext } from './template'

export interface Invocation {
  readonly api: string
  readonly stage: string
  /** Upper case. */
  readonly method: string
  /** Below the stage, `/health?x=1`. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Texts
  readonly body: string
}

/** What one request is served from. */
export interface Target {
  readonly api: ApiRecord
  readonly stage: Stage
  readonly deployment: StoredDeployment
  readonly variables: Texts
  readonly canary: boolean
}

/** A request that has found its method. */
export interface Exchange extends Target {
  readonly account: string
  readonly region: string
  readonly invocation: Invocation
  /** Without the query. */
  readonly path: string
  readonly search: URLSearchParams
  readonly route: Route
  readonly integration: Integration
  readonly requestId: string
  readonly now: Instant
}

/** Of a query name that comes twice, the last value, as in proxy events. */
export const queryOf = ({ search }: Pick<Exchange, 'search'>): Texts => Object.fromEntries(search)

/** What the templates and mappings of an exchange can name; `body` is that of the request unless given. */
export const templateContext = (exchange: Exchange, body = exchange.invocation.body): TemplateContext => ({
  context: contextOf(exchange),
  stageVariables: exchange.variables,
  pathParameters: exchange.route.pathParameters,
  query: queryOf(exchange),
  headers: exchange.invocation.headers,
  body,
})

function contextOf(exchange: Exchange): TemplateContext['context'] {
  const { account, api, stage, deployment, canary, invocation, path, route, requestId, now } = exchange
  return {
    accountId: account,
    apiId: api.shape.id,
    stage: stage.stageName,
    deploymentId: deployment.shape.id,
    isCanaryRequest: String(canary),
    ...domainOf(exchange),
    requestId,
    extendedRequestId: requestId,
    httpMethod: invocation.method,
    resourceId: route.resource.id,
    resourcePath: route.resource.path,
    path: `/${stage.stageName}${path}`,
    protocol: 'HTTP/1.1',
    requestTime: requestTime(now),
    requestTimeEpoch: String(now),
    identity: { sourceIp: SOURCE_IP, userAgent: invocation.headers['user-agent'] ?? '' },
  }
}

/** The name that was asked for, without a port; who asks this machine means the API's own name. */
export function domainOf({ api, region, invocation }: Exchange) {
  const host = invocation.headers['host']?.replace(/:\d+$/, '') ?? ''
  const isName = /\.[a-z][a-z0-9-]*$/i.test(host)
  const domainName = isName ? host : `${api.shape.id}.execute-api.${region}.amazonaws.com`
  return { domainName, domainPrefix: domainName.split('.')[0] ?? '' }
}

/** Everybody calls from this machine. */
export const SOURCE_IP = '127.0.0.1'
