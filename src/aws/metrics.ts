import { type Instant, instant } from '../domain/units'
import type { Dimensions, MetricQuery, Series } from '../ports/metrics'

/**
 * CloudWatch's grain, in seconds. Services report to it by the minute, API Gateway too.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
const PERIOD = 60
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const QUERIES_PER_CALL = 500

/** The queries, as many at a time as CloudWatch takes. */
export const inCalls = (queries: readonly MetricQuery[]): readonly (readonly MetricQuery[])[] =>
  Array.from({ length: Math.ceil(queries.length / QUERIES_PER_CALL) }, (_, call) =>
    queries.slice(call * QUERIES_PER_CALL, (call + 1) * QUERIES_PER_CALL),
  )

/** A minute that has begun before `from` is not asked for; of a time within a minute CloudWatch would take the whole minute. */
export const firstMinute = (from: Instant): Instant => instant(Math.ceil(from / (PERIOD * 1000)) * PERIOD * 1000)

/** One result of GetMetricData: a value for each time. */
export const seriesOf = (times: readonly Instant[], values: readonly number[]): Series =>
  new Map(times.flatMap((at, place) => pairs(at, values[place])))

const pairs = (at: Instant, value: number | undefined): readonly (readonly [Instant, number])[] =>
  value === undefined ? [] : [[at, value]]

export const idOf = (place: number): string => `m${place}`

/** `MetricDataQueries` for one call's queries, each under the id of its place. */
export const metricDataQueries = (queries: readonly MetricQuery[]) =>
  queries.map(({ namespace, metric, dimensions, statistic }, place) => ({
    Id: idOf(place),
    MetricStat: {
      Metric: { Namespace: namespace, MetricName: metric, Dimensions: dimensionList(dimensions) },
      Period: PERIOD,
      Stat: statistic,
    },
  }))

/** What ListMetrics is asked for all series that have at least these dimensions. */
export const metricFilter = ({ namespace, metric, dimensions }: Omit<MetricQuery, 'statistic'>) => ({
  Namespace: namespace,
  MetricName: metric,
  Dimensions: dimensionList(dimensions),
})

const dimensionList = (dimensions: Dimensions) => Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))

interface DimensionShape {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export const dimensionsOf = (list: readonly DimensionShape[] = []): Dimensions =>
  Object.fromEntries(list.map(({ Name = '', Value = '' }) => [Name, Value]))
