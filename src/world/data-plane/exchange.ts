import type { Instant } from '../../domain/units'
import type { ApiRecord, Integration, Stage, StoredDeployment, Texts } from '../api-gateway/model'
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

const contextOf = ({ account, api, stage, deployment, canary, invocation, path, route, requestId, now }: Exchange) => ({
  accountId: account,
  apiId: api.shape.id,
  stage: stage.stageName,
  deploymentId: deployment.shape.id,
  isCanaryRequest: String(canary),
  requestId,
  extendedRequestId: requestId,
  httpMethod: invocation.method,
  resourceId: route.resource.id,
  resourcePath: route.resource.path,
  path: `/${stage.stageName}${path}`,
  protocol: 'HTTP/1.1',
  requestTimeEpoch: String(now),
  identity: { sourceIp: SOURCE_IP, userAgent: invocation.headers['user-agent'] ?? '' },
})

/** Everybody calls from this machine. */
export const SOURCE_IP = '127.0.0.1'
