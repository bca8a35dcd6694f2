import type { Instant } from '../domain/units'
import { tooManyRequests } from './fault'

/** A token bucket: `burst` at once, then `perSecond`. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

const once = (everySeconds: number): Rate => ({ burst: 1, perSecond: 1 / everySeconds })

/** API Gateway's fixed limits per account and region, over all APIs (AWS's quota page for API Gateway). */
const OWN_RATES: ReadonlyMap<string, Rate> = new Map([
  ['CreateDeployment', once(5)],
  ['PutRestApi', once(1)],
  ['ImportRestApi', once(3)],
  ['CreateRestApi', once(3)],
  ['DeleteRestApi', once(30)],
  ['CreateResource', { burst: 5, perSecond: 5 }],
  ['DeleteResource', { burst: 5, perSecond: 5 }],
  ['GetResources', { burst: 5, perSecond: 2.5 }],
  ['CreateApiKey', { burst: 5, perSecond: 5 }],
  ['DeleteApiKey', { burst: 5, perSecond: 5 }],
  ['CreateDomainName', once(30)],
  ['UpdateDomainName', once(30)],
  ['DeleteDomainName', once(30)],
  ['UpdateUsagePlan', once(20)],
])

/** All operations together. */
const TOTAL_RATE: Rate = { burst: 40, perSecond: 10 }

export interface PacingSwitches {
  /** The limits of single operations. */
  pacing: boolean
  /** Operations whose own limit does not hold. */
  readonly unpaced: Set<string>
  /** 10 requests a second over all operations, with a burst of 40. */
  totalRate: boolean
}

/** Lets an operation through or throws API Gateway's 429. A request refused takes nothing out of the bucket. */
export function pacer(switches: PacingSwitches, now: () => Instant): (operation: string) => void {
  const buckets = new Map<string, Bucket>()
  const take = (name: string, rate: Rate) => {
    const bucket = refilled(buckets.get(name) ?? { left: rate.burst, at: now() }, rate, now())
    // A hair's breadth below one is arithmetic, not a request too many.
    if (bucket.left < 1 - 1e-9) throw tooManyRequests(Math.ceil((1 - bucket.left) / rate.perSecond))
    buckets.set(name, { ...bucket, left: bucket.left - 1 })
  }
  return (operation) => {
    if (switches.totalRate) take('', TOTAL_RATE)
    const own = OWN_RATES.get(operation)
    if (switches.pacing && own !== undefined && !switches.unpaced.has(operation)) take(operation, own)
  }
}

export interface Bucket {
  readonly left: number
  readonly at: Instant
}

export const refilled = ({ left, at }: Bucket, { burst, perSecond }: Rate, now: Instant): Bucket => ({
  left: Math.min(burst, left + ((now - at) / 1000) * perSecond),
  at: now,
})
