import { since } from '../../domain/units'
import type { GatewayStore } from '../api-gateway/model'
import { type Random, randomUuid } from '../random'
import {
  type Answer,
  atOnce,
  type Eventually,
  failed,
  followed,
  forbidden,
  internalServerError,
  message,
  type Timed,
  tooManyRequests,
} from './answer'
import type { Backend } from './backend'
import type { Exchange, Invocation, Target } from './exchange'
import { ExecutionLog } from './execution-log'
import type { Functions } from './functions'
import { integrated } from './integrations'
import type { Metered } from './meter'
import { type PlanGuard, planGuard } from './plans'
import { type Route, routeOf } from './routes'
import { type Delays, drawn, effective } from './target'
import { throttle } from './throttle'
import { invalidity } from './validation'

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
  const guards: Guards = { passes: throttle(store.now), plans: planGuard(store) }
  const serve = (plane: DataPlane, invocation: Invocation): Eventually<InvocationAnswer> => {
    const now = store.now()
    const to = targetOf(store, invocation, plane, settings.random)
    // Neither is counted: what nobody serves belongs to no stage.
    if ('status' in to) return { ...to, milliseconds: 0, deploymentId: undefined, canary: false }
    const asked = { ...to, invocation, now, requestId: randomUuid(settings.random), ...placeOf(store) }
    const exchange = admitted(asked, guards)
    const isCalled = 'integration' in exchange
    const { functions } = settings
    const outcome = isCalled ? integrated(exchange, { functions, backend: plane.backend }) : exchange
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

const placeOf = ({ account, region }: GatewayStore) => ({ account, region })

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
  { milliseconds, status, headers, cookies, body }: Timed,
  { deployment, canary, requestId }: Asked,
): InvocationAnswer {
  const named = { 'x-amzn-requestid': requestId, ...headers }
  const answer = { status, headers: named, ...(cookies && { cookies }), body, milliseconds }
  return { ...answer, deploymentId: deployment.shape.id, canary }
}

interface Guards {
  readonly passes: ReturnType<typeof throttle>
  readonly plans: PlanGuard
}

/** The request with what it leads to, or whom API Gateway turns away by itself. */
function admitted(asked: Asked, guards: Guards): Exchange | Timed {
  const { invocation, deployment } = asked
  const { snapshot } = deployment
  if (snapshot.disableExecuteApiEndpoint) return atOnce(forbidden())
  const { path, search: query } = partsOf(invocation.path)
  const route = routeOf(snapshot.resources, invocation.method, path)
  if (route === undefined) return atOnce(missingToken())
  const search = new URLSearchParams(query)
  try {
    const refusal = refusalOf(asked, route, search, guards)
    if (refusal !== undefined) return atOnce(refusal)
  } catch (error) {
    // A model that does not come to an end.
    return failed(`Execution failed: ${String(error)}`)
  }
  const integration = route.method.methodIntegration
  if (integration === undefined) return atOnce(internalServerError())
  return { ...asked, route, integration, path, search }
}

/** A query may have question marks of its own. */
function partsOf(target: string): { readonly path: string; readonly search: string } {
  const mark = target.indexOf('?')
  return mark < 0 ? { path: target, search: '' } : { path: target.slice(0, mark), search: target.slice(mark + 1) }
}

const missingToken = () => message(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException')

/** Signatures are not verified. That plans go before the stage's throttle is AWS's order, where validation stands is unverified. */
function refusalOf(asked: Asked, route: Route, search: URLSearchParams, guards: Guards): Answer | undefined {
  const { invocation, api, stage, deployment } = asked
  const isSigned = invocation.headers['authorization']?.startsWith('AWS4-HMAC-SHA256 ') === true
  if (route.method.authorizationType === 'AWS_IAM' && !isSigned) return missingToken()
  const refusal = guards.plans(asked, route, invocation)
  if (refusal !== undefined) return refusal
  if (!guards.passes(api.shape.id, stage, route)) return tooManyRequests()
  return invalidity(deployment.snapshot, route, invocation, search)
}
