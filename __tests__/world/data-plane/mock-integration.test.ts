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

describe('the context of a template', () => {
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
