import { describe, expect, it } from '@jest/globals'
import type { VirtualWorld } from '../../../src/world/world'
import { API } from '../orders'
import { asked, fronted, FUNCTIONS } from './fronted'

const proxy = (name: string) => ({ type: 'aws_proxy', httpMethod: 'POST', uri: `${FUNCTIONS}${name}/invocations` })
const called = (world: VirtualWorld, path = '/orders') => world.dataPlane.invoke(asked('GET', path))
const ERROR = '{"message":"Internal server error"}'

describe('a function behind AWS_PROXY', () => {
  it("gets API Gateway's event, with stage and deployment (requestContext.deploymentId is recorded)", () => {
    const world = fronted({ 'ANY /orders/{id}': proxy('orders') })
    const events: unknown[] = []
    world.functions.set('orders', (event, context) => {
      events.push(event, context)
      return { statusCode: 201 }
    })
    const { deploymentId } = world.console.getStage({ restApiId: API, stageName: 'dev' })
    const headers = { 'x-a': 'b', 'user-agent': 'test' }
    world.dataPlane.invoke(asked('PUT', '/orders/a%20b?x=1&x=2', { headers, body: '{}' }))
    expect(events).toMatchObject([
      {
        resource: '/orders/{id}',
        path: '/orders/a%20b',
        httpMethod: 'PUT',
        headers: { 'x-a': 'b' },
        multiValueHeaders: { 'x-a': ['b'] },
        queryStringParameters: { x: '2' },
        multiValueQueryStringParameters: { x: ['1', '2'] },
        pathParameters: { id: 'a b' },
        stageVariables: { alias: 'v2', port: '8080' },
        requestContext: {
          stage: 'dev',
          deploymentId,
          apiId: API,
          accountId: world.account,
          path: '/dev/orders/a%20b',
          resourcePath: '/orders/{id}',
          requestTime: '20/Nov/2026:12:00:00 +0000',
          requestTimeEpoch: world.start,
          identity: { sourceIp: '127.0.0.1', userAgent: 'test' },
        },
        body: '{}',
        isBase64Encoded: false,
      },
      { functionName: 'orders', functionVersion: '$LATEST' },
    ])
  })

  it('gets null for what is not there', () => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    const events: unknown[] = []
    world.functions.set('orders', (event) => {
      events.push(event)
      return { statusCode: 200 }
    })
    called(world)
    expect(events).toMatchObject([{ queryStringParameters: null, pathParameters: null, body: null }])
  })

  it.each([
    [{ statusCode: 200, body: 'b' }, 200, 'b'],
    [{ statusCode: '404' }, 404, ''],
    [{ statusCode: 200, headers: { 'X-A': 1 }, multiValueHeaders: { 'X-B': ['2', '3'] }, body: null }, 200, ''],
  ])('answers %j with %i', (response, status, body) => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => response)
    expect(called(world)).toMatchObject({ status, body })
  })

  it('answers with headers in lower case, several values in one', () => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => ({
      statusCode: 200,
      headers: { 'X-A': 1 },
      multiValueHeaders: { 'X-B': ['2', '3'] },
    }))
    expect(called(world).headers).toMatchObject({ 'x-a': '1', 'x-b': '2, 3', 'content-type': 'application/json' })
  })

  it('sets several cookies', () => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => ({ statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] } }))
    expect(called(world).cookies).toEqual(['a=1', 'b=2'])
    world.functions.set('orders', () => ({ statusCode: 200, headers: { 'Set-Cookie': 'a=1\nb=2' } }))
    expect(called(world).status).toBe(502)
  })

  it('has no say about the connection', () => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => ({
      statusCode: 200,
      headers: { 'Content-Length': 9, Trailer: 'x' },
      body: 'b',
    }))
    expect(Object.keys(called(world).headers)).toEqual(['x-amzn-requestid', 'content-type'])
  })

  // AWS decodes it for binary media types only, which are kept and not used here.
  it('that answers in base64 is handed on in base64', () => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => ({ statusCode: 200, isBase64Encoded: true, body: 'b3JkZXJz' }))
    expect(called(world).body).toBe('b3JkZXJz')
  })

  it.each([
    ['nothing', undefined],
    ['no status', { body: 'b' }],
    ['a status that is none', { statusCode: 20 }],
    ['a status that there is not', { statusCode: 600 }],
    ['a status that is a word', { statusCode: 'abc' }],
    ['a status that is not the last one', { statusCode: 100 }],
    ['a header of two lines', { statusCode: 200, headers: { 'x-a': 'b\nc' } }],
    ['a header without a name', { statusCode: 200, headers: { 'a b': 'c' } }],
    ['a header that is an object', { statusCode: 200, multiValueHeaders: { 'x-a': [{}] } }],
    ['a body that is no text', { statusCode: 200, body: {} }],
  ])('that answers %s is a 502, and the log says so', (_, response) => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => response)
    expect(called(world)).toMatchObject({ status: 502, body: ERROR })
    expect(world.dataPlane.log.lines).toMatchObject([
      { api: API, stage: 'dev', at: world.start, text: 'Malformed Lambda proxy response' },
    ])
  })

  it('that throws, and one that breaks its promise, is a 502', async () => {
    const world = fronted({ 'GET /orders': proxy('orders'), 'GET /later': proxy('later') })
    world.functions.set('orders', () => {
      throw new Error('no stock')
    })
    world.functions.set('later', () => Promise.reject(new Error('no stock')))
    expect(called(world)).toMatchObject({ status: 502, body: ERROR })
    expect(await world.dataPlane.send(asked('GET', '/later'))).toMatchObject({ status: 502, body: ERROR })
    expect(world.dataPlane.log.lines.map(({ text }) => text)).toEqual(
      Array(2).fill('Lambda execution failed: Error: no stock'),
    )
  })

  it('may promise its answer to who can wait; who cannot is told', async () => {
    const world = fronted({ 'GET /orders': proxy('orders') })
    world.functions.set('orders', () => Promise.resolve({ statusCode: 200, body: 'later' }))
    expect(await world.dataPlane.send(asked('GET', '/orders'))).toMatchObject({ status: 200, body: 'later' })
    expect(() => called(world)).toThrow(RangeError)
  })

  it('is found by name and qualifier first, then by name', () => {
    const world = fronted({ 'GET /orders': proxy('orders:${stageVariables.alias}') })
    expect(called(world)).toMatchObject({ status: 500, body: ERROR })
    world.functions.set('orders', () => ({ statusCode: 200, body: 'any' }))
    expect(called(world).body).toBe('any')
    world.functions.set('orders:v2', (_, { functionVersion }) => ({ statusCode: 200, body: functionVersion }))
    expect(called(world).body).toBe('v2')
    world.functions.delete('orders:v2')
    expect(called(world).body).toBe('any')
  })

  it('is not found by a stage variable that the stage does not have', () => {
    const world = fronted({ 'GET /orders': proxy('orders:${stageVariables.gone}') })
    world.functions.set('orders', () => ({ statusCode: 200 }))
    expect(called(world).status).toBe(500)
    expect(world.dataPlane.log.lines[0]?.text).toContain('names a stage variable that is not set')
  })
})

describe('a function behind AWS', () => {
  const withTemplates = {
    ...proxy('orders'),
    type: 'aws',
    requestTemplates: { 'application/json': '{"id": "$input.params(\'id\')"}' },
    responses: {
      default: { statusCode: '200', responseTemplates: { 'application/json': "id $input.path('$.id')" } },
      '.*no stock.*': { statusCode: '404', responseTemplates: { 'application/json': "$input.json('$.errorMessage')" } },
    },
  }

  it('gets and gives what the templates make; its errors select the response by their message', () => {
    const world = fronted({ 'GET /orders/{id}': withTemplates })
    world.functions.set('orders', (event) => {
      if ((event as { id: string }).id === '0') throw new Error('there is no stock')
      return event
    })
    expect(called(world, '/orders/7')).toMatchObject({ status: 200, body: 'id 7' })
    expect(called(world, '/orders/0')).toMatchObject({ status: 404, body: '"there is no stock"' })
  })
})
