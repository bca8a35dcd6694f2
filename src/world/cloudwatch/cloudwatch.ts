import { type Instant, instant, type Millis } from '../../domain/units'
import type { Gate } from '../gate'
import { AlarmBoard } from './alarm-board'
import { described } from './describe-alarms'
import { checkedData, listed } from './metric-data'
import { type MetricStore, metricStore, startOf } from './metric-store'
import { metricData, metricStatistics, type Sight } from './queries'
import type * as Shapes from './shapes'

export type { AlarmRecord, AlarmState } from './shapes'

export interface CloudWatch {
  /** Makes or sets an alarm; no reason: that CloudWatch would give none of interest. Nobody is asked and nothing is logged. */
  set(name: string, state: Shapes.AlarmState, reason?: string, options?: { readonly composite?: boolean }): void
  remove(name: string): void
  describeAlarms(input: Shapes.DescribeAlarmsInput): Shapes.DescribeAlarmsOutput
  putMetricAlarm(input: Shapes.PutMetricAlarmInput): void
  putCompositeAlarm(input: Shapes.PutCompositeAlarmInput): void
  /** Until the alarm is evaluated the next time. */
  setAlarmState(input: Shapes.SetAlarmStateInput): void
  deleteAlarms(input: { readonly AlarmNames: readonly string[] }): void
  putMetricData(input: Shapes.PutMetricDataInput): void
  listMetrics(input: Shapes.ListMetricsInput): Shapes.ListMetricsOutput
  getMetricData(input: Shapes.GetMetricDataInput): Shapes.GetMetricDataOutput
  getMetricStatistics(input: Shapes.GetMetricStatisticsInput): Shapes.GetMetricStatisticsOutput
  /** What AWS's services report to; `PutMetricData` into their namespaces is refused. */
  readonly metrics: MetricStore
}

export interface CloudWatchSettings {
  readonly account: string
  readonly region: string
  readonly now: () => Instant
  /** How long CloudWatch's minute lasts in the world. */
  readonly minute: () => Millis
  /** How long after its end the data of a minute arrive; 0: they are there while it runs. */
  readonly metricDelay: () => Millis
  /** Whether API Gateway's latencies have the statistic `TC`. */
  readonly countsLatencies: () => boolean
  readonly gate: Gate
}

/** CloudWatch's metrics and alarms. Alarms catch up with the minutes that have ended whenever somebody looks at or changes them. */
export function cloudWatch(settings: CloudWatchSettings): CloudWatch {
  const { account, region, now, minute, metricDelay, countsLatencies, gate } = settings
  const metrics = metricStore(minute, now)
  const sightAt = (at: Instant): Sight => ({
    store: metrics,
    minute: minute(),
    until: metricDelay() > 0 ? startOf(instant(at - metricDelay()), minute()) : instant(Infinity),
    isTrimmed: (metric) => countsLatencies() || !isLatency(metric),
  })
  const alarms = new AlarmBoard({ ...settings, sightAt })
  const permissionOf = (operation: string) => ({
    action: `cloudwatch:${operation}`,
    resource: operation.includes('Metric') && !operation.endsWith('Alarm') ? '*' : `${arnOf(region, account)}:*`,
  })
  const pass = <T>(operation: string, access: 'read' | 'write', input: object, work: () => T): T =>
    gate.pass({ service: 'cloudwatch', operation, access, input, permission: permissionOf(operation) }, work)

  return {
    metrics,
    set: (name, state, reason = `set to ${state}`, options) => alarms.set(name, state, reason, options?.composite),
    remove: (name) => alarms.remove(name),
    describeAlarms: (input) => pass('DescribeAlarms', 'read', input, () => described(alarms.all(), input)),
    putMetricAlarm: (input) => pass('PutMetricAlarm', 'write', input, () => alarms.putMetricAlarm(input)),
    putCompositeAlarm: (input) => pass('PutCompositeAlarm', 'write', input, () => alarms.putCompositeAlarm(input)),
    setAlarmState: (input) => pass('SetAlarmState', 'write', input, () => alarms.setState(input)),
    deleteAlarms: (input) =>
      pass('DeleteAlarms', 'write', input, () => {
        for (const name of input.AlarmNames) alarms.remove(name)
      }),
    putMetricData: (input) =>
      pass('PutMetricData', 'write', input, () => {
        for (const { metric, at, values, unit } of checkedData(input, now())) metrics.add(metric, at, values, unit)
      }),
    listMetrics: (input) => pass('ListMetrics', 'read', input, () => listed(metrics.names(), input)),
    getMetricData: (input) => pass('GetMetricData', 'read', input, () => metricData(sightAt(now()), input)),
    getMetricStatistics: (input) =>
      pass('GetMetricStatistics', 'read', input, () => metricStatistics(sightAt(now()), input)),
  }
}

const arnOf = (region: string, account: string) => `arn:aws:cloudwatch:${region}:${account}:alarm`

const isLatency = ({ Namespace, MetricName }: Shapes.Metric): boolean =>
  Namespace === 'AWS/ApiGateway' && (MetricName === 'Latency' || MetricName === 'IntegrationLatency')
