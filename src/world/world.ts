import { type Instant, instant, type Millis, millis, after, minutes } from '../domain/units'
import type { Clock } from '../ports/clock'
import { accessDenied, checkCredentials, type CredentialsState } from './access'
import type { Domain, GatewayStore, RouteAnswer, RouteHandler } from './api-gateway/model'
import { type ApiGatewayModel, apiGatewayModel } from './api-gateway/operations'
import { apiOf, putApi } from './api-gateway/records'
import { makeApi } from './api-gateway/rest-apis'
import { withRoute } from './api-gateway/route'
import type { Call, CallHook, Request } from './calls'
import { type Timer, type VirtualClock, virtualClock } from './clock'
import { type CloudWatch, cloudWatch, type CloudWatchSettings } from './cloudwatch/cloudwatch'
import { type DataPlane, dataPlane } from './data-plane/data-plane'
import { Functions } from './data-plane/functions'
import { meter } from './data-plane/meter'
import { loggingGate, OPEN_GATE } from './gate'
import { type GitHubModel, gitHubModel } from './github/github'
import { type PacingSwitches, pacer } from './pacing'
import { randomId, seeded } from './random'
import { type Scheduler, scheduler } from './scheduler'
import { type Sts, sts } from './sts'

export interface WorldOptions {
  /** When the virtual clock starts; 2026-11-20T12:00:00Z when absent. */
  readonly start?: Instant
  /** The same seed gives the same ids and the same traffic split. */
  readonly seed?: number
  /** 12 digits. */
  readonly account?: string
  readonly region?: string
  /** Whether single operations have AWS's limits, CreateDeployment once in 5 s before all; true when absent. */
  readonly pacing?: boolean
  /** Operations without a limit of their own all the same; none when absent. */
  readonly unpaced?: readonly string[]
  /** Whether all operations together have AWS's limit of 10 a second; false when absent. */
  readonly totalRate?: boolean
  /** How long CloudWatch's minute lasts; a minute when absent. */
  readonly minute?: Millis
  /** How long after its end the data of a minute arrive at CloudWatch; 0, so that they are there while it runs, when absent. */
  readonly metricDelay?: Millis
  /** How long a new stage answers 403; 0 when absent. */
  readonly propagation?: Millis
  /** How long a changed stage serves what it was; 0 when absent. */
  readonly changePropagation?: Millis
  /** How much longer than that some requests still meet the stage as it was; 0 when absent. */
  readonly wavering?: Millis
  /** How long a CreateDeployment makes others meet `Another Deployment is in progress`; 0 when absent. */
  readonly deploymentTakes?: Millis
  /** How many of its last `calls` the world keeps, and those without their input; all of them, whole, when absent. */
  readonly keptCalls?: number
}

/** What the world enforces now; can be changed at any time. */
export interface Law extends PacingSwitches {
  /** What AWS makes of the credentials. */
  credentials: CredentialsState
  /** IAM actions, or operations: `apigateway:PATCH`, `apigateway:CreateDeployment`. */
  readonly denied: Set<string>
  /** How long CloudWatch's minute lasts here, 60 seconds of its periods; to be set before there are metrics. */
  minute: Millis
  /** How long after its end the data of a minute arrive; 0: they are there while it runs. */
  metricDelay: Millis
  /**
   * Whether API Gateway's latencies have the statistic `TC`. AWS's user guide lists API Gateway among the services some of
   * whose metrics have it, and does not say which ones.
   */
  countsLatencies: boolean
}

export interface World {
  readonly clock: Clock
  readonly start: Instant
  readonly account: string
  readonly region: string
  /** API Gateway as the credentials at hand see it: checked, paced, logged. */
  readonly gateway: ApiGatewayModel
  /** API Gateway in the hands of somebody whom nothing stops and nobody logs. */
  readonly console: ApiGatewayModel
  readonly alarms: CloudWatch
  readonly sts: Sts
  readonly scheduler: Scheduler
  readonly github: GitHubModel
  readonly dataPlane: DataPlane
  /** Lambda functions behind AWS_PROXY and AWS integrations. */
  readonly functions: Functions
  readonly store: GatewayStore
  readonly law: Law
  /** The requests that came through, in order. */
  readonly calls: readonly Call[]
  /** Custom domains by host name, and those with a base path by `host/path`. */
  readonly domains: Map<string, Domain>
  /** Answers how to take the hook off again. */
  onCall(hook: CallHook): () => void
  /** `apigateway:CreateDeployment`, or all of a verb: `apigateway:PATCH`; `cloudwatch:DescribeAlarms`. */
  deny(action: string): void
  allow(action: string): void
  /** Answers the id; `routes` as for `route`. Without an id a random one. */
  makeApi(api: {
    readonly id?: string
    readonly name?: string
    readonly routes?: Readonly<Record<string, Behavior>>
  }): string
  /** What `GET /health` answers from the next deployment on; deployments that exist stay as they are. */
  route(api: string, route: string, behavior: Behavior): void
}

export type Behavior = RouteHandler | RouteAnswer

export interface VirtualWorld extends World {
  readonly clock: VirtualClock
  /** Runs `script` when time passes `start` and so many minutes. */
  at(minute: number, script: () => void): void
}

/** 2026-11-20T12:00:00Z. */
const START = instant(1_795_176_000_000)

/** A world in which time passes while everybody sleeps. */
export function makeWorld(options: WorldOptions = {}): VirtualWorld {
  const clock = virtualClock(options.start ?? START)
  const world = worldOn(clock, options)
  const at = (minute: number, script: () => void) => clock.at(after(world.start, minutes(minute)), script)
  return Object.assign(world, { clock, at })
}

/** A world on somebody else's clock, the machine's before all. */
export const makeLiveWorld = (clock: Timer, options: WorldOptions = {}): World => worldOn(clock, options)

function worldOn(clock: Timer, options: WorldOptions): World {
  const { account = '111122223333', region = 'eu-west-1', seed = 1 } = options
  const now = () => clock.now()
  const store = emptyStore(account, region, now, options)
  const user = `arn:aws:sts::${account}:assumed-role/deploy/ci`
  const law = lawOf(options)
  const gate = loggingGate({ now, check: lawCheck(law, user, now), keptCalls: options.keptCalls })
  const alarms = cloudWatch({ account, region, now, gate, ...metricLaw(law) })
  const functions = new Functions()
  const byHand = apiGatewayModel({ gate: OPEN_GATE, store })
  const world = {
    clock,
    start: clock.now(),
    account,
    region,
    store,
    law,
    gateway: apiGatewayModel({ gate, store }),
    console: byHand,
    alarms,
    sts: sts(account, user, gate),
    scheduler: scheduler({ account, region, clock, gate, gateway: byHand }),
    github: gitHubModel({ now, gate }),
    functions,
    dataPlane: dataPlane(store, {
      random: seeded(seed + 1),
      functions,
      meter: meter(alarms.metrics),
      propagation: options.propagation ?? millis(0),
      changePropagation: options.changePropagation ?? millis(0),
      wavering: options.wavering ?? millis(0),
    }),
    domains: store.domains,
    calls: gate.calls,
  }
  return { ...world, onCall: (hook) => gate.onCall(hook), ...arrangements(store, law) }
}

const lawOf = (options: WorldOptions): Law => ({
  credentials: 'valid',
  pacing: options.pacing ?? true,
  unpaced: new Set(options.unpaced),
  totalRate: options.totalRate ?? false,
  denied: new Set(),
  minute: options.minute ?? minutes(1),
  metricDelay: options.metricDelay ?? millis(0),
  countsLatencies: true,
})

const metricLaw = (law: Law): Pick<CloudWatchSettings, 'minute' | 'metricDelay' | 'countsLatencies'> => ({
  minute: () => law.minute,
  metricDelay: () => law.metricDelay,
  countsLatencies: () => law.countsLatencies,
})

const emptyStore = (account: string, region: string, now: () => Instant, options: WorldOptions): GatewayStore => {
  const ids = seeded(options.seed ?? 1)
  return {
    account,
    region,
    apis: new Map(),
    domains: new Map(),
    domainNames: new Map(),
    usagePlans: new Map(),
    apiKeys: new Map(),
    now,
    newId: (length) => randomId(ids, length),
    deploymentTakes: options.deploymentTakes ?? millis(0),
  }
}

function lawCheck(law: Law, user: string, now: () => Instant): (request: Request) => void {
  const pace = pacer(law, now)
  return (request) => {
    const { service, operation, permission } = request
    if (service === 'github') return
    checkCredentials(service, law.credentials)
    const isDenied = law.denied.has(`${service}:${operation}`) || law.denied.has(permission?.action ?? '')
    // GetCallerIdentity needs no permission and cannot be denied (AWS, API reference of STS): it asks for none.
    if (permission !== undefined && isDenied) throw accessDenied(user, permission)
    if (service === 'apigateway') pace(request)
  }
}

function arrangements(store: GatewayStore, law: Law): Pick<World, 'deny' | 'allow' | 'makeApi' | 'route'> {
  const route: World['route'] = (api, name, behavior) => {
    const handler = typeof behavior === 'function' ? behavior : () => behavior
    putApi(store, withRoute(store, apiOf(store, api), name, handler))
  }
  return {
    deny: (action) => void law.denied.add(action),
    allow: (action) => void law.denied.delete(action),
    makeApi: ({ id = store.newId(10), name = 'orders', routes = {} }) => {
      makeApi(store, id, { name, endpointConfiguration: { types: ['REGIONAL'] } })
      for (const [one, behavior] of Object.entries(routes)) route(id, one, behavior)
      return id
    },
    route,
  }
}
