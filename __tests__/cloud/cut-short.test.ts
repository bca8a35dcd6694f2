import { describe, expect, it } from '@jest/globals'
import { cutShort } from '../../src/cloud/cut-short'
import { after, apiId, instant, millis, seconds, stageName } from '../../src/domain/units'
import type { Cloud } from '../../src/ports/cloud'
import { CloudError } from '../../src/ports/cloud-error'
import { portsOf } from '../../src/world/ports/ports'
import { makeWorld } from '../../src/world/world'

const API = apiId('a1b2c3d4e5')
const PROD = stageName('prod')
const never = () => new Promise<never>(() => undefined)

/** A world's cloud, some of whose operations hang, and the signal that cancels the job. */
function cloudWith(hanging: Partial<Cloud['gateway']>) {
  const world = makeWorld({ pacing: false })
  world.makeApi({ id: API, name: 'orders', routes: { 'GET /': { body: '' } } })
  const { cloud, clock } = portsOf(world, {})
  const controller = new AbortController()
  const slow = { ...cloud, gateway: { ...cloud.gateway, ...hanging } }
  return { cloud: cutShort(slow, clock, controller.signal), controller, clock }
}

describe('a cloud that is cut short', () => {
  it('answers as ever, also after the job was cancelled', async () => {
    const { cloud, controller } = cloudWith({})
    expect(await cloud.gateway.stage(API, PROD)).toBeUndefined()
    controller.abort()
    expect(await cloud.gateway.api(API)).toMatchObject({ id: API })
  })

  it('gives a read up two seconds after the job was cancelled, and says so', async () => {
    const { cloud, controller, clock } = cloudWith({ stage: never })
    const began = clock.now()
    controller.abort()
    const reading = cloud.gateway.stage(API, PROD)
    await expect(reading).rejects.toThrow(new CloudError('network', '', 'the job was cancelled before AWS answered'))
    expect(clock.now() - began).toBe(millis(2_000))
  })

  it.each<[string, (cloud: Cloud) => Promise<unknown>]>([
    ['alarms', ({ alarms }) => alarms.read(['orders-5xx'])],
    ['metrics', ({ metrics }) => metrics.read([], instant(0), instant(1))],
    ['the list of metrics', ({ metrics }) => metrics.list({ namespace: 'Orders', metric: 'Count', dimensions: {} })],
    ['the account', ({ identity }) => identity.account()],
  ])('gives up reading %s', async (_, read) => {
    const { clock } = portsOf(makeWorld(), {})
    const hanging = { alarms: { read: never }, metrics: { read: never, list: never }, identity: { account: never } }
    await expect(read(cutShort({ ...cloudWith({}).cloud, ...hanging }, clock, AbortSignal.abort()))).rejects.toThrow(
      'the job was cancelled',
    )
  })

  it('waits for a write', async () => {
    const { cloud, controller, clock } = cloudWith({
      tag: () => clock.sleepUntil(after(clock.now(), seconds(5)), new AbortController().signal),
    })
    controller.abort()
    await expect(cloud.gateway.tag({ api: API, stage: PROD }, {})).resolves.toBeUndefined()
  })
})
