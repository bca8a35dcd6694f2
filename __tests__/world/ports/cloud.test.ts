import { describe, expect, it } from '@jest/globals'
import { apiId, millis, stageName } from '../../../src/domain/units'
import type { CloudErrorKind } from '../../../src/ports/cloud-error'
import { cloudOf } from '../../../src/world/ports/cloud'
import type { VirtualWorld } from '../../../src/world/world'
import { API, orders } from '../orders'

const api = apiId(API)
const dev = stageName('dev')

describe('AWS behind the ports', () => {
  it('pages through everything there is', async () => {
    const { world } = orders()
    for (let n = 0; n < 600; n++) world.console.createDeployment({ restApiId: API })
    const all = await cloudOf(world).gateway.deployments(api)
    expect(new Set(all.map(({ id }) => id)).size).toBe(602)
    expect(world.calls.map(({ operation }) => operation)).toEqual(['GetDeployments', 'GetDeployments'])
  })

  it('gives the dates of deployments in whole seconds, as the wire does', async () => {
    const { world } = orders()
    world.clock.advance(millis(1500))
    const { created } = await cloudOf(world).gateway.createDeployment(api, 'third')
    expect(created - world.start).toBe(1000)
  })

  it('reads metric and composite alarms in one call', async () => {
    const { world } = orders()
    world.alarms.set('a', 'OK', 'fine')
    world.alarms.set('b', 'ALARM', 'not fine', { composite: true })
    const known = { since: world.clock.now(), firesAfter: undefined, actionsEnabled: true }
    expect(await cloudOf(world).alarms.read(['a', 'b', 'gone'])).toEqual([
      { name: 'a', state: 'OK', reason: 'fine', ...known },
      { name: 'b', state: 'ALARM', reason: 'not fine', ...known },
    ])
    expect(world.calls).toHaveLength(1)
  })

  it.each(['resources', 'authorizers', 'models', 'request-validators'] as const)(
    'reads the %s of the API',
    async (kind) => {
      const { world } = orders()
      const scheme = { type: 'apiKey', name: 'A', in: 'header', 'x-amazon-apigateway-authorizer': { type: 'token' } }
      const body = JSON.stringify({
        openapi: '3.0.1',
        info: { title: 'orders' },
        paths: {},
        components: { securitySchemes: { scheme }, schemas: { Order: {} } },
        'x-amazon-apigateway-request-validators': { all: {} },
      })
      expect(await cloudOf(world).gateway.importDefinition(api, 'overwrite', body)).toEqual([])
      expect((await cloudOf(world).gateway.parts(api, kind)).length).toBeGreaterThan(0)
    },
  )

  it.each<[CloudErrorKind, (world: VirtualWorld) => void]>([
    ['not-found', (world) => world.console.deleteStage({ restApiId: API, stageName: 'dev' })],
    ['denied', (world) => world.deny('apigateway:PATCH')],
    ['no-credentials', (world) => (world.law.credentials = 'none')],
    ['expired-credentials', (world) => (world.law.credentials = 'expired')],
    ['bad-credentials', (world) => (world.law.credentials = 'unknown')],
    ['network', (world) => world.onCall(() => 'lose-answer')],
  ])('fails with %s', async (kind, arrange) => {
    const { world } = orders()
    arrange(world)
    await expect(cloudOf(world).gateway.updateStage(api, dev, [])).rejects.toMatchObject({
      name: 'CloudError',
      kind,
      operation: 'apigateway:UpdateStage',
    })
  })

  it('fails with the time that a throttled call should wait', async () => {
    const { world } = orders({ pacing: true })
    const { gateway } = cloudOf(world)
    await gateway.createDeployment(api, 'third')
    await expect(gateway.createDeployment(api, 'fourth')).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterSeconds: 5,
    })
  })

  it('lets a mistake of the world itself through as it is', async () => {
    const { world } = orders()
    world.onCall(() => {
      throw new RangeError('a bug in a hook')
    })
    await expect(cloudOf(world).identity.account()).rejects.toThrow(RangeError)
  })
})
