import { since } from '../../domain/units'
import type { GatewayStore } from '../api-gateway/model'
import { type Random, randomId } from '../random'
import { type Answer, atOnce, type Eventually, followed, internalServerError, message, type Timed } from './answer'
import type { Backend } from './backend'
import type { Exchange, Invocation, Target } from './exchange'
import { ExecutionLog } from './execution-log'
import type { Functions } from './functions'
import { integrated } from './integrations'
import type { Metered } from './meter'
import { type Route, routeOf } from './routes'
import { type Delays, drawn, effective } from './target'
import { throttle } from './throttle'

export type { Invocation } from './exchange'

export interface InvocationAnswer extends Answer {
  /** How long the answer takes. */
  readonly milliseconds: number
  /** Absent when the request never reached a deployment. */
  readonly deploymentId: string | undefined
  readonly canary: boolean
}

export interface DataPlane extends Delays {
  /** The way to HTTP endpoints; without one nothing is called over HTTP. */
  backend: Backend | undefined
  /** Why requests failed inside API Gateway. */
  readonly log: ExecutionLog
  /** Answers at once; throws a RangeError where something outside or a promise would have to be waited for. */
  invoke(invocation: Invocation): InvocationAnswer
  send(invocation: Invocation): Promise<InvocationAnswer>
}

export interface DataPlaneSettings extends Delays {
  readonly random: Random
  readonly functions: Functions
  readonly meter: (request: Metered) => void
}

/** Serves requests from deployments; which of the two a canary stage takes is drawn anew for each. */
export function dataPlane(store: GatewayStore, settings: DataPlaneSettings): DataPlane {
  const passes = throttle(store.now)
  const serve = (plane: DataPlane, invocation: Invocation): Eventually<InvocationAnswer> => {
    const now = store.now()
    const to = targetOf(store, invocation, plane, settings.random)
    // Neither is counted: what nobody serves belongs to no stage.
    if ('status' in to) return { ...to, milliseconds: 0, deploymentId: undefined, canary: false }
    const asked = { ...to, invocation, now, requestId: randomId(settings.random, 16), account: store.account }
    const exchange = admitted(asked, passes)
    const isCalled = 'integration' in exchange
    const { functions } = settings
    const outcome = isCalled ? integrated(exchange, { functions, backend: plane.backend }) : atOnce(exchange)
    return followed(outcome, (answer) => {
      const at = store.now()
      const latency = since(now, at) + answer.milliseconds
      settings.meter({ ...seriesOf(to), at, status: answer.status, latency, isCalled })
      if (answer.failure !== undefined) plane.log.write(lineOf(asked, answer.failure))
      return shown(answer, asked)
    })
  }
  return {
    propagation: settings.propagation,
    changePropagation: settings.changePropagation,
    wavering: settings.wavering,
    backend: undefined,
    log: new ExecutionLog(),
    invoke(invocation) {
      const answer = serve(this, invocation)
      if (!(answer instanceof Promise)) return answer
      throw new RangeError(`${invocation.method} ${invocation.path} does not answer at once: use dataPlane.send`)
    },
    async send(invocation) {
      return serve(this, invocation)
    },
  }
}

const forbidden = (): Answer => message(403, 'Forbidden', 'ForbiddenException')

/** Or why there is none; which words AWS has for an API or a stage that does not exist is from memory. */
function targetOf(store: GatewayStore, invocation: Invocation, delays: Delays, random: Random): Target | Answer {
  const api = store.apis.get(invocation.api)
  const stage = api?.stages.get(invocation.stage)
  const live = stage && effective(stage, store.now(), delays, random)
  if (api === undefined || live === undefined) return forbidden()
  return drawn(api, live, random) ?? internalServerError()
}

const seriesOf = ({ api, stage, canary }: Target) => ({
  apiName: api.shape.name,
  api: api.shape.id,
  stage: stage.stageName,
  canary,
})

type Asked = Omit<Exchange, 'route' | 'integration' | 'path' | 'search'>

const lineOf = ({ api, stage, requestId, now }: Asked, text: string) => ({
  at: now,
  api: api.shape.id,
  stage: stage.stageName,
  requestId,
  text,
})

function shown(
  { milliseconds, status, headers, body }: Timed,
  { deployment, canary, requestId }: Asked,
): InvocationAnswer {
  const named = { 'x-amzn-requestid': requestId, ...headers }
  return { status, headers: named, body, milliseconds, deploymentId: deployment.shape.id, canary }
}

/** The request with what it leads to, or whom API Gateway turns away by itself. */
function admitted(asked: Asked, passes: ReturnType<typeof throttle>): Exchange | Answer {
  const { invocation, deployment, api, stage } = asked
  const { snapshot } = deployment
  if (snapshot.disableExecuteApiEndpoint) return forbidden()
  const { path, search } = partsOf(invocation.path)
  const route = routeOf(snapshot.resources, invocation.method, path)
  if (route === undefined) return missingToken()
  const refusal = refusalOf(route, invocation)
  if (refusal !== undefined) return refusal
  if (!passes(api.shape.id, stage, route)) return message(429, 'Too Many Requests', 'TooManyRequestsException')
  const integration = route.method.methodIntegration
  if (integration === undefined) return internalServerError()
  return { ...asked, route, integration, path, search: new URLSearchParams(search) }
}

/** A query may have question marks of its own. */
function partsOf(target: string): { readonly path: string; readonly search: string } {
  const mark = target.indexOf('?')
  return mark < 0 ? { path: target, search: '' } : { path: target.slice(0, mark), search: target.slice(mark + 1) }
}

const missingToken = () => message(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException')

/** Signatures are not verified. Which keys are good is not modeled: any `x-api-key` is. */
function refusalOf({ method }: Route, { headers }: Invocation): Answer | undefined {
  const isSigned = headers['authorization']?.startsWith('AWS4-HMAC-SHA256 ') === true
  if (method.authorizationType === 'AWS_IAM' && !isSigned) return missingToken()
  return method.apiKeyRequired && headers['x-api-key'] === undefined ? forbidden() : undefined
}
