import { canonical } from '../domain/canonical'
import { after, type Millis, since } from '../domain/units'
import type { ApiGateway, LiveStage, NewStage } from '../ports/api-gateway'
import type { Clock } from '../ports/clock'
import type { Cloud } from '../ports/cloud'
import { CloudError, type CloudErrorKind } from '../ports/cloud-error'
import { CREATE_DEPLOYMENT, nextDelay, ORDINARY, type Patience } from './retry-policy'

/** Said before each wait. */
export interface Retry {
  readonly operation: string
  readonly kind: CloudErrorKind
  /** AWS's own words; hostile text. */
  readonly message: string
  /** The attempt that failed, counted from 1. */
  readonly attempt: number
  readonly wait: Millis
}

/**
 * The same cloud, patient. Once `signal` aborts no wait is begun, a running one ends, and the call fails with what AWS
 * said last; a call itself is never cut short.
 *
 * After `network` or `unavailable` a write may have been applied and its answer lost. Its repetition then says
 * - createStage: `Stage already exists`: answered as success when the stage is just what was asked for, tags included;
 * - deleteStage, deleteDeployment: not found: answered as success;
 * - scheduler: both writes are absolute;
 * - createDeployment: a second deployment that no stage uses remains, and does no harm;
 * - updateStage: replacing is repeatable, but a second `remove` or `copy` may be refused as `bad-request`. Whether the first
 *   was applied only the stage itself can tell: the caller reads it before it believes the error.
 */
export function retrying(
  cloud: Cloud,
  clock: Clock,
  random: () => number,
  signal: AbortSignal,
  onRetry: (retry: Retry) => void,
): Cloud {
  const again = patiently(clock, random, signal, onRetry)
  return {
    region: cloud.region,
    gateway: patientGateway(cloud.gateway, again),
    alarms: { read: (names) => again(() => cloud.alarms.read(names)) },
    metrics: {
      read: (queries, from, to) => again(() => cloud.metrics.read(queries, from, to)),
      list: (metric) => again(() => cloud.metrics.list(metric)),
    },
    identity: { account: () => again(() => cloud.identity.account()) },
    scheduler: {
      put: (schedule) => again(() => cloud.scheduler.put(schedule)),
      remove: (name) => again(() => cloud.scheduler.remove(name)),
    },
  }
}

/** An error that a repetition met, given that an earlier answer may have been lost. */
type Explain<T> = (error: CloudError) => Promise<T>
interface Exceptions<T> {
  readonly patience?: Patience
  readonly afterLoss?: Explain<T>
}
type Again = <T>(call: () => Promise<T>, exceptions?: Exceptions<T>) => Promise<T>

function patientGateway(gateway: ApiGateway, again: Again): ApiGateway {
  const gone: Exceptions<void> = { afterLoss: unlessGone }
  return {
    api: (id) => again(() => gateway.api(id)),
    apis: (fits) => again(() => gateway.apis(fits)),
    stage: (api, name) => again(() => gateway.stage(api, name)),
    stages: (api) => again(() => gateway.stages(api)),
    createStage: (api, stage) =>
      again(() => gateway.createStage(api, stage), {
        afterLoss: async (error) => {
          const live = error.kind === 'conflict' ? await gateway.stage(api, stage.name) : undefined
          if (live === undefined || !isAsAsked(live, stage)) throw error
          return live
        },
      }),
    updateStage: (api, name, patch) => again(() => gateway.updateStage(api, name, patch)),
    deleteStage: (api, name) => again(() => gateway.deleteStage(api, name), gone),
    createDeployment: (api, description) =>
      again(() => gateway.createDeployment(api, description), { patience: CREATE_DEPLOYMENT }),
    deployment: (api, id) => again(() => gateway.deployment(api, id)),
    deployments: (api) => again(() => gateway.deployments(api)),
    deleteDeployment: (api, id) => again(() => gateway.deleteDeployment(api, id), gone),
    importDefinition: (api, mode, body) => again(() => gateway.importDefinition(api, mode, body)),
    parts: (api, kind) => again(() => gateway.parts(api, kind)),
    tagsOf: (target) => again(() => gateway.tagsOf(target)),
    tag: (target, tags) => again(() => gateway.tag(target, tags)),
    untag: (target, keys) => again(() => gateway.untag(target, keys)),
  }
}

const unlessGone: Explain<void> = (error) => (error.kind === 'not-found' ? Promise.resolve() : Promise.reject(error))

const isAsAsked = (live: LiveStage, asked: NewStage): boolean =>
  live.deployment === asked.deployment &&
  live.canary === undefined &&
  canonical(live.variables) === canonical(asked.variables) &&
  canonical(live.tags) === canonical(asked.tags)

function patiently(clock: Clock, random: () => number, signal: AbortSignal, onRetry: (retry: Retry) => void): Again {
  /** Answers false when the wait was not to be, or was cut short. */
  const waited = async (error: CloudError, attempt: number, wait: Millis): Promise<boolean> => {
    if (signal.aborted) return false
    onRetry({ operation: error.operation, kind: error.kind, message: error.message, attempt, wait })
    await clock.sleepUntil(after(clock.now(), wait), signal)
    return !signal.aborted
  }
  return async <T>(call: () => Promise<T>, { patience = ORDINARY, afterLoss = fail }: Exceptions<T> = {}) => {
    const began = clock.now()
    for (let attempt = 1, answerLost = false; ; attempt++) {
      const outcome = await outcomeOf(call)
      if (outcome.ok) return outcome.value
      const { error } = outcome
      const { kind, retryAfterSeconds } = error
      const wait = nextDelay(patience, { kind, attempt, elapsed: since(began, clock.now()), retryAfterSeconds }, random)
      if (wait === undefined) return answerLost ? afterLoss(error) : fail(error)
      if (!(await waited(error, attempt, wait))) return fail(error)
      answerLost ||= LOSING.has(kind)
    }
  }
}

/** After these nobody knows whether AWS did what was asked. */
const LOSING: ReadonlySet<CloudErrorKind> = new Set(['network', 'unavailable'])

const fail = (error: CloudError): Promise<never> => Promise.reject(error)

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CloudError }

async function outcomeOf<T>(call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    if (error instanceof CloudError) return { ok: false, error }
    throw error
  }
}
