import type { Instant } from '../domain/units'
import { isEdge } from './api-gateway/rest-apis'
import type { Request } from './calls'
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

/** The same quota page has another limit for these where the API is an edge-optimized one. */
const EDGE_RATES: ReadonlyMap<string, Rate> = new Map([
  ['CreateRestApi', once(30)],
  ['ImportRestApi', once(30)],
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

/** Lets an operation through or throws API Gateway's 429. A request refused takes nothing out of any bucket. */
export function pacer(switches: PacingSwitches, now: () => Instant): (request: Paced) => void {
  const buckets = new Map<string, Bucket>()
  const checked = ([name, rate]: Limit) => {
    const bucket = refilled(buckets.get(name) ?? { left: rate.burst, at: now() }, rate, now())
    // A hair's breadth below one is arithmetic, not a request too many.
    if (bucket.left < 1 - 1e-9) throw tooManyRequests(Math.ceil((1 - bucket.left) / rate.perSecond))
    return [name, { ...bucket, left: bucket.left - 1 }] as const
  }
  return (request) => {
    const taken = limitsOf(request, switches).map(checked)
    for (const [name, bucket] of taken) buckets.set(name, bucket)
  }
}

type Paced = Pick<Request, 'operation' | 'input'>
type Limit = readonly [name: string, rate: Rate]

function limitsOf({ operation, input }: Paced, { pacing, unpaced, totalRate }: PacingSwitches): readonly Limit[] {
  const edge = isEdge(input) ? EDGE_RATES.get(operation) : undefined
  const rate = edge ?? OWN_RATES.get(operation)
  return [
    ...(totalRate ? [['', TOTAL_RATE] as const] : []),
    ...(pacing && rate !== undefined && !unpaced.has(operation)
      ? [[edge === undefined ? operation : `${operation} edge`, rate] as const]
      : []),
  ]
}

export interface Bucket {
  readonly left: number
  readonly at: Instant
}

export const refilled = ({ left, at }: Bucket, { burst, perSecond }: Rate, now: Instant): Bucket => ({
  left: Math.min(burst, left + ((now - at) / 1000) * perSecond),
  at: now,
})
