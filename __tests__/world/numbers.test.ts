import { describe, expect, it } from '@jest/globals'
import { decimalNumber, wholeNumber } from '../../src/world/numbers'
import type { VirtualWorld } from '../../src/world/world'
import { API, devOf, orders, refusal } from './orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }

describe('a number that came as text', () => {
  it.each([
    ['0', 0],
    ['-1', -1],
    ['007', 7],
    ['10', 10],
    ['11', undefined],
    ['-2', undefined],
    ['1.5', undefined],
    ['', undefined],
    [' 1', undefined],
    ['1e1', undefined],
    ['0x1', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
  ])('%j is %s from -1 to 10, whole', (text, number) => {
    expect(wholeNumber(text, -1, 10)).toBe(number)
  })

  it.each([
    ['0.50', 0.5],
    ['-0.5', -0.5],
    ['10', 10],
    ['10.1', undefined],
    ['.5', undefined],
    ['1e1', undefined],
    ['0x1', undefined],
    ['Infinity', undefined],
    ['9'.repeat(400), undefined],
  ])('%j is %s from -1 to 10', (text, number) => {
    expect(decimalNumber(text, -1, 10)).toBe(number)
  })
})

type Patch = (world: VirtualWorld, path: string, value: string) => unknown
const ofApi: Patch = (world, path, value) =>
  world.gateway.updateRestApi({ ...api, patchOperations: [{ op: 'replace', path, value }] })
const ofStage: Patch = (world, path, value) =>
  world.gateway.updateStage({ ...dev, patchOperations: [{ op: 'replace', path, value }] })
const ofPlan: Patch = (world, path, value) => {
  const { id: usagePlanId } = world.gateway.createUsagePlan({ name: 'partners' })
  return world.gateway.updateUsagePlan({ usagePlanId, patchOperations: [{ op: 'replace', path, value }] })
}

describe('a patch', () => {
  it.each<[string, string, Patch]>([
    ['/canarySettings/percentTraffic', '0x10', ofStage],
    ['/canarySettings/percentTraffic', '1e1', ofStage],
    ['/*/*/throttling/rateLimit', 'Infinity', ofStage],
    ['/*/*/throttling/rateLimit', '-2', ofStage],
    ['/*/*/throttling/burstLimit', '1.5', ofStage],
    ['/*/*/caching/ttlInSeconds', '-1', ofStage],
    ['/*/*/caching/ttlInSeconds', '0x10', ofStage],
    ['/minimumCompressionSize', 'abc', ofApi],
    ['/minimumCompressionSize', '-1', ofApi],
    ['/minimumCompressionSize', '10485761', ofApi],
    ['/throttle/rateLimit', 'Infinity', ofPlan],
    ['/quota/limit', 'many', ofPlan],
  ])('of %s to %s is refused', (path, value, patch) => {
    const { world } = orders()
    const before = devOf(world)
    expect(refusal(() => patch(world, path, value))).toContain('400 BadRequestException')
    expect(devOf(world)).toEqual(before)
  })

  it('lifts a throttle with -1', () => {
    const { world } = orders()
    ofStage(world, '/*/*/throttling/rateLimit', '-1')
    expect(devOf(world).methodSettings['*/*']).toMatchObject({ throttlingRateLimit: -1 })
  })
})

describe('a page', () => {
  it.each([0, -1, 1.5, NaN])('of %s items is refused', (limit) => {
    expect(refusal(() => orders().world.gateway.getDeployments({ ...api, limit }))).toContain('400 BadRequestException')
  })
})
