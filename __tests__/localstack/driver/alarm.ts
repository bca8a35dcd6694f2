import {
  DeleteAlarmsCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch'
import { cloudWatch } from './cloud'

export interface TestAlarm {
  readonly name: string
  set(state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'): Promise<void>
  delete(): Promise<void>
}

/** An alarm that keeps the state it was set to: LocalStack evaluates it every minute, and there never are data. */
export const createAlarm = (name: string): Promise<TestAlarm> =>
  putAlarm({
    AlarmName: name,
    Namespace: 'Orders',
    MetricName: name,
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'ignore',
  })

/**
 * More than `most` failed requests of the canary. LocalStack evaluates it every 10 s; of AWS's own metrics CloudWatch has
 * nothing shorter than a minute.
 */
export const createErrorAlarm = (name: string, api: string, most: number): Promise<TestAlarm> =>
  putAlarm({
    AlarmName: name,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Dimensions: [
      { Name: 'ApiName', Value: api },
      { Name: 'Stage', Value: 'prod/Canary' },
    ],
    Statistic: 'Sum',
    Period: 10,
    EvaluationPeriods: 1,
    Threshold: most,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  })

/** It begins OK. */
async function putAlarm(alarm: PutMetricAlarmCommandInput & { readonly AlarmName: string }): Promise<TestAlarm> {
  const name = alarm.AlarmName
  await cloudWatch.send(new PutMetricAlarmCommand(alarm))
  const set: TestAlarm['set'] = async (state) => {
    const change = { AlarmName: name, StateValue: state, StateReason: `set to ${state} by a test` }
    await cloudWatch.send(new SetAlarmStateCommand(change))
  }
  await set('OK')
  return {
    name,
    set,
    delete: async () => {
      await cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: [name] }))
    },
  }
}
