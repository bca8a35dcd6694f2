import { CloudWatchClient, type CloudWatchClientConfig, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { type AlarmShape, NAMES_PER_CALL, toAlarm } from '../aws/alarms'
import { instant } from '../domain/units'
import type { Alarm, AlarmReader, Cloud } from '../ports/cloud'
import { inCloudTerms } from './aws-error'
import { cloudWatchMetrics } from './cloudwatch-metrics'

const OPERATION = 'cloudwatch:DescribeAlarms'

/** Alarms and metrics over one client. */
export function connectCloudWatch(settings: CloudWatchClientConfig): Pick<Cloud, 'alarms' | 'metrics'> {
  const client = new CloudWatchClient(settings)
  return { alarms: cloudWatchAlarms(client), metrics: cloudWatchMetrics(client) }
}

const cloudWatchAlarms = (client: CloudWatchClient): AlarmReader => ({
  read: (names) =>
    inCloudTerms(OPERATION, async () => {
      const alarms: Alarm[] = []
      for (let from = 0; from < names.length; from += NAMES_PER_CALL)
        alarms.push(...(await readUpTo100(client, names.slice(from, from + NAMES_PER_CALL))))
      return alarms
    }),
})

async function readUpTo100(client: CloudWatchClient, names: readonly string[]): Promise<readonly Alarm[]> {
  const alarms: Alarm[] = []
  let token: string | undefined
  do {
    const page = await client.send(
      new DescribeAlarmsCommand({
        AlarmNames: [...names],
        // Without this member CloudWatch answers metric alarms only.
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
        MaxRecords: NAMES_PER_CALL,
        NextToken: token,
      }),
    )
    alarms.push(...[...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])].map(dated))
    token = page.NextToken
  } while (token)
  return alarms
}

const dated = (alarm: AlarmShape & { readonly StateTransitionedTimestamp?: Date | undefined }): Alarm =>
  toAlarm(alarm, alarm.StateTransitionedTimestamp && instant(alarm.StateTransitionedTimestamp.getTime()))
