import { DeleteAlarmsCommand, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import { cloudWatch } from './cloud'

export interface TestAlarm {
  readonly name: string
  set(state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'): Promise<void>
  delete(): Promise<void>
}

/** An alarm that keeps the state it was set to: LocalStack evaluates it every minute, and there never are data. */
export async function createAlarm(name: string): Promise<TestAlarm> {
  const alarm = new PutMetricAlarmCommand({
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
  await cloudWatch.send(alarm)
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
