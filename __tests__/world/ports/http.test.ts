import { describe, expect, it } from '@jest/globals'
import { millis } from '../../../src/domain/units'
import type { HttpRequest } from '../../../src/ports/http'
import { httpOf } from '../../../src/world/ports/http'
import type { VirtualWorld } from '../../../src/world/world'
import { API, orders } from '../orders'

const never = new AbortController().signal
const BASE = `https://${API}.execute-api.eu-west-1.amazonaws.com/dev`

const send = (world: VirtualWorld, url: string, more: Partial<HttpRequest> = {}, signal = never) =>
  httpOf(world).send(
    { method: 'GET', url, headers: {}, body: undefined, timeout: millis(10_000), sigv4: undefined, ...more },
    signal,
  )

describe('HTTP in virtual time', () => {
  it.each([
    ["API Gateway's own address", `${BASE}/health?x=1`],
    ['a local one', `http://127.0.0.1:4580/_aws/execute-api/${API}/dev/health`],
    ['a domain for all stages', 'https://all.example.com/dev/health'],
    ['a domain for one stage', 'https://dev.example.com/health'],
  ])('reaches a stage by %s', async (_, url) => {
    const { world } = orders()
    world.domains.set('all.example.com', { api: API })
    world.domains.set('dev.example.com', { api: API, stage: 'dev' })
    expect(await send(world, url)).toMatchObject({ kind: 'answer', status: 200, body: 'first', elapsed: 0 })
  })

  it.each(['https://nobody.example.com/', `https://${API}.execute-api.us-east-1.amazonaws.com/dev/health`])(
    'reaches nobody at %s',
    async (url) => {
      const answer = await send(orders().world, url)
      expect(answer.kind === 'no-answer' && answer.why).toContain('getaddrinfo ENOTFOUND')
    },
  )

  it('takes the time that the answer takes', async () => {
    const { world } = orders()
    world.route(API, 'GET /health', { milliseconds: 800 })
    world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    expect(await send(world, `${BASE}/health`)).toMatchObject({ kind: 'answer', elapsed: 800 })
    expect(world.clock.now() - world.start).toBe(800)
  })

  it('gives up when the time of the request is over', async () => {
    const { world } = orders()
    world.route(API, 'GET /health', { milliseconds: 20_000 })
    world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    expect(await send(world, `${BASE}/health`)).toEqual({
      kind: 'no-answer',
      why: 'no answer within 10000 ms',
      elapsed: 10_000,
    })
  })

  it('gives up when it is canceled', async () => {
    const { world } = orders()
    world.route(API, 'GET /health', { milliseconds: 5000 })
    world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    const cancel = new AbortController()
    world.at(0.05, () => cancel.abort())
    expect(await send(world, `${BASE}/health`, {}, cancel.signal)).toMatchObject({ kind: 'no-answer', elapsed: 3000 })
  })

  it('sends method, headers in lower case, body and signature', async () => {
    const { world } = orders()
    world.route(API, 'POST /echo', ({ headers, body }) => ({ body: JSON.stringify({ headers, body }) }))
    world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    const answer = await send(world, `${BASE}/echo`, {
      method: 'POST',
      headers: { 'X-Key': 'k' },
      body: 'text',
      sigv4: { region: 'eu-west-1' },
    })
    expect(answer.kind === 'answer' && JSON.parse(answer.body)).toEqual({
      headers: { 'x-key': 'k', authorization: 'AWS4-HMAC-SHA256 eu-west-1' },
      body: 'text',
    })
  })

  it('keeps no more than 256 KiB of a body', async () => {
    const { world } = orders()
    world.route(API, 'GET /long', { body: 'x'.repeat(300_000) })
    world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    const answer = await send(world, `${BASE}/long`)
    expect(answer.kind === 'answer' && answer.body.length).toBe(262_144)
  })
})
