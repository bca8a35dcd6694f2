import { NAMES_PER_CALL, toAlarm } from '../../aws/alarms'
import type { Alarm, Cloud } from '../../ports/cloud'
import type { World } from '../world'
import { gatewayPort } from './api-gateway'
import { inCloudTerms } from './fault-terms'
import { metricsPort } from './metrics'
import { schedulerPort } from './scheduler'

/** AWS as the ports have it, over the world. */
export const cloudOf = (world: World): Cloud => ({
  region: world.region,
  gateway: gatewayPort(world),
  alarms: {
    read: async (names) => {
      const alarms: Alarm[] = []
      for (let from = 0; from < names.length; from += NAMES_PER_CALL)
        alarms.push(...(await describeAlarms(world, names.slice(from, from + NAMES_PER_CALL))))
      return alarms
    },
  },
  metrics: metricsPort(world),
  identity: {
    account: () => inCloudTerms('sts:GetCallerIdentity', () => world.sts.getCallerIdentity().Account),
  },
  scheduler: schedulerPort(world),
})

const describeAlarms = (world: World, names: readonly string[]): Promise<readonly Alarm[]> =>
  inCloudTerms('cloudwatch:DescribeAlarms', () => {
    const AlarmTypes = ['MetricAlarm', 'CompositeAlarm']
    const { MetricAlarms, CompositeAlarms } = world.alarms.describeAlarms({ AlarmNames: names, AlarmTypes })
    return [...MetricAlarms, ...CompositeAlarms].map((one) => toAlarm(one, one.StateTransitionedTimestamp))
  })
