import type { Instant } from '../../domain/units'

/* What CloudWatch takes and gives, in its own shapes (service model 2010-08-01); times are instants, in milliseconds. */

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

export interface Dimension {
  readonly Name: string
  readonly Value: string
}

export interface Metric {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions?: readonly Dimension[] | undefined
}

export interface MetricStat {
  readonly Metric: Metric
  /** CloudWatch's seconds: 60 are one `law.minute`. */
  readonly Period: number
  /** `Sum`, `Average`, `SampleCount`, `Minimum`, `Maximum`, `p99.9` or `TC(150:)`. */
  readonly Stat: string
  readonly Unit?: string | undefined
}

/** Either `MetricStat` or `Expression`. */
export interface MetricDataQuery {
  readonly Id: string
  readonly MetricStat?: MetricStat | undefined
  readonly Expression?: string | undefined
  readonly Label?: string | undefined
  /** `true` when absent. */
  readonly ReturnData?: boolean | undefined
  /** Of an expression; that of its metrics when absent. */
  readonly Period?: number | undefined
}

export interface StatisticSet {
  readonly SampleCount: number
  readonly Sum: number
  readonly Minimum: number
  readonly Maximum: number
}

/** One of `Value`, `Values` and `StatisticValues`. */
export interface MetricDatum {
  readonly MetricName: string
  readonly Dimensions?: readonly Dimension[] | undefined
  /** Now when absent. */
  readonly Timestamp?: Instant | undefined
  readonly Value?: number | undefined
  readonly Values?: readonly number[] | undefined
  /** How often each of `Values` was seen; once when absent. */
  readonly Counts?: readonly number[] | undefined
  readonly StatisticValues?: StatisticSet | undefined
  readonly Unit?: string | undefined
}

export interface PutMetricDataInput {
  readonly Namespace: string
  readonly MetricData?: readonly MetricDatum[] | undefined
}

export interface ListMetricsInput {
  readonly Namespace?: string | undefined
  readonly MetricName?: string | undefined
  readonly Dimensions?: readonly { readonly Name: string; readonly Value?: string | undefined }[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListMetricsOutput {
  readonly Metrics: readonly Required<Metric>[]
  readonly NextToken?: string
}

export interface GetMetricDataInput {
  readonly MetricDataQueries: readonly MetricDataQuery[]
  /** Inclusive. */
  readonly StartTime: Instant
  /** Exclusive. */
  readonly EndTime: Instant
  /** `TimestampDescending` when absent. */
  readonly ScanBy?: string | undefined
}

export interface MetricDataResult {
  readonly Id: string
  readonly Label: string
  readonly Timestamps: readonly Instant[]
  readonly Values: readonly number[]
  readonly StatusCode: 'Complete'
}

export interface GetMetricDataOutput {
  readonly MetricDataResults: readonly MetricDataResult[]
  readonly Messages: readonly never[]
}

export interface GetMetricStatisticsInput extends Metric {
  readonly StartTime: Instant
  readonly EndTime: Instant
  readonly Period: number
  readonly Statistics?: readonly string[] | undefined
  readonly ExtendedStatistics?: readonly string[] | undefined
  readonly Unit?: string | undefined
}

export interface Datapoint {
  readonly Timestamp: Instant
  readonly SampleCount?: number
  readonly Average?: number
  readonly Sum?: number
  readonly Minimum?: number
  readonly Maximum?: number
  readonly ExtendedStatistics?: Readonly<Record<string, number>>
  readonly Unit: string
}

export interface GetMetricStatisticsOutput {
  readonly Label: string
  readonly Datapoints: readonly Datapoint[]
}

interface Named {
  readonly AlarmName: string
  readonly AlarmDescription?: string | undefined
  /** Kept and shown; nothing is ever notified. */
  readonly ActionsEnabled?: boolean | undefined
  readonly AlarmActions?: readonly string[] | undefined
  readonly OKActions?: readonly string[] | undefined
  readonly InsufficientDataActions?: readonly string[] | undefined
}

/** Either the members of one metric or `Metrics`, of which one returns data. */
export interface PutMetricAlarmInput extends Named {
  readonly Namespace?: string | undefined
  readonly MetricName?: string | undefined
  readonly Dimensions?: readonly Dimension[] | undefined
  readonly Statistic?: string | undefined
  readonly ExtendedStatistic?: string | undefined
  readonly Period?: number | undefined
  readonly Unit?: string | undefined
  readonly Metrics?: readonly MetricDataQuery[] | undefined
  readonly EvaluationPeriods: number
  /** `EvaluationPeriods` when absent. */
  readonly DatapointsToAlarm?: number | undefined
  readonly Threshold: number
  readonly ComparisonOperator: string
  /** `missing` when absent. */
  readonly TreatMissingData?: string | undefined
}

export interface PutCompositeAlarmInput extends Named {
  readonly AlarmRule: string
}

interface AlarmView {
  readonly AlarmArn: string
  readonly StateValue: AlarmState
  readonly StateReason: string
  /** JSON; only where the state was set by hand with one: the world's own evaluations give none. */
  readonly StateReasonData?: string | undefined
  /** Of the last time the alarm was set, to whatever state. */
  readonly StateUpdatedTimestamp: Instant
  /** Of the last change from one state to another. */
  readonly StateTransitionedTimestamp: Instant
  readonly isComposite: boolean
}

/** As DescribeAlarms shows it; an alarm that a script has made has no metric and no rule. */
export type AlarmRecord = AlarmView & { readonly AlarmName: string } & Partial<
    Omit<PutMetricAlarmInput, 'AlarmName'> & Omit<PutCompositeAlarmInput, 'AlarmName'>
  >

export interface DescribeAlarmsInput {
  readonly AlarmNames?: readonly string[] | undefined
  readonly AlarmNamePrefix?: string | undefined
  /** Left out: metric alarms only. */
  readonly AlarmTypes?: readonly string[] | undefined
  readonly StateValue?: AlarmState | undefined
  readonly MaxRecords?: number | undefined
  readonly NextToken?: string | undefined
}

export interface DescribeAlarmsOutput {
  readonly MetricAlarms: readonly AlarmRecord[]
  readonly CompositeAlarms: readonly AlarmRecord[]
  readonly NextToken?: string
}

export interface SetAlarmStateInput {
  readonly AlarmName: string
  readonly StateValue: AlarmState
  readonly StateReason: string
  readonly StateReasonData?: string | undefined
}
