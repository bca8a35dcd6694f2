import { describe, expect, it } from '@jest/globals'
import { minutes, seconds } from '../../../src/domain/units'
import type { RouteRequest } from '../../../src/world/api-gateway/model'
import type { VirtualWorld } from '../../../src/world/world'
import { API, orders, refusal } from '../orders'

const dev = { restApiId: API, stageName: 'dev' }

const call = (world: VirtualWorld, path = '/health', more: { readonly headers?: Record<string, string> } = {}) =>
  world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path, headers: {}, body: '', ...more })

const withCanary = (traffic: string, options: Parameters<typeof orders>[0] = {}) => {
  const made = orders(options)
  const replace = (path: string, value: string) => ({ op: 'replace', path: `/canarySettings/${path}`, value })
  const patchOperations = [
    replace('deploymentId', made.second),
    replace('percentTraffic', traffic),
    replace('stageVariableOverrides/testVar', 'canary'),
  ]
  made.world.console.updateStage({ ...dev, patchOperations })
  return made
}

const served = (world: VirtualWorld, count: number) =>
  Array.from({ length: count }, () => call(world).canary).filter((isCanary) => isCanary).length

describe('a request', () => {
  it('is served by the deployment of its stage', () => {
    const { world, first } = orders()
    expect(call(world)).toMatchObject({ status: 200, body: 'first', deploymentId: first, canary: false })
  })

  it('is served by another one as soon as the stage moves', () => {
    const { world, second } = orders()
    world.console.updateStage({ ...dev, patchOperations: [{ op: 'replace', path: '/deploymentId', value: second }] })
    expect(call(world)).toMatchObject({ body: 'second', deploymentId: second })
  })

  it('never sees what was changed in the API after the deployment', () => {
    const { world } = orders()
    world.route(API, 'GET /health', { status: 500 })
    world.route(API, 'GET /new', {})
    expect([call(world).status, call(world, '/new').status]).toEqual([200, 403])
  })

  it('tells its handler all about itself', () => {
    const { world } = orders()
    const seen: RouteRequest[] = []
    world.route(API, 'POST /orders', (request) => {
      seen.push(request)
      return { status: 201, headers: { location: '/orders/1' } }
    })
    const { id } = world.console.createDeployment({ ...dev, description: 'third' })
    const answer = world.dataPlane.invoke({
      api: API,
      stage: 'dev',
      method: 'POST',
      path: '/orders?a=1&b=2',
      headers: { 'x-a': 'b' },
      body: '{}',
    })
    expect(answer).toMatchObject({ status: 201, headers: { location: '/orders/1' } })
    expect(seen).toEqual([
      {
        method: 'POST',
        path: '/orders',
        query: { a: '1', b: '2' },
        headers: { 'x-a': 'b' },
        body: '{}',
        stage: 'dev',
        deployment: { id, description: 'third' },
        variables: { testVar: 'default' },
        canary: false,
        at: world.start,
      },
    ])
  })

  it('has a query of all that follows the first question mark', () => {
    const { world } = orders()
    world.route(API, 'GET /query', ({ query }) => ({ body: JSON.stringify(query) }))
    world.console.createDeployment(dev)
    expect(JSON.parse(call(world, '/query?a=what?&b=1?2').body)).toEqual({ a: 'what?', b: '1?2' })
  })

  it.each([
    ['/nowhere', 'dev', 'Missing Authentication Token'],
    ['/health', 'gone', 'Forbidden'],
  ])('to %s on %s is answered 403 %s', (path, stage, message) => {
    const { world } = orders()
    const answer = world.dataPlane.invoke({ api: API, stage, method: 'GET', path, headers: {}, body: '' })
    expect(answer).toMatchObject({ status: 403, body: JSON.stringify({ message }) })
  })

  it('of another method is answered 403', () => {
    const { world } = orders()
    const answer = world.dataPlane.invoke({
      api: API,
      stage: 'dev',
      method: 'PUT',
      path: '/health',
      headers: {},
      body: '',
    })
    expect(answer).toMatchObject({ status: 403, body: '{"message":"Missing Authentication Token"}' })
  })

  it('to an API that there is not is answered 403', () => {
    const { world } = orders()
    const answer = world.dataPlane.invoke({
      api: 'nope',
      stage: 'dev',
      method: 'GET',
      path: '/',
      headers: {},
      body: '',
    })
    expect(answer.status).toBe(403)
  })

  it('to an API whose own endpoint is switched off is answered 403', () => {
    const { world } = orders()
    const { id: restApiId, rootResourceId: resourceId } = world.console.createRestApi({
      name: 'behind a domain',
      disableExecuteApiEndpoint: true,
    })
    const method = { restApiId, resourceId, httpMethod: 'GET' }
    world.console.putMethod({ ...method, authorizationType: 'NONE' })
    world.console.putIntegration({ ...method, type: 'MOCK' })
    world.console.createDeployment({ restApiId, stageName: 'dev' })
    const answer = world.dataPlane.invoke({
      api: restApiId,
      stage: 'dev',
      method: 'GET',
      path: '/',
      headers: {},
      body: '',
    })
    expect(answer).toMatchObject({ status: 403, body: '{"message":"Forbidden"}' })
  })

  it.each([
    [
      'a signature',
      { authorizationType: 'AWS_IAM' },
      'Missing Authentication Token',
      { authorization: 'AWS4-HMAC-SHA256 x' },
    ],
  ])('without %s that the method asks for is answered 403, with it not', (_, needs, message, headers) => {
    const { world } = orders()
    const { rootResourceId: resourceId } = world.console.getRestApi(dev)
    const method = { restApiId: API, resourceId, httpMethod: 'GET' }
    world.console.putMethod({ ...method, ...needs })
    world.console.putIntegration({ ...method, type: 'AWS_PROXY', uri: 'arn:of:none' })
    world.console.createDeployment(dev)
    expect(call(world, '/')).toMatchObject({ status: 403, body: JSON.stringify({ message }) })
    // Nothing stands behind it: that far it came.
    expect(call(world, '/', { headers })).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' })
  })
})

describe('a new stage', () => {
  it('answers 403 until it is known everywhere', () => {
    const { world } = orders({ propagation: seconds(8) })
    expect(call(world)).toMatchObject({ status: 403, body: '{"message":"Forbidden"}' })
    world.clock.advance(seconds(8))
    expect(call(world).status).toBe(200)
  })
})

describe('a changed stage', () => {
  it('serves what it was until the change is known everywhere', () => {
    const { world, second } = orders({ changePropagation: seconds(5) })
    world.clock.advance(minutes(1))
    world.console.updateStage({ ...dev, patchOperations: [{ op: 'replace', path: '/deploymentId', value: second }] })
    expect(call(world).body).toBe('first')
    world.clock.advance(seconds(5))
    expect(call(world).body).toBe('second')
  })

  it('fails where what it was has been deleted meanwhile', () => {
    const { world, first, second } = orders({ changePropagation: seconds(5) })
    world.console.updateStage({ ...dev, patchOperations: [{ op: 'replace', path: '/deploymentId', value: second }] })
    world.console.deleteDeployment({ restApiId: API, deploymentId: first })
    expect(call(world).status).toBe(500)
  })
})

describe('a canary', () => {
  it.each([
    ['0.0', 0, 0],
    ['5', 350, 650],
    ['50', 4700, 5300],
    ['100.0', 10_000, 10_000],
  ])('at %s %% serves between %d and %d of 10,000 requests', (traffic, atLeast, atMost) => {
    const { world } = withCanary(traffic)
    const count = served(world, 10_000)
    expect(count).toBeGreaterThanOrEqual(atLeast)
    expect(count).toBeLessThanOrEqual(atMost)
  })

  it('serves the same requests for the same seed', () => {
    const drawn = (seed: number) => {
      const { world } = withCanary('50', { seed })
      return Array.from({ length: 50 }, () => (call(world).canary ? 'c' : '.')).join('')
    }
    expect(drawn(7)).toBe(drawn(7))
    expect(drawn(7)).not.toBe(drawn(8))
  })

  it('serves its own deployment', () => {
    const { world, second } = withCanary('100')
    expect(call(world)).toMatchObject({ body: 'second', deploymentId: second, canary: true })
  })

  it("sees the stage's variables with its overrides on top, the rest of the traffic without", () => {
    const { world } = orders()
    world.route(API, 'GET /health', ({ variables }) => ({ body: JSON.stringify(variables) }))
    world.console.updateStage({
      ...dev,
      patchOperations: [{ op: 'replace', path: '/variables/nonOverridden', value: 'default' }],
    })
    world.console.createDeployment(dev)
    const canarySettings = { percentTraffic: 100, stageVariableOverrides: { testVar: 'canary', own: 'canary' } }
    world.console.createDeployment({ ...dev, canarySettings })
    expect(JSON.parse(call(world).body)).toEqual({ testVar: 'canary', nonOverridden: 'default', own: 'canary' })
    const patchOperations = [{ op: 'replace', path: '/canarySettings/percentTraffic', value: '0.0' }]
    world.console.updateStage({ ...dev, patchOperations })
    expect(JSON.parse(call(world).body)).toEqual({ testVar: 'default', nonOverridden: 'default' })
  })
})

describe('a route', () => {
  it.each(['GET', 'GET health', ''])('is a method and a path, not %j', (route) => {
    expect(() => refusal(() => orders().world.route(API, route, {}))).toThrow(RangeError)
  })
})
