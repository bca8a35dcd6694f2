import { CloudWatchClient, type CloudWatchClientConfig, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { instant } from '../domain/units'
import type { Alarm, AlarmReader } from '../ports/cloud'
import { inCloudTerms } from './aws-error'

const OPERATION = 'cloudwatch:DescribeAlarms'
/** AWS's own limit for `AlarmNames` and for a page. */
const NAMES_PER_CALL = 100

export const connectCloudWatch = (settings: CloudWatchClientConfig): AlarmReader =>
  cloudWatchAlarms(new CloudWatchClient(settings))

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
    alarms.push(...[...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])].map(toAlarm))
    token = page.NextToken
  } while (token)
  return alarms
}

interface AlarmShape {
  readonly AlarmName?: string | undefined
  readonly StateValue?: Alarm['state'] | undefined
  readonly StateReason?: string | undefined
  readonly StateTransitionedTimestamp?: Date | undefined
}

// An alarm that tells no state is one that nothing is known of.
const toAlarm = (alarm: AlarmShape): Alarm => ({
  name: alarm.AlarmName ?? '',
  state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
  since: alarm.StateTransitionedTimestamp && instant(alarm.StateTransitionedTimestamp.getTime()),
  reason: alarm.StateReason ?? '',
})
