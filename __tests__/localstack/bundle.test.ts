import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pushed } from '../runner/events'
import { type Job, openJob } from '../runner/job'
import { createAlarm, type TestAlarm } from './driver/alarm'
import { createApi, type TestApi } from './driver/api'
import { cloudVariables, endpoint } from './driver/cloud'

const stagesOf = (api: TestApi, alarm: TestAlarm) => `version: 1
api: { id: ${api.id}, url: "${endpoint}/_aws/execute-api/{id}/{stage}" }
stages:
  prod: { branches: [main] }
  slow: { canary: { steps: [{ traffic: 50, hold: 1m }], poll: 200ms, alarms: [${alarm.name}] } }
`

const TOOK_TRAFFIC = {
  timeline: expect.arrayContaining([
    expect.objectContaining({ event: 'traffic', traffic: 50 }),
    expect.objectContaining({ event: 'traffic', traffic: 0 }),
  ]) as unknown,
}

describe('the committed bundle against LocalStack', () => {
  let api: TestApi
  let alarm: TestAlarm
  let job: Job
  beforeEach(async () => {
    api = await createApi('bundle', 'v1')
    alarm = await createAlarm('bundle-5xx')
    job = await openJob({ event: pushed('main'), env: cloudVariables, files: { 'stages.yml': stagesOf(api, alarm) } })
    await api.deploy('prod')
    await api.deploy('slow')
    await api.change('v2')
  })
  afterEach(async () => {
    await job.close()
    await alarm.delete()
    await api.delete()
  })

  const underWay = async () => {
    const step = await job.start({ command: 'deploy', stage: 'slow' })
    while ((await api.stage('slow'))?.canarySettings?.percentTraffic !== 50) await step.alive()
    return step
  }

  it('deploys once and finds nothing to do the second time', async () => {
    const first = await job.run()
    expect(first).toMatchObject({ status: 0, outputs: { result: 'deployed', changed: 'true' }, leaks: '' })
    expect(await api.request('prod')).toMatchObject({ version: 'v2', deployment: first.outputs['deployment-id'] })
    expect(await job.run()).toMatchObject({ status: 0, outputs: { result: 'unchanged', changed: 'false' } })
    expect(await job.post()).toMatchObject({ status: 0 })
  })

  it('takes a canary away when its alarm fires', async () => {
    const step = await underWay()
    await alarm.set('ALARM')
    expect(await step.done).toMatchObject({ status: 1, outputs: { result: 'rolled-back' }, report: TOOK_TRAFFIC })
    expect(await api.count('slow', 20)).toEqual({ v1: 20 })
  })

  it('takes a canary away when the job is cancelled', async () => {
    const step = await underWay()
    expect(await step.cancel()).toMatchObject({ status: 1, outputs: { result: 'rolled-back' }, report: TOOK_TRAFFIC })
    expect(await api.count('slow', 20)).toEqual({ v1: 20 })
  })
})
