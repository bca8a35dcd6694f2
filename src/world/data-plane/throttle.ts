import type { Instant } from '../../domain/units'
import type { MethodSetting, Stage } from '../api-gateway/model'
import { type Bucket, refilled } from '../pacing'
import type { Route } from './routes'

/**
 * Whether the throttle of a method lets a request through: the setting of the method itself, else that of all methods, which
 * each of them has for itself (unverified). The account's own limit is not modeled, and plans have none here.
 */
export function throttle(now: () => Instant): (api: string, stage: Stage, route: Route) => boolean {
  const buckets = new Map<string, Bucket>()
  return (api, stage, route) => {
    const setting = settingOf(stage, route)
    const perSecond = Number(setting?.['throttlingRateLimit'] ?? -1)
    const burst = Number(setting?.['throttlingBurstLimit'] ?? -1)
    if (perSecond === -1 || burst === -1) return true
    const key = `${api} ${stage.stageName} ${route.method.httpMethod} ${route.resource.path}`
    const bucket = refilled(buckets.get(key) ?? { left: burst, at: now() }, { burst, perSecond }, now())
    // A hair's breadth below one is arithmetic, not a request too many.
    const passes = bucket.left >= 1 - 1e-9
    buckets.set(key, passes ? { ...bucket, left: bucket.left - 1 } : bucket)
    return passes
  }
}

// Keys stand as they were sent: `~1orders~1{id}/GET`, `orders/GET`, `*/*`.
function settingOf({ methodSettings }: Stage, { resource, method }: Route): MethodSetting | undefined {
  const escaped = resource.path.replaceAll('/', '~1')
  const keys = [`${escaped}/${method.httpMethod}`, `${resource.path.slice(1)}/${method.httpMethod}`, '*/*']
  return keys.map((key) => methodSettings[key]).find((setting) => setting !== undefined)
}
