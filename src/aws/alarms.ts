import { type Instant, type Millis, seconds } from '../domain/units'
import type { Alarm } from '../ports/cloud'

/** AWS's own limit for `AlarmNames` and for a page of DescribeAlarms. */
export const NAMES_PER_CALL = 100

/** What DescribeAlarms tells of an alarm of either kind, as far as we look at it. */
export interface AlarmShape {
  readonly AlarmName?: string | undefined
  readonly StateValue?: Alarm['state'] | undefined
  readonly StateReason?: string | undefined
  readonly ActionsEnabled?: boolean | undefined
  readonly EvaluationPeriods?: number | undefined
  /** Absent: `EvaluationPeriods`. */
  readonly DatapointsToAlarm?: number | undefined
  /** In seconds; of an alarm of one metric. */
  readonly Period?: number | undefined
  /** Of an alarm of several metrics or an expression. */
  readonly Metrics?: readonly MetricShape[] | undefined
}

interface MetricShape {
  readonly Period?: number | undefined
  readonly MetricStat?: { readonly Period?: number | undefined } | undefined
}

/** The alarm, since when it is in its state; one that tells no state is one that nothing is known of. */
export const toAlarm = (alarm: AlarmShape, since: Instant | undefined): Alarm => ({
  name: alarm.AlarmName ?? '',
  state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
  since,
  reason: alarm.StateReason ?? '',
  firesAfter: firesAfter(alarm),
  actionsEnabled: alarm.ActionsEnabled ?? true,
})

/** An alarm of several metrics is evaluated in periods as long as the longest of theirs. */
function firesAfter({ EvaluationPeriods, DatapointsToAlarm, Period, Metrics = [] }: AlarmShape): Millis | undefined {
  const datapoints = DatapointsToAlarm ?? EvaluationPeriods
  const periods = [Period, ...Metrics.flatMap((metric) => [metric.Period, metric.MetricStat?.Period])]
  const longest = Math.max(...periods.map((period) => period ?? 0))
  return datapoints === undefined || longest === 0 ? undefined : seconds(longest * datapoints)
}
