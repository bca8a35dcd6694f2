import { describe, expect, it } from '@jest/globals'
import { API, orders, refusal } from './orders'

const dev = { restApiId: API, stageName: 'dev' }

describe('the log of calls', () => {
  it('is whole unless asked to be short', () => {
    const { world } = orders()
    for (let n = 0; n < 1200; n++) world.gateway.getStage(dev)
    expect([world.calls.length, world.calls[0]?.input]).toEqual([1200, dev])
  })

  it('that is short has the last calls, and nothing of what they carried', () => {
    const { world } = orders({ keptCalls: 3 })
    const body = 'x'.repeat(100)
    for (let n = 0; n < 3; n++) world.gateway.getStage(dev)
    expect(refusal(() => world.gateway.putRestApi({ restApiId: API, body }))).toContain('400')
    world.github.permissions['pull-requests'] = 'none'
    expect(refusal(() => world.github.createComment({ issue: 1, body }))).toContain('403')
    expect(world.calls.map(({ operation, outcome, input }) => [operation, outcome, input])).toEqual([
      ['GetStage', 'ok', {}],
      ['PutRestApi', 'BadRequestException', {}],
      ['issues.createComment', 'Forbidden', {}],
    ])
  })

  it('tells a bug of the world from an answer and a refusal', () => {
    const { world } = orders()
    const take = world.onCall(() => {
      throw new TypeError('x is not a function')
    })
    expect(() => world.gateway.getStage(dev)).toThrow(TypeError)
    take()
    world.gateway.getStage(dev)
    expect(world.calls.map(({ outcome }) => outcome)).toEqual(['bug', 'ok'])
  })
})
