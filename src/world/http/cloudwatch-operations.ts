import type { AlarmRecord, AlarmState, CloudWatch } from '../cloudwatch/cloudwatch'
import type { Dimension, Metric, MetricDataQuery, MetricDatum } from '../cloudwatch/shapes'
import { badRequest, WorldFault } from '../fault'
import type { Fields } from './fields'

type Operation = (cloudWatch: CloudWatch, fields: Fields) => object | undefined

/** The operation, its input and its output, whatever the protocol that carries them; `undefined`: nobody knows it. */
export const operationOf = (name: string): Operation | undefined => OPERATIONS.get(name)

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['DescribeAlarms', describeAlarms],
  ['SetAlarmState', nothing(setAlarmState)],
  ['PutMetricAlarm', nothing(putMetricAlarm)],
  ['PutCompositeAlarm', nothing(putCompositeAlarm)],
  [
    'DeleteAlarms',
    nothing((cloudWatch, fields) => {
      cloudWatch.deleteAlarms({ AlarmNames: fields.list('AlarmNames') ?? [] })
    }),
  ],
  [
    'PutMetricData',
    nothing((cloudWatch, fields) => {
      cloudWatch.putMetricData({
        Namespace: fields.required('Namespace'),
        MetricData: fields.fieldsList('MetricData')?.map(datumOf),
      })
    }),
  ],
  ['GetMetricData', getMetricData],
  ['GetMetricStatistics', getMetricStatistics],
  ['ListMetrics', listMetrics],
])

function nothing(work: (cloudWatch: CloudWatch, fields: Fields) => void): Operation {
  return (cloudWatch, fields) => {
    work(cloudWatch, fields)
    return undefined
  }
}

function describeAlarms(cloudWatch: CloudWatch, fields: Fields) {
  const state = fields.text('StateValue')
  const found = cloudWatch.describeAlarms({
    AlarmNames: fields.list('AlarmNames'),
    AlarmNamePrefix: fields.text('AlarmNamePrefix'),
    AlarmTypes: fields.list('AlarmTypes'),
    StateValue: state === undefined ? undefined : stateOf(state),
    MaxRecords: fields.number('MaxRecords'),
    NextToken: fields.text('NextToken'),
  })
  return {
    ...found,
    MetricAlarms: found.MetricAlarms.map((alarm) => ({ ...shown(alarm), Dimensions: alarm.Dimensions ?? [] })),
    CompositeAlarms: found.CompositeAlarms.map(shown),
  }
}

const shown = (alarm: AlarmRecord) => ({
  ...alarm,
  isComposite: undefined,
  ActionsEnabled: alarm.ActionsEnabled ?? true,
  OKActions: alarm.OKActions ?? [],
  AlarmActions: alarm.AlarmActions ?? [],
  InsufficientDataActions: alarm.InsufficientDataActions ?? [],
})

const STATES: readonly AlarmState[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA']

function stateOf(text: string): AlarmState {
  const state = STATES.find((one) => one === text)
  if (state === undefined) throw new WorldFault('ValidationError', 400, `Invalid StateValue: ${text}`) // unverified text
  return state
}

function setAlarmState(cloudWatch: CloudWatch, fields: Fields): void {
  cloudWatch.setAlarmState({
    AlarmName: fields.required('AlarmName'),
    StateValue: stateOf(fields.required('StateValue')),
    StateReason: fields.required('StateReason'),
    StateReasonData: fields.text('StateReasonData'),
  })
}

const nameAndActions = (fields: Fields) => ({
  AlarmName: fields.required('AlarmName'),
  AlarmDescription: fields.text('AlarmDescription'),
  ActionsEnabled: fields.flag('ActionsEnabled'),
  AlarmActions: fields.list('AlarmActions'),
  OKActions: fields.list('OKActions'),
  InsufficientDataActions: fields.list('InsufficientDataActions'),
})

function putMetricAlarm(cloudWatch: CloudWatch, fields: Fields): void {
  cloudWatch.putMetricAlarm({
    ...nameAndActions(fields),
    Namespace: fields.text('Namespace'),
    MetricName: fields.text('MetricName'),
    Dimensions: fields.fieldsList('Dimensions')?.map(dimensionOf),
    Statistic: fields.text('Statistic'),
    ExtendedStatistic: fields.text('ExtendedStatistic'),
    Period: fields.number('Period'),
    Unit: fields.text('Unit'),
    Metrics: fields.fieldsList('Metrics')?.map(queryOf),
    EvaluationPeriods: fields.requiredNumber('EvaluationPeriods'),
    DatapointsToAlarm: fields.number('DatapointsToAlarm'),
    Threshold: fields.requiredNumber('Threshold'),
    ComparisonOperator: fields.required('ComparisonOperator'),
    TreatMissingData: fields.text('TreatMissingData'),
  })
}

function putCompositeAlarm(cloudWatch: CloudWatch, fields: Fields): void {
  cloudWatch.putCompositeAlarm({ ...nameAndActions(fields), AlarmRule: fields.required('AlarmRule') })
}

const dimensionOf = (fields: Fields): Dimension => ({ Name: fields.required('Name'), Value: fields.required('Value') })

const metricOf = (fields: Fields): Metric => ({
  Namespace: fields.required('Namespace'),
  MetricName: fields.required('MetricName'),
  Dimensions: fields.fieldsList('Dimensions')?.map(dimensionOf),
})

function queryOf(fields: Fields): MetricDataQuery {
  const stat = fields.fields('MetricStat')
  return {
    Id: fields.required('Id'),
    Expression: fields.text('Expression'),
    Label: fields.text('Label'),
    ReturnData: fields.flag('ReturnData'),
    Period: fields.number('Period'),
    MetricStat: stat && {
      Metric: metricOf(stat.fields('Metric') ?? missing('Metric')),
      Period: stat.requiredNumber('Period'),
      Stat: stat.required('Stat'),
      Unit: stat.text('Unit'),
    },
  }
}

function missing(name: string): never {
  throw badRequest(`Missing required member ${name}`)
}

function datumOf(fields: Fields): MetricDatum {
  const set = fields.fields('StatisticValues')
  return {
    MetricName: fields.required('MetricName'),
    Dimensions: fields.fieldsList('Dimensions')?.map(dimensionOf),
    Timestamp: fields.time('Timestamp'),
    Value: fields.number('Value'),
    Values: fields.numbers('Values'),
    Counts: fields.numbers('Counts'),
    StatisticValues: set && {
      SampleCount: set.requiredNumber('SampleCount'),
      Sum: set.requiredNumber('Sum'),
      Minimum: set.requiredNumber('Minimum'),
      Maximum: set.requiredNumber('Maximum'),
    },
    Unit: fields.text('Unit'),
  }
}

function getMetricData(cloudWatch: CloudWatch, fields: Fields) {
  return cloudWatch.getMetricData({
    MetricDataQueries: (fields.fieldsList('MetricDataQueries') ?? missing('MetricDataQueries')).map(queryOf),
    StartTime: fields.requiredTime('StartTime'),
    EndTime: fields.requiredTime('EndTime'),
    ScanBy: fields.text('ScanBy'),
  })
}

function getMetricStatistics(cloudWatch: CloudWatch, fields: Fields) {
  return cloudWatch.getMetricStatistics({
    ...metricOf(fields),
    StartTime: fields.requiredTime('StartTime'),
    EndTime: fields.requiredTime('EndTime'),
    Period: fields.requiredNumber('Period'),
    Statistics: fields.list('Statistics'),
    ExtendedStatistics: fields.list('ExtendedStatistics'),
    Unit: fields.text('Unit'),
  })
}

function listMetrics(cloudWatch: CloudWatch, fields: Fields) {
  return cloudWatch.listMetrics({
    Namespace: fields.text('Namespace'),
    MetricName: fields.text('MetricName'),
    Dimensions: fields.fieldsList('Dimensions')?.map((one) => ({
      Name: one.required('Name'),
      Value: one.text('Value'),
    })),
    NextToken: fields.text('NextToken'),
  })
}
