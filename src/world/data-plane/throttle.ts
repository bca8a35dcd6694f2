import type { Instant } from '../../domain/units'
import type { MethodSetting, Stage } from '../api-gateway/model'
import { Buckets } from './buckets'
import type { Route } from './routes'

/**
 * Whether the throttle of a method lets a request through: the setting of the method itself, else that of all methods, which
 * each of them has for itself (unverified). The account's own limit is not modeled.
 */
export function throttle(now: () => Instant): (api: string, stage: Stage, route: Route) => boolean {
  const buckets = new Buckets(now)
  return (api, stage, route) => {
    const setting = settingOf(stage, route)
    const perSecond = Number(setting?.['throttlingRateLimit'] ?? -1)
    const burst = Number(setting?.['throttlingBurstLimit'] ?? -1)
    if (perSecond === -1 || burst === -1) return true
    const name = `${api} ${stage.stageName} ${route.method.httpMethod} ${route.resource.path}`
    return buckets.takes(new Map([[name, { burst, perSecond }]]))
  }
}

// Keys stand as they were sent: `~1orders~1{id}/GET`, `orders/GET`, `*/*`.
function settingOf({ methodSettings }: Stage, { resource, method }: Route): MethodSetting | undefined {
  const escaped = resource.path.replaceAll('/', '~1')
  const keys = [`${escaped}/${method.httpMethod}`, `${resource.path.slice(1)}/${method.httpMethod}`, '*/*']
  return keys.map((key) => methodSettings[key]).find((setting) => setting !== undefined)
}
