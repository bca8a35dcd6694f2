import { type Instant, type Millis, after } from '../../domain/units'
import type {
  ApiRecord,
  GatewayStore,
  RouteHandler,
  Stage,
  StoredDeployment,
  StoredStage,
  Texts,
} from '../api-gateway/model'
import { type Random, randomId } from '../random'
import { type Answer, internalServerError, message, mocked } from './mock-integration'
import { type Route, routeOf } from './routes'

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

export interface InvocationAnswer extends Answer {
  /** How long the answer takes. */
  readonly milliseconds: number
  /** Absent when the request never reached a deployment. */
  readonly deploymentId: string | undefined
  readonly canary: boolean
}

export interface DataPlane {
  /** How long a new stage answers 403. */
  propagation: Millis
  /** How long a changed stage still serves what it was. */
  changePropagation: Millis
  invoke(invocation: Invocation): InvocationAnswer
}

/** Serves requests from deployments; which of the two a canary stage takes is drawn anew for each. */
export function dataPlane(
  store: GatewayStore,
  random: Random,
  delays: Pick<DataPlane, 'propagation' | 'changePropagation'>,
): DataPlane {
  return {
    ...delays,
    invoke(invocation) {
      const api = store.apis.get(invocation.api)
      const stage = api?.stages.get(invocation.stage)
      const now = store.now()
      // Which words AWS has for an API or a stage that does not exist is from memory.
      if (api === undefined || stage === undefined) return refused(forbidden())
      const live = effective(stage, now, this)
      if (live === undefined) return refused(forbidden())
      return served(target(api, live, random), invocation, { requestId: randomId(random, 16), now })
    },
  }
}

const forbidden = (): Answer => message(403, 'Forbidden', 'ForbiddenException')

const refused = (answer: Answer): InvocationAnswer => ({
  ...answer,
  milliseconds: 0,
  deploymentId: undefined,
  canary: false,
})

/** The stage as the data plane knows it by now; `undefined`: not yet at all. */
function effective(
  stage: StoredStage,
  now: Instant,
  delays: Pick<DataPlane, 'propagation' | 'changePropagation'>,
): Stage | undefined {
  const isNew = now < after(stage.shape.createdDate, delays.propagation)
  if (isNew) return undefined
  const known = stage.history.filter(({ since }) => after(since, delays.changePropagation) <= now)
  return (known.at(-1) ?? stage.history[0])?.shape
}

/** What one request is served from. */
interface Target {
  readonly api: ApiRecord
  readonly stage: Stage
  readonly deployment: StoredDeployment
  readonly variables: Texts
  readonly canary: boolean
}

/** A canary request sees the stage's variables with the canary's overrides on top, as recorded. */
function target(api: ApiRecord, stage: Stage, random: Random): Target | undefined {
  const canary = stage.canarySettings
  const isCanary = canary !== undefined && random() * 100 < canary.percentTraffic
  // A stage that still serves what it was may serve what was deleted since.
  const deployment = api.deployments.get(isCanary ? canary.deploymentId : stage.deploymentId)
  const variables = { ...stage.variables, ...(isCanary && canary.stageVariableOverrides) }
  return deployment && { api, stage, deployment, variables, canary: isCanary }
}

interface Moment {
  readonly requestId: string
  readonly now: Instant
}

function served(to: Target | undefined, invocation: Invocation, moment: Moment): InvocationAnswer {
  if (to === undefined) return refused(internalServerError())
  const { milliseconds, ...answer } = answered(to, invocation, moment)
  const headers = { 'x-amzn-requestid': moment.requestId, ...answer.headers }
  return { ...answer, headers, milliseconds, deploymentId: to.deployment.shape.id, canary: to.canary }
}

type Timed = Answer & { readonly milliseconds: number }
const atOnce = (answer: Answer): Timed => ({ ...answer, milliseconds: 0 })

function answered(to: Target, invocation: Invocation, moment: Moment): Timed {
  const { snapshot } = to.deployment
  if (snapshot.disableExecuteApiEndpoint) return atOnce(forbidden())
  const [path = '/', search = ''] = invocation.path.split('?', 2)
  const route = routeOf(snapshot.resources, invocation.method, path)
  const refusal = refusalOf(route, invocation)
  if (route === undefined || refusal !== undefined) return atOnce(refusal ?? internalServerError())
  const query = Object.fromEntries(new URLSearchParams(search))
  const handler = snapshot.handlers.get(`${route.method.httpMethod} ${route.resource.path}`)
  if (handler !== undefined) return handled(handler, to, { ...invocation, path }, query, moment)
  return atOnce(integrated(to, route, { ...invocation, path }, query, moment))
}

/** Whom API Gateway turns away by itself. Which keys are good is not modeled: any `x-api-key` is. */
function refusalOf(route: Route | undefined, { headers }: Invocation): Answer | undefined {
  const missingToken = message(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException')
  if (route === undefined) return missingToken
  if (
    route.method.authorizationType === 'AWS_IAM' &&
    headers['authorization']?.startsWith('AWS4-HMAC-SHA256 ') !== true
  ) {
    return missingToken
  }
  if (route.method.apiKeyRequired && headers['x-api-key'] === undefined) {
    return forbidden()
  }
  return undefined
}

function handled(
  handler: RouteHandler,
  { deployment, variables, canary }: Target,
  { method, path, headers, body, stage }: Invocation,
  query: Texts,
  { now }: Moment,
): Timed {
  const { id, description } = deployment.shape
  const answer = handler({
    method,
    path,
    query,
    headers,
    body,
    stage,
    deployment: { id, description },
    variables,
    canary,
    at: now,
  })
  return {
    status: answer.status ?? 200,
    headers: { 'content-type': 'application/json', ...answer.headers },
    body: answer.body ?? '',
    milliseconds: answer.milliseconds ?? 0,
  }
}

/** Behind anything but MOCK nothing stands here, so it fails as an integration without a backend does. */
function integrated(
  to: Target,
  route: Route,
  invocation: Invocation,
  query: Texts,
  { requestId, now }: Moment,
): Answer {
  const integration = route.method.methodIntegration
  if (integration?.type !== 'MOCK') return internalServerError()
  return mocked(integration, {
    context: {
      apiId: to.api.shape.id,
      stage: to.stage.stageName,
      deploymentId: to.deployment.shape.id,
      isCanaryRequest: String(to.canary),
      requestId,
      extendedRequestId: requestId,
      httpMethod: invocation.method,
      resourcePath: route.resource.path,
      path: `/${to.stage.stageName}${invocation.path}`,
      requestTimeEpoch: String(now),
    },
    stageVariables: to.variables,
    pathParameters: route.pathParameters,
    query,
    headers: invocation.headers,
    body: invocation.body,
  })
}
