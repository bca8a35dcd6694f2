import type { Instant } from '../../../src/domain/units'
import type { Metric } from '../../../src/world/cloudwatch/shapes'
import type { World } from '../../../src/world/world'

const NAMES = ['Count', '4XXError', '5XXError', 'CacheHitCount'] as const

/** What API Gateway counted in one minute, as it reports it: each request is one value of each metric, 0 or 1. */
export type Counts = { readonly Count: number } & Readonly<Partial<Record<(typeof NAMES)[number], number>>>

/** `prod`, `prod/Canary`. */
export const stageMetric = (MetricName: string, Stage: string, ApiName = 'orders'): Metric => ({
  Namespace: 'AWS/ApiGateway',
  MetricName,
  Dimensions: [
    { Name: 'ApiName', Value: ApiName },
    { Name: 'Stage', Value: Stage },
  ],
})

/** Adds to what is there of the minute, now: a later call revises it. Requests of a canary are to be told of both series. */
export function addCounts({ alarms }: World, stage: string, at: Instant, counts: Counts): void {
  for (const name of NAMES) {
    const count = counts[name]
    if (count === undefined) continue
    const others = { value: 0, count: name === 'Count' ? 0 : counts.Count - count }
    const samples = [{ value: 1, count }, others].filter((sample) => sample.count > 0)
    alarms.metrics.add(stageMetric(name, stage), at, samples, 'Count')
  }
}
