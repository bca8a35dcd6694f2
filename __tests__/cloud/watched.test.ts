import { describe, expect, it } from '@jest/globals'
import { watchWrites } from '../../src/cloud/watched'
import { apiId, instant, stageName } from '../../src/domain/units'
import { cloudOf } from '../../src/world/ports/cloud'
import { API, orders } from '../world/orders'

const api = apiId(API)
const stage = stageName('dev')
const schedule = {
  name: 'stages-a1b2c3d4e5-dev',
  at: instant(Date.UTC(2030, 0, 1)),
  role: 'arn:aws:iam::111122223333:role/stages-dead-man',
  removesCanaryOf: { api, stage },
}

function watched() {
  const { world } = orders()
  const written = { times: 0 }
  return { world, written, cloud: watchWrites(cloudOf(world), () => written.times++) }
}

describe('a watched cloud', () => {
  it('tells of every write, to API Gateway and to the scheduler', async () => {
    const { cloud, written } = watched()
    await cloud.gateway.tag({ api, stage }, { a: '1' })
    await cloud.scheduler.put(schedule)
    await cloud.scheduler.remove(schedule.name)
    expect(written.times).toBe(3)
  })

  it('says nothing of reads', async () => {
    const { cloud, written } = watched()
    await cloud.gateway.stage(api, stage)
    await cloud.identity.account()
    expect(written.times).toBe(0)
  })

  it.each([
    ['a refusal', 'before', false],
    ['an answer that got lost', 'after', true],
  ] as const)('after %s', async (_, when, isTold) => {
    const { cloud, world, written } = watched()
    if (when === 'before') world.deny('scheduler:CreateSchedule')
    else world.onCall((moment) => (moment === 'after' ? 'lose-answer' : 'ok'))
    await expect(cloud.scheduler.put(schedule)).rejects.toMatchObject({ name: 'CloudError' })
    expect(written.times > 0).toBe(isTold)
  })
})
