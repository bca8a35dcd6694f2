import { describe, expect, it } from '@jest/globals'
import type { VirtualWorld } from '../../../src/world/world'
import { API, devOf, orders, refusal } from '../orders'

const ON_API = `arn:aws:apigateway:eu-west-1::/restapis/${API}`
const ON_STAGE = `${ON_API}/stages/dev`
const tag = (world: VirtualWorld, tags: Record<string, string>, resourceArn = ON_STAGE) =>
  world.gateway.tagResource({ resourceArn, tags })

describe('tags', () => {
  it('of a stage show in GetTags and in GetStage', () => {
    const { world } = orders()
    tag(world, { 'stages:owner': 'run 1', team: 'orders' })
    expect(world.gateway.getTags({ resourceArn: ON_STAGE })).toEqual({
      tags: { 'stages:owner': 'run 1', team: 'orders' },
    })
    expect(devOf(world).tags).toEqual({ 'stages:owner': 'run 1', team: 'orders' })
  })

  it('of an API show in GetTags and in GetRestApi', () => {
    const { world } = orders()
    tag(world, { 'stages:lock': 'run 1' }, ON_API)
    expect(world.gateway.getRestApi({ restApiId: API }).tags).toEqual({ 'stages:lock': 'run 1' })
  })

  it('are added to those that are there, and replace those of the same key', () => {
    const { world } = orders()
    tag(world, { a: '1', b: '2' })
    tag(world, { b: '3', c: '4' })
    expect(devOf(world).tags).toEqual({ a: '1', b: '3', c: '4' })
  })

  it('go one by one, a key that is not there without complaint; with the last one all', () => {
    const { world } = orders()
    tag(world, { a: '1', b: '2' })
    world.gateway.untagResource({ resourceArn: ON_STAGE, tagKeys: ['a', 'gone'] })
    expect(devOf(world).tags).toEqual({ b: '2' })
    world.gateway.untagResource({ resourceArn: ON_STAGE, tagKeys: ['b'] })
    expect(devOf(world)).not.toHaveProperty('tags')
  })

  it('go with their stage', () => {
    const { world, first } = orders()
    const stage = { restApiId: API, stageName: 'dev' }
    tag(world, { a: '1' })
    world.console.deleteStage(stage)
    world.console.createStage({ ...stage, deploymentId: first })
    expect(devOf(world)).not.toHaveProperty('tags')
  })

  it.each([
    ['50 tags', Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, '']))],
    ['a key of 128 characters', { ['k'.repeat(128)]: '' }],
    ['a value of 256 characters', { k: 'v'.repeat(256) }],
    ['a key of all that a key may have', { 'aZ09+-=._:/': '' }],
    ['a value of all that a value may have', { k: 'aZ09 äß_.:/=+-@' }],
  ])('can be %s', (_, tags) => {
    const { world } = orders()
    tag(world, tags)
    expect(devOf(world).tags).toEqual(tags)
  })

  it.each([
    ['51 tags', Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, '']))],
    ['a key of 129 characters', { ['k'.repeat(129)]: '' }],
    ['an empty key', { '': 'v' }],
    ["a key of AWS's own", { 'aws:k': 'v' }],
    ['a key with a space', { 'a b': 'v' }],
    ['a value of 257 characters', { k: 'v'.repeat(257) }],
    ['a value with braces', { k: '{}' }],
    ['a value with a line break', { k: 'a\nb' }],
  ])('cannot be %s', (_, tags) => {
    const { world } = orders()
    expect(refusal(() => tag(world, tags))).toMatch(/^4(00|29) /)
    expect(devOf(world)).not.toHaveProperty('tags')
  })

  it('count over several calls', () => {
    const { world } = orders()
    tag(world, Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, ''])))
    expect(refusal(() => tag(world, { oneMore: '' }))).toContain('429 LimitExceededException')
  })

  it.each([
    ['an API that there is not', 'arn:aws:apigateway:eu-west-1::/restapis/nope', '404'],
    ['a stage that there is not', `${ON_API}/stages/gone`, '404'],
    ['another region', `arn:aws:apigateway:us-east-1::/restapis/${API}`, '404'],
    ['an ARN with an account', `arn:aws:apigateway:eu-west-1:111122223333:/restapis/${API}`, '400'],
    ['no ARN', API, '400'],
  ])('are refused for %s', (_, arn, status) => {
    expect(refusal(() => tag(orders().world, { a: '1' }, arn))).toContain(status)
  })
})
