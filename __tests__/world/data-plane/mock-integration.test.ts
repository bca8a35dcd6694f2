import { describe, expect, it } from '@jest/globals'
import { mocked } from '../../../src/world/data-plane/mock-integration'
import { API } from '../orders'
import { asked, fronted } from './fronted'
import { given } from './template-context'

describe('a MOCK integration', () => {
  const integration = {
    type: 'MOCK',
    passthroughBehavior: 'WHEN_NO_MATCH',
    timeoutInMillis: 29_000,
    cacheNamespace: 'x',
    cacheKeyParameters: [],
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    integrationResponses: {
      '200': {
        statusCode: '200',
        responseTemplates: { 'application/json': '{"stage":"$context.stage"}' },
        responseParameters: { 'method.response.header.X-Alias': "'v2'", 'method.response.header.Y': 'context.x' },
      },
      '500': { statusCode: '500', selectionPattern: '5\\d{2}', responseTemplates: { 'text/plain': 'broken' } },
    },
  }
  const answering = (statusCode: string) =>
    mocked({ ...integration, requestTemplates: { 'application/json': `{"statusCode": ${statusCode}}` } }, given)

  it('answers its template with the constants of its headers', () => {
    expect(mocked(integration, given)).toEqual({
      milliseconds: 0,
      status: 200,
      headers: { 'content-type': 'application/json', 'x-alias': 'v2' },
      body: '{"stage":"dev"}',
    })
  })

  it('chooses the response whose pattern fits the status of its request template, else the default', () => {
    expect(answering('503')).toMatchObject({ status: 500, headers: { 'content-type': 'text/plain' }, body: 'broken' })
    expect(answering('404').status).toBe(200)
  })

  it.each([
    ['no request template', {}],
    ['no status in it', { requestTemplates: { 'application/json': '{}' } }],
    ['no response', { requestTemplates: integration.requestTemplates, integrationResponses: {} }],
    [
      'no response but one whose pattern is none',
      {
        requestTemplates: integration.requestTemplates,
        integrationResponses: { '200': { statusCode: '200', selectionPattern: '(' } },
      },
    ],
  ])('fails with %s', (_, parts) => {
    const bare = { ...integration, requestTemplates: undefined, integrationResponses: undefined }
    expect(mocked({ ...bare, ...parts }, given)).toMatchObject({
      status: 500,
      body: '{"message":"Internal server error"}',
    })
  })
})

describe('a MOCK integration and content types', () => {
  const request = (passthroughBehavior: string, type: string) => {
    const world = fronted({
      'POST /orders': {
        type: 'mock',
        passthroughBehavior,
        requestTemplates: { 'application/json': '{"statusCode": 200}' },
        responses: { default: { statusCode: '200' } },
      },
    })
    const body = '{"statusCode": 200}'
    return world.dataPlane.invoke(asked('POST', '/orders', { headers: { 'content-type': type }, body }))
  }

  it.each([
    ['never', 'application/xml', 415],
    ['when_no_templates', 'application/xml', 415],
    ['when_no_match', 'application/xml', 200],
    ['never', 'application/json; charset=utf-8', 200],
  ])('with %s answers %s with %i', (behavior, type, status) => {
    expect(request(behavior, type).status).toBe(status)
  })

  it("says why in AWS's words", () => {
    expect(request('never', 'application/xml').body).toBe('{"message":"Unsupported Media Type"}')
  })
})

describe('a response template', () => {
  const request = (template: string) => {
    const responses = { default: { statusCode: '200', responseTemplates: { 'application/json': template } } }
    const requestTemplates = { 'application/json': '{"statusCode": 200}' }
    const world = fronted({ 'GET /orders': { type: 'mock', requestTemplates, responses } })
    return { world, answer: world.dataPlane.invoke(asked('GET', '/orders')) }
  }

  it('overrides status and headers', () => {
    const { answer } = request(
      '#set($context.responseOverride.status = 418)#set($context.responseOverride.header.X-Y = "z")ok',
    )
    expect(answer).toMatchObject({ status: 418, headers: { 'x-y': 'z' }, body: 'ok' })
  })

  it('whose override is no status is a 500, and the log says why', () => {
    const { world, answer } = request('#set($context.responseOverride.status = "teapot")')
    expect(answer.status).toBe(500)
    expect(world.dataPlane.log.lines[0]?.text).toContain('The integration response teapot is no HTTP response')
  })

  it('that calls a method that there is not is a 500, and the log says which', () => {
    const { world, answer } = request('$input.params("a").foo(1)')
    expect(answer).toMatchObject({ status: 500, body: '{"message":"Internal server error"}' })
    expect(world.dataPlane.log.lines[0]?.text).toContain('knows no method foo of 1 arguments for a text')
  })
})

describe('the context of a template', () => {
  it('has the time and the domain of the request, and an id in the form of a UUID', () => {
    const template =
      '$context.requestTime|$context.requestTimeEpoch|$context.domainName|$context.domainPrefix|$context.requestId'
    const world = fronted({
      'GET /orders': {
        type: 'mock',
        requestTemplates: { 'application/json': '{"statusCode": 200}' },
        responses: { default: { statusCode: '200', responseTemplates: { 'application/json': template } } },
      },
    })
    const told = (host: string) =>
      world.dataPlane.invoke(asked('GET', '/orders', { headers: { host } })).body.split('|')
    const own = `${API}.execute-api.eu-west-1.amazonaws.com`
    const uuid = expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(told('127.0.0.1:4580')).toEqual(['20/Nov/2026:12:00:00 +0000', String(world.start), own, API, uuid])
    expect(told('api.example.com:80').slice(2, 4)).toEqual(['api.example.com', 'api'])
  })

  it('has the method and the resource of the request', () => {
    const template = '$context.httpMethod $context.resourceId $context.resourcePath $context.path'
    const world = fronted({
      'ANY /orders/{id}': {
        type: 'mock',
        requestTemplates: { 'application/json': '{"statusCode": 200}' },
        responses: { default: { statusCode: '200', responseTemplates: { 'application/json': template } } },
      },
    })
    const { items } = world.console.getResources({ restApiId: API })
    const id = items.find(({ path }) => path === '/orders/{id}')?.id ?? 'none'
    expect(world.dataPlane.invoke(asked('PUT', '/orders/7?x=1')).body).toBe(`PUT ${id} /orders/{id} /dev/orders/7`)
  })
})

describe('a MOCK integration on a canary stage', () => {
  it.each([
    ['0.0', 'false'],
    ['100.0', 'true'],
  ])(
    '4 is told at %s %% that the request is of the canary: %s, and which deployment serves it',
    (traffic, isCanary) => {
      const template = '{"isCanary":"$context.isCanaryRequest","deployment":"$context.deploymentId"}'
      const world = fronted({
        'GET /version': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: { default: { statusCode: '200', responseTemplates: { 'application/json': template } } },
        },
      })
      const dev = { restApiId: API, stageName: 'dev' }
      const base = world.console.getStage(dev).deploymentId
      const canary = world.console.createDeployment({ ...dev, canarySettings: { percentTraffic: Number(traffic) } }).id
      expect(JSON.parse(world.dataPlane.invoke(asked('GET', '/version')).body)).toEqual({
        isCanary,
        deployment: isCanary === 'true' ? canary : base,
      })
    },
  )
})
