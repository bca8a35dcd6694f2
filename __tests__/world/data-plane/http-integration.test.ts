import { describe, expect, it } from '@jest/globals'
import type { BackendAnswer, BackendRequest } from '../../../src/world/data-plane/backend'
import type { VirtualWorld } from '../../../src/world/world'
import { asked, fronted } from './fronted'

const OK: BackendAnswer = {
  kind: 'answer',
  status: 200,
  headers: { 'x-from': 'backend', connection: 'close', 'transfer-encoding': 'chunked' },
  body: '{"id":7}',
}

/** What reached the backend, and the world in front of it. */
const before = (integration: object, answer: BackendAnswer = OK) => {
  const world = fronted({ 'ANY /{proxy+}': { httpMethod: 'ANY', ...integration } })
  const requests: BackendRequest[] = []
  world.dataPlane.backend = (request) => {
    requests.push(request)
    return Promise.resolve(answer)
  }
  return { world, requests }
}

const PROXY = {
  type: 'http_proxy',
  uri: 'http://127.0.0.1:${stageVariables.port}/base/{proxy}',
  requestParameters: {
    'integration.request.path.proxy': 'method.request.path.proxy',
    'integration.request.header.x-stage': 'context.stage',
    'integration.request.querystring.alias': 'stageVariables.alias',
  },
}

describe('HTTP_PROXY', () => {
  it('hands the request on as it is, with what is mapped, and the answer back', async () => {
    const { world, requests } = before(PROXY)
    const headers = {
      'x-a': 'b',
      host: 'me',
      connection: 'close',
      'accept-encoding': 'gzip',
      'transfer-encoding': 'chunked',
    }
    const answer = await world.dataPlane.send(asked('PUT', '/orders/a%20b?x=1&x=2', { headers, body: 'text' }))
    expect(answer).toMatchObject({ status: 200, body: '{"id":7}', headers: { 'x-from': 'backend' } })
    expect(Object.keys(answer.headers)).toEqual(['x-amzn-requestid', 'x-from'])
    expect(requests.map(({ url, ...rest }) => ({ ...rest, url: url.href }))).toEqual([
      {
        method: 'PUT',
        url: 'http://127.0.0.1:8080/base/orders/a%20b?x=1&x=2&alias=v2',
        headers: { 'x-a': 'b', 'x-stage': 'dev', via: '1.1 embedded-world' },
        body: 'text',
        timeout: 29_000,
      },
    ])
  })

  it.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.1@example.com/',
    'http://169.254.169.254/',
    'http://[::2]/',
    'http://0.0.0.0/',
    'ftp://127.0.0.1/',
  ])('calls nobody but this machine: not %s', async (uri) => {
    const { world, requests } = before({ type: 'http_proxy', uri })
    const answer = await world.dataPlane.send(asked('GET', '/orders'))
    expect(answer.status).toBe(500)
    expect(answer.body).toContain('calls loopback addresses over http only, not ')
    expect(world.dataPlane.log.lines.map(({ text }) => text)).toEqual([
      (JSON.parse(answer.body) as { message: string }).message,
    ])
    expect(requests).toEqual([])
  })

  it.each(['http://127.0.0.1/', 'http://localhost:1/', 'http://[::1]:1/', 'http://2130706433/'])(
    'calls %s',
    async (uri) => {
      const { world } = before({ type: 'http_proxy', uri })
      expect((await world.dataPlane.send(asked('GET', '/orders'))).status).toBe(200)
    },
  )

  it.each([
    ['a path parameter that nothing is mapped to', { uri: 'http://127.0.0.1/{proxy}' }],
    ['a stage variable that is not set', { uri: 'http://127.0.0.1/${stageVariables.gone}' }],
    ['no URI', { uri: 'orders' }],
    ['a path parameter that every object has', { uri: 'http://127.0.0.1/{constructor}' }],
  ])('fails with %s', async (_, integration) => {
    const { world, requests } = before({ type: 'http_proxy', ...integration })
    const answer = await world.dataPlane.send(asked('GET', '/orders'))
    expect(answer).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' })
    expect([world.dataPlane.log.lines.length, requests.length]).toEqual([1, 0])
  })

  it.each<[BackendAnswer, number, string]>([
    [{ kind: 'timeout' }, 504, 'Endpoint request timed out'],
    [{ kind: 'unreachable', why: 'ECONNREFUSED' }, 504, 'Network error communicating with endpoint'],
    [{ kind: 'too-long' }, 500, 'Internal server error'],
  ])('answers %j with %i', async (answer, status, message) => {
    const { world } = before({ type: 'http_proxy', uri: 'http://127.0.0.1/' }, answer)
    expect(await world.dataPlane.send(asked('GET', '/orders'))).toMatchObject({
      status,
      body: JSON.stringify({ message }),
    })
    expect(world.dataPlane.log.lines).toHaveLength(1)
  })

  it.each(['http_proxy', 'http'])('%s that leads to itself is a 508 after five passes', async (type) => {
    const responses = { default: { statusCode: '200' }, '508': { statusCode: '508' } }
    const requestParameters = { 'integration.request.header.Via': "'nobody'" }
    const { world, requests } = before({ type, uri: 'http://127.0.0.1/again', requestParameters, responses })
    world.dataPlane.backend = async (request) => {
      requests.push(request)
      const { via = '' } = request.headers
      const { status, headers, body } = await world.dataPlane.send(asked('GET', '/again', { headers: { via } }))
      return { kind: 'answer', status, headers, body }
    }
    const answer = await world.dataPlane.send(asked('GET', '/again', { headers: { via: '1.1 other' } }))
    expect([answer.status, requests.length]).toEqual([508, 5])
    expect(world.dataPlane.log.lines.map(({ text }) => text)).toEqual([expect.stringContaining('leads to itself')])
  })

  it('hands on every cookie in a line of its own', async () => {
    const cookies = ['a=1; Expires=Fri, 20 Nov 2026 12:00:00 GMT', 'b=2']
    const { world } = before(PROXY, { ...OK, cookies })
    expect((await world.dataPlane.send(asked('GET', '/orders'))).cookies).toEqual(cookies)
  })

  it('fails in a world without a way out', async () => {
    const { world } = before({ type: 'http_proxy', uri: 'http://127.0.0.1/' })
    world.dataPlane.backend = undefined
    expect((await world.dataPlane.send(asked('GET', '/orders'))).status).toBe(500)
  })
})

describe('HTTP', () => {
  const HTTP = {
    type: 'http',
    httpMethod: 'POST',
    uri: 'http://127.0.0.1/orders',
    requestTemplates: { 'application/json': '{"id":$input.json(\'$.id\')}' },
    responses: {
      default: { statusCode: '200', responseTemplates: { 'application/json': "id $input.path('$.id')" } },
      '4\\d{2}': {
        statusCode: '400',
        responseParameters: {
          'method.response.header.X-From': 'integration.response.header.x-from',
          'method.response.header.X-Stage': 'context.stage',
          'method.response.header.X-Alias': 'stageVariables.alias',
          'method.response.header.X-None': 'integration.response.header.none',
          'method.response.header.X-Body': 'integration.response.body',
        },
      },
    },
  }
  const send = (world: VirtualWorld, more = {}) =>
    world.dataPlane.send(asked('POST', '/orders', { body: '{"id":7,"b":1}', ...more }))

  it('hands on what the templates make, without other headers', async () => {
    const { world, requests } = before(HTTP)
    expect(await send(world, { headers: { 'x-a': 'b' } })).toMatchObject({ status: 200, body: 'id 7' })
    expect(requests).toMatchObject([
      { method: 'POST', body: '{"id":7}', headers: { 'content-type': 'application/json' } },
    ])
    expect(requests[0]?.headers).not.toHaveProperty('x-a')
  })

  it('chooses the response by the status, and hands the body on where no template stands', async () => {
    const { world } = before(HTTP, { kind: 'answer', status: 404, headers: { 'x-from': 'backend' }, body: 'gone' })
    const answer = await send(world)
    expect(answer).toMatchObject({ status: 400, body: 'gone' })
    expect(answer.headers).toMatchObject({ 'x-from': 'backend', 'x-stage': 'dev', 'x-alias': 'v2', 'x-body': 'gone' })
    expect(answer.headers).not.toHaveProperty('x-none')
  })

  it('asks for what its template puts in place of the mapped parameters', async () => {
    const overrides = ['path.id = 8', 'querystring.page = 2', 'header.X-A = "template"']
    const template = overrides.map((one) => `#set($context.requestOverride.${one})`).join('')
    const requestParameters = {
      'integration.request.path.id': "'7'",
      'integration.request.header.x-a': "'mapped'",
      'integration.request.header.x-b': "'mapped'",
    }
    const requestTemplates = { 'application/json': template }
    const { world, requests } = before({
      ...HTTP,
      uri: 'http://127.0.0.1/orders/{id}',
      requestTemplates,
      requestParameters,
    })
    await send(world)
    expect(requests.map(({ url, headers }) => [url.href, headers['x-a'], headers['x-b']])).toEqual([
      ['http://127.0.0.1/orders/8?page=2', 'template', 'mapped'],
    ])
  })

  it('maps the last of several cookies', async () => {
    const responseParameters = { 'method.response.header.Set-Cookie': 'integration.response.header.Set-Cookie' }
    const answer: BackendAnswer = { ...OK, kind: 'answer', cookies: ['a=1', 'b=2'] }
    const { world } = before({ ...HTTP, responses: { default: { statusCode: '200', responseParameters } } }, answer)
    expect((await send(world)).headers).toMatchObject({ 'set-cookie': 'b=2' })
  })

  it('fails where no response fits', async () => {
    const { world } = before({ ...HTTP, responses: { '5\\d{2}': { statusCode: '500' } } })
    expect(await send(world)).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' })
    expect(world.dataPlane.log.lines[0]?.text).toContain('No match for output mapping')
  })

  it.each([
    ['when_no_match', 200],
    ['when_no_templates', 415],
    ['never', 415],
  ])('with %s answers a content type without template with %i', async (passthroughBehavior, status) => {
    const { world } = before({ ...HTTP, passthroughBehavior })
    expect((await send(world, { headers: { 'content-type': 'text/plain' } })).status).toBe(status)
  })

  it('takes for a content type only what it has a template for', async () => {
    const { world } = before({ ...HTTP, passthroughBehavior: 'when_no_templates' })
    expect((await send(world, { headers: { 'content-type': 'constructor' } })).status).toBe(415)
  })

  it.each([
    ['a status that is none', { statusCode: 'abc' }],
    ['a status that is not the last one', { statusCode: '100' }],
    ['a header of two lines', { statusCode: '200', responseParameters: { 'method.response.header.X': "'a\nb'" } }],
    ['a header without a name', { statusCode: '200', responseParameters: { 'method.response.header.a b': "'c'" } }],
  ])('is a 500 with a reason for %s', async (_, response) => {
    const { world } = before({ ...HTTP, responses: { default: response } })
    expect(await send(world)).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' })
    expect(world.dataPlane.log.lines[0]?.text).toContain('is no HTTP response')
  })

  it('fills headers from nothing that every object has', async () => {
    const responseParameters = {
      'method.response.header.X-A': 'integration.response.header.constructor',
      'method.response.header.X-B': 'context.constructor',
      'method.response.header.X-C': 'stageVariables.constructor',
      'method.response.header.X-D': 'context.identity.constructor',
      'method.response.header.Transfer-Encoding': "'chunked'",
    }
    const requestParameters = {
      'integration.request.header.x-a': 'method.request.header.constructor',
      'integration.request.header.x-b': 'method.request.querystring.constructor',
      'integration.request.header.x-c': 'method.request.path.constructor',
    }
    const { world, requests } = before({
      ...HTTP,
      requestParameters,
      responses: { default: { statusCode: '200', responseParameters } },
    })
    const answer = await send(world)
    expect(Object.keys(answer.headers)).toEqual(['x-amzn-requestid', 'content-type'])
    expect(Object.keys(requests[0]?.headers ?? {})).toEqual(['content-type', 'via'])
  })

  it('fails on a template that is not well formed', async () => {
    const { world } = before({ ...HTTP, requestTemplates: { 'application/json': '#if(' } })
    expect((await send(world)).status).toBe(500)
    expect(world.dataPlane.log.lines[0]?.text).toContain('Execution failed: ')
  })
})
