import { toIso } from '../../domain/iso-time'
import type { Instant } from '../../domain/units'
import type { ApiKey, GatewayStore, PlanStage, Throttle, UsagePlan } from '../api-gateway/model'
import { own } from '../own'
import type { Rate } from '../pacing'
import { type Answer, forbidden, message, tooManyRequests } from './answer'
import { Buckets } from './buckets'
import type { Invocation, Target } from './exchange'
import type { Route } from './routes'

/** Answers why a caller of a method that asks for an API key is turned away; `undefined`: it is not. */
export type PlanGuard = (target: Target, route: Route, invocation: Invocation) => Answer | undefined

/**
 * A key has to exist, to be enabled and to be in a plan of the stage, whose throttle and quota each key has for itself. What is
 * throttled does not count against the quota (unverified).
 */
export function planGuard(store: GatewayStore): PlanGuard {
  const buckets = new Buckets(store.now)
  const isWithinQuota = quotas(store)
  return (target, route, { headers }) => {
    if (!route.method.apiKeyRequired) return undefined
    const key = keyOf(store, target, headers['x-api-key'])
    const place = key && placeOf(store, target, key)
    if (key === undefined || place === undefined) return forbidden()
    if (!buckets.takes(limitsOf(place, target, route, key))) return tooManyRequests()
    return isWithinQuota(place.plan, key) ? undefined : message(429, 'Limit Exceeded', 'LimitExceededException')
  }
}

/** With the key source `AUTHORIZER` an authorizer tells the key, and nobody asks authorizers. */
function keyOf(store: GatewayStore, { api }: Target, value: string | undefined): ApiKey | undefined {
  if (api.shape.apiKeySource !== 'HEADER') return undefined
  for (const key of store.apiKeys.values()) if (key.value === value && key.enabled) return key
  return undefined
}

interface Place {
  readonly plan: UsagePlan
  readonly stage: PlanStage
}

function placeOf({ usagePlans }: GatewayStore, { api, stage }: Target, { id }: ApiKey): Place | undefined {
  for (const { shape: plan, keys } of usagePlans.values()) {
    const found = plan.apiStages.find((one) => one.apiId === api.shape.id && one.stage === stage.stageName)
    if (found !== undefined && keys.includes(id)) return { plan, stage: found }
  }
  return undefined
}

/** That of the method goes beside that of the plan (AWS developer guide, "usage plans"). */
function limitsOf({ plan, stage }: Place, { api }: Target, route: Route, key: ApiKey): ReadonlyMap<string, Rate> {
  const method = `${route.resource.path}/${route.method.httpMethod}`
  const all: readonly (readonly [string, Rate | undefined])[] = [
    [`${plan.id} ${key.id}`, rateOf(plan.throttle)],
    [`${plan.id} ${key.id} ${api.shape.id} ${stage.stage} ${method}`, rateOf(own(stage.throttle ?? {}, method))],
  ]
  return new Map(all.flatMap(([name, rate]) => (rate === undefined ? [] : [[name, rate]])))
}

/** That half a throttle is none is unverified. */
const rateOf = ({ burstLimit: burst, rateLimit: perSecond }: Throttle = {}): Rate | undefined =>
  burst === undefined || perSecond === undefined ? undefined : { burst, perSecond }

interface Use {
  readonly period: string
  readonly count: number
  /** Whether it is the key's first period in the plan, which `offset` makes shorter. */
  readonly isFirst: boolean
}

/** Counts the request when there is room for it. */
function quotas({ now }: GatewayStore): (plan: UsagePlan, key: ApiKey) => boolean {
  const uses = new Map<string, Use>()
  return ({ id, quota }, key) => {
    if (quota?.limit === undefined || quota.period === undefined) return true
    const name = `${id} ${key.id}`
    const known = uses.get(name)
    const period = periodOf(now(), quota.period)
    const use = known?.period === period ? known : { period, count: 0, isFirst: known === undefined }
    const limit = quota.limit - (use.isFirst ? (quota.offset ?? 0) : 0)
    if (use.count >= limit) return false
    uses.set(name, { ...use, count: use.count + 1 })
    return true
  }
}

const DAY = 86_400_000

/** Days and months of UTC; weeks begin on Sunday (unverified). The epoch began on a Thursday. */
function periodOf(at: Instant, period: string): string {
  if (period === 'WEEK') return String(Math.floor((at / DAY + 4) / 7))
  return toIso(at).slice(0, period === 'MONTH' ? 7 : 10)
}
