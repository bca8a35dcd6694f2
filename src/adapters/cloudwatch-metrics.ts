import {
  type CloudWatchClient,
  GetMetricDataCommand,
  ListMetricsCommand,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch'
import { dimensionsOf, idOf, inCalls, metricDataQueries, firstMinute, metricFilter, seriesOf } from '../aws/metrics'
import { type Instant, instant } from '../domain/units'
import { CloudError } from '../ports/cloud-error'
import type { Dimensions, MetricQuery, MetricReader, Series } from '../ports/metrics'
import { inCloudTerms } from './aws-error'

const READ = 'cloudwatch:GetMetricData'
const LIST = 'cloudwatch:ListMetrics'

export const cloudWatchMetrics = (client: CloudWatchClient): MetricReader => ({
  read: (queries, from, to) =>
    inCloudTerms(READ, async () => {
      const start = firstMinute(from)
      // CloudWatch refuses a time without length.
      if (start >= to) return queries.map(() => new Map())
      const series: Series[] = []
      for (const asked of inCalls(queries)) series.push(...(await readAtOnce(client, asked, start, to)))
      return series
    }),
  list: (metric) =>
    inCloudTerms(LIST, async () => {
      const found: Dimensions[] = []
      let token: string | undefined
      do {
        const page = await client.send(new ListMetricsCommand({ ...metricFilter(metric), NextToken: token }))
        found.push(...(page.Metrics ?? []).map(({ Dimensions }) => dimensionsOf(Dimensions)))
        token = page.NextToken
      } while (token)
      return found
    }),
})

async function readAtOnce(
  client: CloudWatchClient,
  queries: readonly MetricQuery[],
  start: Instant,
  to: Instant,
): Promise<readonly Series[]> {
  const pages = await pagesOf(client, queries, start, to)
  return queries.map((_, place) => {
    const results = pages.filter(({ Id }) => Id === idOf(place))
    checkStatus(results)
    const times = results.flatMap(({ Timestamps = [] }) => Timestamps.map((time) => instant(time.getTime())))
    const values = results.flatMap(({ Values = [] }) => Values)
    return seriesOf(times, values)
  })
}

async function pagesOf(
  client: CloudWatchClient,
  queries: readonly MetricQuery[],
  start: Instant,
  to: Instant,
): Promise<readonly MetricDataResult[]> {
  const results: MetricDataResult[] = []
  let token: string | undefined
  do {
    const page = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: metricDataQueries(queries),
        StartTime: new Date(start),
        EndTime: new Date(to),
        ScanBy: 'TimestampAscending',
        NextToken: token,
      }),
    )
    results.push(...(page.MetricDataResults ?? []))
    token = page.NextToken
  } while (token)
  return results
}

/**
 * Throws unless one query's results, a page each, are whole: `PartialData` on a page is made whole by the next ones, and
 * `InternalError` asks for a repetition.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html
 */
function checkStatus(results: readonly MetricDataResult[]): void {
  const states = results.map(({ StatusCode }) => StatusCode)
  const words = results.flatMap(({ Messages = [] }) => Messages.map(({ Value = '' }) => Value)).join('; ')
  if (states.includes('Forbidden')) throw new CloudError('denied', READ, words || 'Forbidden')
  if (states.includes('InternalError')) throw new CloudError('unavailable', READ, words || 'InternalError')
  const last = states.at(-1) ?? 'no answer'
  if (last !== 'Complete') throw new CloudError('unavailable', READ, words || `not all data are there: ${last}`)
}
