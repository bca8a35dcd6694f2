import { CreateDeploymentCommand } from '@aws-sdk/client-api-gateway'
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { describe, expect, it } from '@jest/globals'
import { createAlarm } from './driver/alarm'
import { createApi } from './driver/api'
import { apiGateway, cloudWatch } from './driver/cloud'

describe('the LocalStack that the other tests stand on', () => {
  it('serves what was deployed, not what the API is now', async () => {
    const api = await createApi('driver-deployed', 'v1')
    const deployment = await api.deploy('prod')
    await api.change('v2')
    expect(await api.request('prod')).toEqual({ version: 'v1', deployment, canary: false, backend: '' })
    expect(await api.stage('nowhere')).toBeUndefined()
    expect(await api.request('nowhere')).toBeUndefined()
    await api.delete()
  })

  it('splits the traffic of a stage with a canary', async () => {
    const api = await createApi('driver-canary', 'v1')
    await api.deploy('prod')
    await api.change('v2')
    await apiGateway.send(
      new CreateDeploymentCommand({
        restApiId: api.id,
        stageName: 'prod',
        canarySettings: { percentTraffic: 50, stageVariableOverrides: { backend: 'new' } },
      }),
    )
    const counts = await api.count('prod', 60)
    expect(Object.keys(counts).sort()).toEqual(['v1', 'v2'])
    expect((await api.stage('prod'))?.canarySettings?.percentTraffic).toBe(50)
    await api.delete()
  })

  it.each(['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const)('keeps an alarm %s that was set to it', async (state) => {
    const alarm = await createAlarm(`driver-${state}`)
    await alarm.set(state)
    const { MetricAlarms } = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: [alarm.name] }))
    expect(MetricAlarms?.map((found) => found.StateValue)).toEqual([state])
    await alarm.delete()
  })
})
