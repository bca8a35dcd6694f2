import type { AlarmState, Metric, PutMetricAlarmInput } from '../../../src/world/cloudwatch/shapes'
import type { World } from '../../../src/world/world'

export const METRIC: Metric = {
  Namespace: 'Orders',
  MetricName: 'Errors',
  Dimensions: [{ Name: 'Shop', Value: 'north' }],
}

/** More than one error in a minute. */
export const ERRORS: PutMetricAlarmInput = {
  AlarmName: 'errors',
  ...METRIC,
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanThreshold',
}

export const report = (world: World, ...values: readonly number[]): void => {
  const { Namespace, ...metric } = METRIC
  world.alarms.putMetricData({ Namespace, MetricData: values.map((Value) => ({ ...metric, Value })) })
}

export const alarmOf = (world: World, name = 'errors') =>
  [
    ...world.alarms.describeAlarms({ AlarmNames: [name] }).MetricAlarms,
    ...world.alarms.describeAlarms({ AlarmNames: [name], AlarmTypes: ['CompositeAlarm'] }).CompositeAlarms,
  ][0]

export const stateOf = (world: World, name = 'errors'): AlarmState | undefined => alarmOf(world, name)?.StateValue
