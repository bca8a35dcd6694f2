import {
  CreateResourceCommand,
  CreateRestApiCommand,
  DeleteRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway'
import {
  DeleteAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch'
import { GetScheduleCommand, ResourceNotFoundException } from '@aws-sdk/client-scheduler'
import { describe } from '@jest/globals'
import { awsCloud } from '../../src/adapters/aws-cloud'
import { systemClock } from '../../src/adapters/system-clock'
import { apiId, type ApiId } from '../../src/domain/units'
import { cloudContract } from '../contract/cloud-contract'
import { cloudWatchContract } from '../contract/cloudwatch-contract'
import type { SeededCloud } from '../contract/clouds'
import type { Differences } from '../contract/rules'
import { createAlarm } from './driver/alarm'
import { apiGateway, cloudVariables, cloudWatch, scheduler } from './driver/cloud'

/** What LocalStack does instead of what AWS does. */
const DIFFERENCES: Differences = {
  'refused as bad-request: a stage on an unknown deployment': 'answers 500 InternalError, which would be tried again',
  'metrics of other dimensions are other ones':
    'takes the data of every series with these dimensions and more, or whose last value only begins as asked for',
}

async function open(): Promise<SeededCloud> {
  const apis: ApiId[] = []
  const alarms: string[] = []
  return {
    cloud: await awsCloud(cloudVariables['AWS_REGION'] ?? ''),
    account: '000000000000',
    makeApi: async () => {
      const api = await createOrders()
      apis.push(api)
      return api
    },
    setAlarm: async (name, state, { composite }) => {
      const made = composite
        ? cloudWatch.send(new PutCompositeAlarmCommand({ AlarmName: name, AlarmRule: 'FALSE' }))
        : createAlarm(name)
      await made
      alarms.push(name)
      const change = { AlarmName: name, StateValue: state, StateReason: 'set by the test' }
      await cloudWatch.send(new SetAlarmStateCommand(change))
    },
    putAlarm: async (alarm) => {
      await cloudWatch.send(new PutMetricAlarmCommand(alarm))
      alarms.push(alarm.AlarmName)
    },
    putMetric: async ({ namespace, metric, dimensions }, at, values) => {
      const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))
      const datum = { MetricName: metric, Dimensions, Timestamp: new Date(at), Values: [...values] }
      await cloudWatch.send(new PutMetricDataCommand({ Namespace: namespace, MetricData: [datum] }))
    },
    now: () => systemClock.now(),
    scheduleOf,
    async [Symbol.asyncDispose]() {
      for (const restApiId of apis) await apiGateway.send(new DeleteRestApiCommand({ restApiId }))
      await cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: alarms }))
    },
  }
}

async function scheduleOf(Name: string): Promise<string | undefined> {
  try {
    return (await scheduler.send(new GetScheduleCommand({ Name }))).ScheduleExpression
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

/** `orders`, with `GET /health`. */
async function createOrders(): Promise<ApiId> {
  const { id: restApiId } = await apiGateway.send(new CreateRestApiCommand({ name: 'orders' }))
  const { items: [root] = [] } = await apiGateway.send(new GetResourcesCommand({ restApiId }))
  const health = { restApiId, parentId: root?.id, pathPart: 'health' }
  const { id: resourceId } = await apiGateway.send(new CreateResourceCommand(health))
  const method = { restApiId, resourceId, httpMethod: 'GET' }
  await apiGateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }))
  await apiGateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }))
  return apiId(restApiId ?? '')
}

describe('the cloud ports: the AWS SDK in front of LocalStack', () => {
  cloudContract(open, DIFFERENCES)
})

describe('alarms and metrics: the AWS SDK in front of LocalStack', () => {
  cloudWatchContract(open, DIFFERENCES)
})
