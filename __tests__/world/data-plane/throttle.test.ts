import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import { API } from '../orders'
import { asked, fronted } from './fronted'

const MOCK = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: { default: { statusCode: '200' } },
}

const throttled = (settings: Readonly<Record<string, number>>) => {
  const world = fronted({ 'GET /orders/{id}': MOCK, 'GET /users': MOCK })
  const patchOperations = Object.entries(settings).map(([path, value]) => ({
    op: 'replace',
    path,
    value: String(value),
  }))
  world.console.updateStage({ restApiId: API, stageName: 'dev', patchOperations })
  const statuses = (path: string, count: number) =>
    Array.from({ length: count }, () => world.dataPlane.invoke(asked('GET', path)).status)
  return { world, statuses }
}

describe('a throttle', () => {
  it('lets the burst through, then so many a second', () => {
    const { world, statuses } = throttled({ '/*/*/throttling/burstLimit': 2, '/*/*/throttling/rateLimit': 1 })
    expect(statuses('/orders/1', 4)).toEqual([200, 200, 429, 429])
    world.clock.advance(seconds(1))
    expect(statuses('/orders/2', 2)).toEqual([200, 429])
  })

  it("says it in API Gateway's words", () => {
    const { world } = throttled({ '/*/*/throttling/burstLimit': 0, '/*/*/throttling/rateLimit': 0 })
    expect(world.dataPlane.invoke(asked('GET', '/users'))).toMatchObject({
      status: 429,
      headers: { 'x-amzn-errortype': 'TooManyRequestsException' },
      body: '{"message":"Too Many Requests"}',
    })
  })

  it('of a method goes before that of all, and each method has its own', () => {
    const { statuses } = throttled({
      '/*/*/throttling/burstLimit': 1,
      '/*/*/throttling/rateLimit': 1,
      '/~1orders~1{id}/GET/throttling/burstLimit': 3,
      '/~1orders~1{id}/GET/throttling/rateLimit': 1,
    })
    expect(statuses('/orders/1', 4)).toEqual([200, 200, 200, 429])
    expect(statuses('/users', 2)).toEqual([200, 429])
  })

  it('of -1 holds nobody up', () => {
    const { statuses } = throttled({ '/*/*/throttling/burstLimit': -1, '/*/*/throttling/rateLimit': -1 })
    expect(new Set(statuses('/users', 50))).toEqual(new Set([200]))
  })
})
