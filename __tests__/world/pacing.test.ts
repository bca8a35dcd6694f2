import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../src/domain/units'
import { API, orders, refusal } from './orders'

const api = { restApiId: API }
const tooMany = '429 TooManyRequestsException: Too Many Requests'

const thrown = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('the limit of an operation', () => {
  it('lets CreateDeployment through once in five seconds, over all APIs', () => {
    const { world } = orders({ pacing: true })
    const other = world.makeApi({ name: 'other', routes: { 'GET /': {} } })
    world.gateway.createDeployment(api)
    expect(refusal(() => world.gateway.createDeployment({ restApiId: other }))).toBe(tooMany)
    world.clock.advance(seconds(5))
    expect(refusal(() => world.gateway.createDeployment({ restApiId: other }))).toBe('not refused')
  })

  it.each([
    [0, 5],
    [1.5, 4],
    [4.2, 1],
  ])('says after %d s to come back in %d s', (waited, again) => {
    const { world } = orders({ pacing: true })
    world.gateway.createDeployment(api)
    world.clock.advance(seconds(waited))
    expect(thrown(() => world.gateway.createDeployment(api))).toMatchObject({ retryAfterSeconds: again })
  })

  it('does not count what it refused', () => {
    const { world } = orders({ pacing: true })
    world.gateway.createDeployment(api)
    world.clock.advance(seconds(4))
    expect(refusal(() => world.gateway.createDeployment(api))).toBe(tooMany)
    world.clock.advance(seconds(1))
    expect(refusal(() => world.gateway.createDeployment(api))).toBe('not refused')
  })

  it('counts a request that is refused for another reason', () => {
    const { world } = orders({ pacing: true })
    expect(refusal(() => world.gateway.createDeployment({ restApiId: 'nope' }))).toContain('404')
    expect(refusal(() => world.gateway.createDeployment(api))).toBe(tooMany)
  })

  it('lets GetResources through five times in two seconds', () => {
    const { world } = orders({ pacing: true })
    const times = Array.from({ length: 6 }, () => refusal(() => world.gateway.getResources(api)))
    expect(times).toEqual([...Array<string>(5).fill('not refused'), tooMany])
    world.clock.advance(seconds(2))
    expect(refusal(() => world.gateway.getResources(api))).toBe('not refused')
  })

  it('lets PutRestApi through once in a second', () => {
    const { world } = orders({ pacing: true })
    const body = '{"openapi":"3.0.1","info":{"title":"x"},"paths":{}}'
    world.gateway.putRestApi({ ...api, body })
    expect(refusal(() => world.gateway.putRestApi({ ...api, body }))).toBe(tooMany)
    world.clock.advance(seconds(1))
    expect(refusal(() => world.gateway.putRestApi({ ...api, body }))).toBe('not refused')
  })

  it('does not exist for UpdateStage', () => {
    const { world } = orders({ pacing: true })
    const times = Array.from({ length: 50 }, () =>
      refusal(() => world.gateway.updateStage({ ...api, stageName: 'dev' })),
    )
    expect(new Set(times)).toEqual(new Set(['not refused']))
  })

  it('holds UpdateUsagePlan back for 20 seconds and CreateDomainName for 30', () => {
    const { world } = orders({ pacing: true })
    const { id: usagePlanId } = world.console.createUsagePlan({ name: 'partners' })
    const update = () => refusal(() => world.gateway.updateUsagePlan({ usagePlanId }))
    const create = (n: number) => refusal(() => world.gateway.createDomainName({ domainName: `d${n}.example.com` }))
    expect([update(), update(), create(1), create(2)]).toEqual(['not refused', tooMany, 'not refused', tooMany])
    world.clock.advance(seconds(20))
    expect([update(), create(3)]).toEqual(['not refused', tooMany])
    world.clock.advance(seconds(10))
    expect(create(4)).toBe('not refused')
  })

  it('can be switched off for one operation alone', () => {
    const { world } = orders({ pacing: true, unpaced: ['CreateDeployment'] })
    world.gateway.createDeployment(api)
    expect(refusal(() => world.gateway.createDeployment(api))).toBe('not refused')
    world.gateway.createRestApi({ name: 'one' })
    expect(refusal(() => world.gateway.createRestApi({ name: 'two' }))).toBe(tooMany)
  })

  it.each([
    ['REGIONAL', 3],
    ['PRIVATE', 3],
    ['EDGE', 30],
  ])('lets CreateRestApi through for %s APIs once in %d seconds', (type, wait) => {
    const { world } = orders({ pacing: true })
    const create = () =>
      refusal(() => world.gateway.createRestApi({ name: 'one', endpointConfiguration: { types: [type] } }))
    expect([create(), create()]).toEqual(['not refused', tooMany])
    world.clock.advance(seconds(wait - 0.5))
    expect(create()).toBe(tooMany)
    world.clock.advance(seconds(0.5))
    expect(create()).toBe('not refused')
  })

  it('lets ImportRestApi through once in 30 seconds, as it makes edge-optimized APIs', () => {
    const { world } = orders({ pacing: true })
    const body = '{"openapi":"3.0.1","info":{"title":"x"},"paths":{}}'
    const make = () => refusal(() => world.gateway.importRestApi({ body }))
    expect([make(), make()]).toEqual(['not refused', tooMany])
    world.clock.advance(seconds(29))
    expect(make()).toBe(tooMany)
    world.clock.advance(seconds(1))
    expect(make()).toBe('not refused')
  })

  it('can be switched off', () => {
    const { world } = orders({ pacing: true })
    world.law.pacing = false
    world.gateway.createDeployment(api)
    expect(refusal(() => world.gateway.createDeployment(api))).toBe('not refused')
  })
})

describe('the limit of all operations together', () => {
  it('is a burst of 40 and ten a second', () => {
    const { world } = orders({ totalRate: true })
    const burst = () =>
      Array.from({ length: 50 }, () => refusal(() => world.gateway.getStages(api))).filter(
        (one) => one === 'not refused',
      )
    expect(burst()).toHaveLength(40)
    world.clock.advance(seconds(1))
    expect(burst()).toHaveLength(10)
  })

  it('is not touched by what the limit of an operation refuses', () => {
    const { world } = orders({ pacing: true, totalRate: true })
    for (let n = 0; n < 100; n++) refusal(() => world.gateway.createDeployment(api))
    const left = Array.from({ length: 50 }, () => refusal(() => world.gateway.getStages(api)))
    expect(left.filter((one) => one === 'not refused')).toHaveLength(39)
  })

  it('leaves the limit of an operation alone when it refuses', () => {
    const { world } = orders({ pacing: true, totalRate: true })
    for (let n = 0; n < 40; n++) world.gateway.getStages(api)
    expect(refusal(() => world.gateway.createDeployment(api))).toBe(tooMany)
    world.clock.advance(seconds(0.1))
    expect(refusal(() => world.gateway.createDeployment(api))).toBe('not refused')
  })

  it('is off unless asked for', () => {
    const { world } = orders()
    for (let n = 0; n < 100; n++) expect(refusal(() => world.gateway.getStages(api))).toBe('not refused')
  })
})
