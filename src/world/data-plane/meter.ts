import { metricsName } from '../../aws/metrics-name'
import { apiId, type Instant } from '../../domain/units'
import type { MetricStore, Series } from '../cloudwatch/metric-store'

/** A request that has been answered. */
export interface Metered {
  readonly apiName: string
  readonly api: string
  readonly stage: string
  readonly canary: boolean
  readonly at: Instant
  readonly status: number
  readonly latency: number
  /** Whether an integration was called; API Gateway's own share of the latency is nothing here. */
  readonly isCalled: boolean
}

const UNITS = {
  Count: 'Count',
  '4XXError': 'Count',
  '5XXError': 'Count',
  Latency: 'Milliseconds',
  IntegrationLatency: 'Milliseconds',
} as const
type Name = keyof typeof UNITS

/**
 * What API Gateway reports to CloudWatch for a REST API (AWS developer guide, "metrics and dimensions"): by API name, and by
 * API name and stage. A canary's requests are counted under `{stage}` and `{stage}/Canary`: third parties say so, AWS does not.
 * Detailed metrics by method are not modeled.
 */
export function meter(metrics: MetricStore): (request: Metered) => void {
  const known = new Map<string, Readonly<Record<Name, Series>>>()
  const seriesOf = (apiName: string, stage?: string) => {
    const key = JSON.stringify([apiName, stage])
    const found = known.get(key)
    if (found !== undefined) return found
    const stageDimension = stage === undefined ? [] : [{ Name: 'Stage', Value: stage }]
    const Dimensions = [{ Name: 'ApiName', Value: apiName }, ...stageDimension]
    const made = (MetricName: Name) =>
      metrics.series({ Namespace: 'AWS/ApiGateway', MetricName, Dimensions }, UNITS[MetricName])
    const all = {
      Count: made('Count'),
      '4XXError': made('4XXError'),
      '5XXError': made('5XXError'),
      Latency: made('Latency'),
      IntegrationLatency: made('IntegrationLatency'),
    }
    known.set(key, all)
    return all
  }
  return (request) => {
    const { stage, canary } = request
    const apiName = metricsName({ id: apiId(request.api), name: request.apiName })
    for (const name of [undefined, stage, ...(canary ? [`${stage}/Canary`] : [])]) {
      for (const [metric, value] of valuesOf(request)) {
        metrics.record(seriesOf(apiName, name)[metric], request.at, { value, count: 1 })
      }
    }
  }
}

const isIn = (status: number, hundred: number) => (Math.floor(status / 100) === hundred ? 1 : 0)

const valuesOf = ({ status, latency, isCalled }: Metered): readonly (readonly [Name, number])[] => [
  ['Count', 1],
  ['4XXError', isIn(status, 4)],
  ['5XXError', isIn(status, 5)],
  ['Latency', latency],
  ...(isCalled ? [['IntegrationLatency', latency] as const] : []),
]
