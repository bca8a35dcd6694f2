import { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch'
import { cloudWatch } from './cloud'

export interface Counts {
  readonly requests: number
  readonly errors: number
}

/**
 * What API Gateway would have counted in the minute of `at`, in its place: LocalStack's counts nothing, and its CloudWatch
 * takes data into AWS's namespaces. It answers for `Stage=prod` with the data of `prod/Canary` as well, as it looks for
 * values that begin so; API Gateway counts a canary's requests twice, to the same end.
 */
export async function putCounts(api: string, stage: string, at: Date, { requests, errors }: Counts): Promise<void> {
  const Dimensions = [
    { Name: 'ApiName', Value: api },
    { Name: 'Stage', Value: stage },
  ]
  const datum = (MetricName: string, Sum: number) => ({
    MetricName,
    Dimensions,
    Timestamp: at,
    StatisticValues: { SampleCount: requests, Sum, Minimum: 0, Maximum: 1 },
  })
  const MetricData = [datum('Count', requests), datum('5XXError', errors)]
  await cloudWatch.send(new PutMetricDataCommand({ Namespace: 'AWS/ApiGateway', MetricData }))
}
