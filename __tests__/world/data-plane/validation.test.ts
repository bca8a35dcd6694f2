import { describe, expect, it } from '@jest/globals'
import { API, orders } from '../orders'
import { asked } from './fronted'

const SCHEMA = { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } }

/** `POST /orders/{id}` with a validator of these flags, the query `q` and the header `X-Shop` required, and a model. */
function validated(flags: object, schema: object = SCHEMA, type = 'application/json') {
  const { world } = orders()
  const post = {
    parameters: [
      { in: 'query', name: 'q', required: true },
      { in: 'query', name: 'page' },
      { in: 'header', name: 'X-Shop', required: true },
      { in: 'path', name: 'id', required: true },
    ],
    requestBody: { content: { [type]: { schema: { $ref: '#/components/schemas/Order' } } } },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': '{"statusCode": 200}', 'text/plain': '{"statusCode": 200}' },
      responses: { default: { statusCode: '200' } },
    },
  }
  const document = {
    openapi: '3.0.1',
    info: { title: 'orders', version: '1' },
    paths: { '/orders/{id}': { post } },
    components: { schemas: { Order: schema, Line: { type: 'object', required: ['count'] } } },
    'x-amazon-apigateway-request-validator': 'all',
    'x-amazon-apigateway-request-validators': { all: flags },
  }
  world.console.putRestApi({ restApiId: API, mode: 'overwrite', body: JSON.stringify(document) })
  world.console.createDeployment({ restApiId: API, stageName: 'dev' })
  return world
}

const send = (world: ReturnType<typeof validated>, path: string, headers: Record<string, string>, body = '') =>
  world.dataPlane.invoke(asked('POST', path, { headers, body }))

const SHOP = { 'x-shop': 'north' }
const BODY = { validateRequestBody: true }
const PARAMETERS = { validateRequestParameters: true }

describe('a validator of parameters', () => {
  it.each([
    ['/orders/7', SHOP, '[q]'],
    ['/orders/7?q=', SHOP, '[q]'],
    ['/orders/7?page=1', {}, '[q, X-Shop]'],
    ['/orders/7?q=1', { 'x-shop': ' ' }, '[X-Shop]'],
  ])('%s with %j lacks %s (from memory)', (path, headers, names) => {
    expect(send(validated(PARAMETERS), path, headers)).toMatchObject({
      status: 400,
      headers: { 'x-amzn-errortype': 'BadRequestException' },
      body: JSON.stringify({ message: `Missing required request parameters: ${names}` }),
    })
  })

  it('lets through what has all it needs, whatever its body', () => {
    expect(send(validated(PARAMETERS), '/orders/7?q=1', SHOP, 'nonsense').status).toBe(200)
  })
})

describe('a validator of bodies', () => {
  const INVALID = { status: 400, body: '{"message":"Invalid request body"}' }

  it.each(['{}', '[]', '', 'nonsense', '{"sku":7}'])('refuses %j (from memory)', (body) => {
    expect(send(validated(BODY), '/orders/7', {}, body)).toMatchObject(INVALID)
  })

  it('lets through what fits, whatever the parameters', () => {
    expect(send(validated(BODY), '/orders/7', {}, '{"sku":"A1"}').status).toBe(200)
  })

  it('looks at the type: what has no model is not looked at, but for $default', () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    expect(send(validated(BODY), '/orders/7', headers, 'nonsense').status).toBe(200)
    expect(send(validated(BODY, SCHEMA, '$default'), '/orders/7', headers, 'nonsense')).toMatchObject(INVALID)
  })

  it('follows references to other models', () => {
    const world = validated(BODY, { type: 'array', items: { $ref: '#/components/schemas/Line' } })
    expect(send(world, '/orders/7', {}, '[{"count":1},{}]')).toMatchObject(INVALID)
    expect(send(world, '/orders/7', {}, '[{"count":1}]').status).toBe(200)
  })

  it('ends where a model does not', () => {
    const world = validated(BODY, { $ref: '#/components/schemas/Order' })
    expect(send(world, '/orders/7', {}, '{}').status).toBe(500)
    expect(world.dataPlane.log.lines).toHaveLength(1)
  })
})

describe('a validator of neither, and none', () => {
  it.each([{}, { validateRequestBody: false, validateRequestParameters: false }])('%j lets all through', (flags) => {
    expect(send(validated(flags), '/orders/7', {}, 'nonsense').status).toBe(200)
  })
})
