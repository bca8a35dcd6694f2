import { dimensionsOf, firstMinute, inCalls, metricDataQueries, metricFilter, seriesOf } from '../../aws/metrics'
import type { Instant } from '../../domain/units'
import type { Dimensions, MetricQuery, MetricReader, Series } from '../../ports/metrics'
import type { World } from '../world'
import { inCloudTerms } from './fault-terms'

/** CloudWatch's metrics over the world. */
export const metricsPort = (world: World): MetricReader => ({
  read: (queries, from, to) =>
    inCloudTerms('cloudwatch:GetMetricData', () => {
      const start = firstMinute(from)
      if (start >= to) return queries.map(() => new Map())
      return inCalls(queries).flatMap((asked) => readAtOnce(world, asked, start, to))
    }),
  list: (metric) =>
    inCloudTerms('cloudwatch:ListMetrics', () => {
      const found: Dimensions[] = []
      let token: string | undefined
      do {
        const page = world.alarms.listMetrics({ ...metricFilter(metric), NextToken: token })
        found.push(...page.Metrics.map(({ Dimensions }) => dimensionsOf(Dimensions)))
        token = page.NextToken
      } while (token)
      return found
    }),
})

function readAtOnce(
  world: World,
  queries: readonly MetricQuery[],
  StartTime: Instant,
  EndTime: Instant,
): readonly Series[] {
  const MetricDataQueries = metricDataQueries(queries)
  const ScanBy = 'TimestampAscending'
  const { MetricDataResults } = world.alarms.getMetricData({ MetricDataQueries, StartTime, EndTime, ScanBy })
  return MetricDataResults.map(({ Timestamps, Values }) => seriesOf(Timestamps, Values))
}
