import { describe, expect, it } from '@jest/globals'
import { stringify } from 'yaml'
import type { VirtualWorld } from '../../../src/world/world'
import { API, devOf, orders, refusal } from '../orders'

const mock = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: {
    default: { statusCode: '200', responseTemplates: { 'application/json': 'ok' } },
    '5\\d{2}': { statusCode: 500 },
  },
}
const get = { responses: { '200': { description: 'ok' } }, 'x-amazon-apigateway-integration': mock }
const proxy = {
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: 'arn:x',
    passthroughBehavior: 'never',
  },
}
const oas = (paths: object, more: object = {}) => ({
  openapi: '3.0.1',
  info: { title: 'imported', description: 'from a file', version: '2' },
  paths,
  ...more,
})
const swagger = (paths: object, more: object = {}) => ({ swagger: '2.0', info: { title: 'imported' }, paths, ...more })

const put = (world: VirtualWorld, document: object | string, mode: 'merge' | 'overwrite' = 'overwrite') =>
  world.gateway.putRestApi({
    restApiId: API,
    mode,
    body: typeof document === 'string' ? document : JSON.stringify(document),
  })
const many = () => Object.fromEntries(Array.from({ length: 16_000 }, (_, n) => [`/r${n}`, { get: {} }]))
const resources = (world: VirtualWorld) =>
  world.console.getResources({ restApiId: API, embed: ['methods'], limit: 500 }).items
const routes = (world: VirtualWorld) =>
  resources(world)
    .flatMap(({ path, resourceMethods = {} }) => Object.keys(resourceMethods).map((method) => `${method} ${path}`))
    .sort()
const methodAt = (world: VirtualWorld, path: string, name = 'GET') =>
  resources(world).find((one) => one.path === path)?.resourceMethods?.[name]

describe('PutRestApi', () => {
  it.each([
    ['OpenAPI 3.0 as JSON', JSON.stringify(oas({ '/a': { get } }))],
    ['OpenAPI 3.0 as YAML', stringify(oas({ '/a': { get } }))],
    ['Swagger 2.0 as JSON', JSON.stringify(swagger({ '/a': { get } }))],
    ['Swagger 2.0 as YAML', stringify(swagger({ '/a': { get } }))],
  ])('reads %s', (_, body) => {
    const { world } = orders()
    put(world, body)
    expect(routes(world)).toEqual(['GET /a'])
  })

  it.each([
    ['no document', ''],
    ['nonsense', '{'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...oas({}), openapi: '3.1.0' })],
    ['no version', JSON.stringify({ info: { title: 'x' }, paths: {} })],
    ['no title block', JSON.stringify({ openapi: '3.0.1', paths: {} })],
    ['no paths', JSON.stringify({ openapi: '3.0.1', info: { title: 'x' } })],
    ['a path without a slash', JSON.stringify(oas({ a: { get } }))],
    ['a method that is a text', JSON.stringify(oas({ '/a': { get: 'x' } }))],
    ['more than 6 MB', `# ${'x'.repeat(6 * 1024 * 1024)}\n${JSON.stringify(oas({}))}`],
  ])('refuses %s and changes nothing', (_, body) => {
    const { world } = orders()
    expect(refusal(() => put(world, body))).toBe('400 BadRequestException: Invalid OpenAPI input.')
    expect(routes(world)).toEqual(['GET /health'])
  })

  it('overwrites: what is not declared goes, and the API gets the name of the title', () => {
    const { world } = orders()
    put(world, oas({ '/a': { get }, '/b': { post: get } }))
    expect(routes(world)).toEqual(['GET /a', 'POST /b'])
    expect(world.console.getRestApi({ restApiId: API })).toMatchObject({ name: 'imported', description: 'from a file' })
  })

  it('merges unless told otherwise: what is not declared stays', () => {
    const { world } = orders()
    world.gateway.putRestApi({ restApiId: API, body: JSON.stringify(oas({ '/a': { get } })) })
    expect(routes(world)).toEqual(['GET /a', 'GET /health'])
    expect(world.console.getRestApi({ restApiId: API }).name).toBe('orders')
  })

  it('makes the resources on the way to a path, each below its parent', () => {
    const { world } = orders()
    put(world, oas({ '/orders/{id}/items': { get } }))
    const all = resources(world)
    expect(all.map(({ path }) => path)).toEqual(['/', '/orders', '/orders/{id}', '/orders/{id}/items'])
    expect(all.slice(1).map(({ parentId }) => parentId)).toEqual(all.slice(0, -1).map(({ id }) => id))
    expect(all[3]).toMatchObject({ pathPart: 'items' })
  })

  it("writes integrations in API Gateway's words, with its defaults", () => {
    const { world } = orders()
    put(world, oas({ '/a': { get, 'x-amazon-apigateway-any-method': proxy } }))
    const { id } = resources(world)[1] ?? {}
    expect(methodAt(world, '/a')).toEqual({
      httpMethod: 'GET',
      authorizationType: 'NONE',
      apiKeyRequired: false,
      methodResponses: { '200': { statusCode: '200' } },
      methodIntegration: {
        type: 'MOCK',
        requestTemplates: mock.requestTemplates,
        passthroughBehavior: 'WHEN_NO_MATCH',
        timeoutInMillis: 29_000,
        cacheNamespace: id,
        cacheKeyParameters: [],
        integrationResponses: {
          '200': { statusCode: '200', responseTemplates: { 'application/json': 'ok' } },
          '500': { statusCode: '500', selectionPattern: '5\\d{2}' },
        },
      },
    })
    expect(methodAt(world, '/a', 'ANY')).toMatchObject({
      methodIntegration: { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn:x', passthroughBehavior: 'NEVER' },
    })
  })

  it('reads parameters, of the path as a whole too', () => {
    const { world } = orders()
    const parameters = [{ in: 'query', name: 'page' }]
    const id = { in: 'path', name: 'id', required: true }
    put(world, oas({ '/o/{id}': { parameters: [id], get: { ...get, parameters } } }))
    expect(methodAt(world, '/o/{id}')).toMatchObject({
      requestParameters: { 'method.request.path.id': true, 'method.request.querystring.page': false },
    })
  })

  it.each([
    ['a key', { type: 'apiKey', name: 'x-api-key', in: 'header' }, { authorizationType: 'NONE', apiKeyRequired: true }],
    [
      'a signature',
      { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
      { authorizationType: 'AWS_IAM', apiKeyRequired: false },
    ],
    [
      'an authorizer',
      {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authorizer': { type: 'token', authorizerUri: 'arn:x' },
      },
      { authorizationType: 'CUSTOM', apiKeyRequired: false },
    ],
    [
      'a user pool',
      {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: ['arn:x'] },
      },
      { authorizationType: 'COGNITO_USER_POOLS', apiKeyRequired: false },
    ],
  ])('reads that a method asks for %s', (_, scheme, expected) => {
    const { world } = orders()
    const paths = { '/a': { get: { ...get, security: [{ scheme: [] }] } } }
    put(world, oas(paths, { components: { securitySchemes: { scheme } } }))
    expect(methodAt(world, '/a')).toMatchObject(expected)
    put(world, swagger(paths, { securityDefinitions: { scheme } }))
    expect(methodAt(world, '/a')).toMatchObject(expected)
  })

  it('reads models, authorizers, validators and what concerns the API as a whole', () => {
    const { world } = orders()
    const scheme = { type: 'apiKey', name: 'Auth', in: 'header', 'x-amazon-apigateway-authorizer': { type: 'token' } }
    put(
      world,
      oas(
        { '/a': { get: { ...get, security: [{ token: [] }], 'x-amazon-apigateway-request-validator': 'all' } } },
        {
          components: { schemas: { Order: { type: 'object' } }, securitySchemes: { token: scheme } },
          'x-amazon-apigateway-request-validators': { all: { validateRequestBody: true } },
          'x-amazon-apigateway-policy': { Version: '2012-10-17' },
          'x-amazon-apigateway-binary-media-types': ['image/png'],
          'x-amazon-apigateway-minimum-compression-size': 1024,
          'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
        },
      ),
    )
    const api = { restApiId: API }
    expect(world.gateway.getModels(api).items.map(({ name }) => name)).toEqual(['Empty', 'Error', 'Order'])
    expect(world.gateway.getAuthorizers(api).items).toMatchObject([
      { name: 'token', type: 'TOKEN', identitySource: 'method.request.header.Auth' },
    ])
    expect(world.gateway.getRequestValidators(api).items).toMatchObject([
      { name: 'all', validateRequestBody: true, validateRequestParameters: false },
    ])
    expect(methodAt(world, '/a')).toMatchObject({
      authorizerId: world.gateway.getAuthorizers(api).items[0]?.id,
      requestValidatorId: world.gateway.getRequestValidators(api).items[0]?.id,
    })
    expect(world.gateway.getRestApi(api)).toMatchObject({
      policy: '{"Version":"2012-10-17"}',
      binaryMediaTypes: ['image/png'],
      minimumCompressionSize: 1024,
      apiKeySource: 'AUTHORIZER',
    })
  })

  it('merges a part of the same name into its place', () => {
    const { world } = orders()
    const model = (type: string) => oas({}, { components: { schemas: { Order: { type } } } })
    put(world, model('object'), 'merge')
    const before = world.console.getModels({ restApiId: API }).items[2]
    put(world, model('array'), 'merge')
    const { items } = world.console.getModels({ restApiId: API })
    expect(items).toHaveLength(3)
    expect(items[2]).toEqual({ ...before, schema: '{"type":"array"}' })
  })

  it('warns of a model that nobody declares, or refuses when asked to', () => {
    const { world } = orders()
    const schema = { $ref: '#/components/schemas/Gone' }
    const body = JSON.stringify(oas({ '/a': { get: { ...get, requestBody: { content: { x: { schema } } } } } }))
    expect(put(world, body).warnings).toEqual(['Unable to resolve the reference to the model Gone'])
    const refused = orders().world
    expect(refusal(() => refused.gateway.putRestApi({ restApiId: API, body, failOnWarnings: true }))).toContain('400')
    expect(routes(refused)).toEqual(['GET /health'])
  })

  it('leaves stages, their variables and deployments as they are until the next deployment', () => {
    const { world } = orders()
    const before = devOf(world)
    put(world, oas({ '/a': { get } }))
    expect(devOf(world)).toEqual(before)
    const call = (path: string) =>
      world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path, headers: {}, body: '' })
    expect(call('/a').status).toBe(403)
    world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    expect([call('/a').status, call('/health').status]).toEqual([200, 403])
  })

  it('refuses more than 300 resources', () => {
    const paths = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`/r${n}`, { get }]))
    const { world } = orders()
    put(world, oas(paths(299)))
    expect(refusal(() => put(world, oas(paths(300))))).toContain('400 BadRequestException')
  })

  it('counts the parents of a path, and with a merge what there is', () => {
    const { world } = orders()
    const deep = (count: number) => oas({ [Array.from({ length: count }, (_, n) => `/p${n}`).join('')]: { get } })
    expect(refusal(() => put(world, deep(300)))).toContain('400 BadRequestException')
    // The root and `/health` are there.
    expect(refusal(() => put(world, deep(299), 'merge'))).toContain('400 BadRequestException')
    expect(refusal(() => put(world, deep(298), 'merge'))).toBe('not refused')
    expect(refusal(() => put(world, deep(299)))).toBe('not refused')
  })

  it.each([
    ['many paths in JSON', () => JSON.stringify(oas(many()))],
    ['many paths in YAML', () => stringify(oas(many()))],
    ['a path of many parts', () => JSON.stringify(oas({ ['/a'.repeat(1_000_000)]: { get: {} } }))],
  ])('counts %s before it makes anything of them', (_, write) => {
    const { world } = orders()
    const body = write()
    const began = performance.now()
    expect(refusal(() => put(world, body))).toContain('Maximum number of resources')
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('finds nothing under the names that every object has', () => {
    const { world } = orders()
    const schema = { $ref: '#/components/schemas/constructor' }
    const operation = {
      ...get,
      parameters: [{ name: 'id', in: 'constructor' }],
      security: [{ constructor: [] }],
      requestBody: { content: { 'application/json': { schema } } },
    }
    const imported = put(world, oas({ '/a': { get: operation, constructor: { responses: {} } } }))
    expect(imported.warnings).toEqual(['Unable to resolve the reference to the model constructor'])
    expect(routes(world)).toEqual(['GET /a'])
    expect(methodAt(world, '/a')).not.toHaveProperty('requestParameters')
  })

  it('refuses an integration that may take longer than 29 s', () => {
    const { world } = orders()
    const slow = { 'x-amazon-apigateway-integration': { ...mock, timeoutInMillis: 60_000 } }
    expect(refusal(() => put(world, oas({ '/a': { get: slow } })))).toContain('400 BadRequestException: Timeout')
  })
})

describe('ImportRestApi', () => {
  it('makes an API of its own', () => {
    const { world } = orders()
    const { id } = world.gateway.importRestApi({ body: JSON.stringify(oas({ '/a': { get } })) })
    expect(world.console.getRestApi({ restApiId: id }).name).toBe('imported')
    expect(world.console.getResources({ restApiId: id }).items.map(({ path }) => path)).toEqual(['/', '/a'])
  })

  it('makes none of what it refuses', () => {
    const { world } = orders()
    const schema = { $ref: '#/components/schemas/Gone' }
    const body = JSON.stringify(oas({ '/a': { get: { ...get, requestBody: { content: { x: { schema } } } } } }))
    expect(refusal(() => world.gateway.importRestApi({ body, failOnWarnings: true }))).toContain('400')
    expect(world.console.getRestApis({}).items).toHaveLength(1)
  })
})
