import { describe, expect, it } from '@jest/globals'
import { hours, seconds } from '../../../src/domain/units'
import type { CreateUsagePlanInput } from '../../../src/world/api-gateway/usage-plans'
import { API, orders } from '../orders'

const days = (n: number) => hours(24 * n)

const dev = { restApiId: API, stageName: 'dev' }

/** `GET /` asks for a key; the plan's key is the first one, the other one is in no plan. */
function guarded(plan: Partial<CreateUsagePlanInput> = {}, more: { readonly enabled?: boolean } = {}) {
  const { world } = orders()
  const { rootResourceId: resourceId } = world.console.getRestApi(dev)
  const method = { restApiId: API, resourceId, httpMethod: 'GET' }
  world.console.putMethod({ ...method, authorizationType: 'NONE', apiKeyRequired: true })
  const requestTemplates = { 'application/json': '{"statusCode": 200}' }
  world.console.putIntegration({ ...method, type: 'MOCK', requestTemplates })
  world.console.putMethodResponse({ ...method, statusCode: '200' })
  world.console.putIntegrationResponse({ ...method, statusCode: '200' })
  world.console.createDeployment(dev)
  const apiStages = [{ apiId: API, stage: 'dev' }]
  const { id: usagePlanId } = world.console.createUsagePlan({ name: 'partners', apiStages, ...plan })
  const [key, other] = [1, 2].map(() => world.console.createApiKey({ enabled: true, ...more }))
  world.console.createUsagePlanKey({ usagePlanId, keyId: key?.id ?? '', keyType: 'API_KEY' })
  const call = (value: string | undefined = key?.value) => {
    const headers: Record<string, string> = value === undefined ? {} : { 'x-api-key': value }
    return world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path: '/', headers, body: '' })
  }
  return {
    world,
    usagePlanId,
    key,
    other,
    call,
    statuses: (count: number) => Array.from({ length: count }, () => call().status),
  }
}

const FORBIDDEN = { status: 403, body: '{"message":"Forbidden"}' }

describe('a method that asks for an API key', () => {
  it('answers the key of a plan of its stage', () => {
    expect(guarded().call().status).toBe(200)
  })

  it.each([
    ['none', () => guarded().call('')],
    ['one that there is not', () => guarded().call('junk')],
    ['one of no plan', () => guarded().call(guarded().other?.value)],
    ['one of a plan of another stage', () => guarded({ apiStages: [] }).call()],
    ['one that is not enabled', () => guarded({}, { enabled: false }).call()],
  ])('answers 403 to %s', (_, call) => {
    expect(call()).toMatchObject(FORBIDDEN)
  })

  it('answers 403 to a key that has left the plan, or is gone', () => {
    const { world, usagePlanId, key, call } = guarded()
    world.console.deleteUsagePlanKey({ usagePlanId, keyId: key?.id ?? '' })
    expect(call()).toMatchObject(FORBIDDEN)
    const second = guarded()
    second.world.console.deleteApiKey({ apiKey: second.key?.id ?? '' })
    expect(second.call()).toMatchObject(FORBIDDEN)
  })

  it('hears no header where authorizers tell the key', () => {
    const { world, call } = guarded()
    const patchOperations = [{ op: 'replace', path: '/apiKeySource', value: 'AUTHORIZER' }]
    world.console.updateRestApi({ restApiId: API, patchOperations })
    expect(call()).toMatchObject(FORBIDDEN)
  })
})

describe('the throttle of a usage plan', () => {
  it('lets the burst through, then so many a second', () => {
    const { world, call, statuses } = guarded({ throttle: { burstLimit: 2, rateLimit: 1 } })
    expect(statuses(3)).toEqual([200, 200, 429])
    expect(call().body).toBe('{"message":"Too Many Requests"}')
    world.clock.advance(seconds(1))
    expect(statuses(2)).toEqual([200, 429])
  })

  it('holds for each key by itself', () => {
    const { world, usagePlanId, other, call, statuses } = guarded({ throttle: { burstLimit: 1, rateLimit: 1 } })
    world.console.createUsagePlanKey({ usagePlanId, keyId: other?.id ?? '', keyType: 'API_KEY' })
    expect([statuses(2), call(other?.value).status]).toEqual([[200, 429], 200])
  })

  it('of a method goes beside that of the plan', () => {
    const throttle = { '//GET': { burstLimit: 1, rateLimit: 1 }, '//POST': { burstLimit: 0, rateLimit: 0 } }
    expect(guarded({ apiStages: [{ apiId: API, stage: 'dev', throttle }] }).statuses(2)).toEqual([200, 429])
  })
})

describe('the quota of a usage plan', () => {
  it("is used up, in AWS's words, until its period ends", () => {
    const { world, call, statuses } = guarded({ quota: { limit: 2, period: 'DAY' } })
    expect(statuses(3)).toEqual([200, 200, 429])
    expect(call()).toMatchObject({
      headers: { 'x-amzn-errortype': 'LimitExceededException' },
      body: '{"message":"Limit Exceeded"}',
    })
    world.clock.advance(days(1))
    expect(statuses(3)).toEqual([200, 200, 429])
  })

  // The world begins on Friday, 2026-11-20.
  it.each([
    ['DAY', 1],
    ['WEEK', 2],
    ['MONTH', 11],
  ])('of a %s comes back after %i days', (period, count) => {
    const { world, statuses } = guarded({ quota: { limit: 1, period } })
    expect(statuses(2)).toEqual([200, 429])
    world.clock.advance(days(count - 1))
    expect(statuses(1)).toEqual([429])
    world.clock.advance(days(1))
    expect(statuses(1)).toEqual([200])
  })

  it('is smaller by its offset in the first period', () => {
    const { world, statuses } = guarded({ quota: { limit: 2, offset: 1, period: 'DAY' } })
    expect(statuses(2)).toEqual([200, 429])
    world.clock.advance(days(1))
    expect(statuses(3)).toEqual([200, 200, 429])
  })

  it('is not used up by what is throttled', () => {
    const quota = { limit: 2, period: 'DAY' }
    const { world, statuses } = guarded({ quota, throttle: { burstLimit: 1, rateLimit: 1 } })
    expect(statuses(3)).toEqual([200, 429, 429])
    world.clock.advance(seconds(1))
    expect(statuses(1)).toEqual([200])
  })
})
