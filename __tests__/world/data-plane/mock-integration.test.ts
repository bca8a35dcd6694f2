import { describe, expect, it } from '@jest/globals'
import { mocked } from '../../../src/world/data-plane/mock-integration'
import { routeOf } from '../../../src/world/data-plane/routes'
import { rendered, type TemplateContext } from '../../../src/world/data-plane/template'

const given: TemplateContext = {
  context: { stage: 'dev', isCanaryRequest: 'true', deploymentId: 'd1', requestId: 'r1' },
  stageVariables: { alias: 'v2' },
  pathParameters: { id: '7', both: 'path' },
  query: { page: '3', both: 'query' },
  headers: { 'x-trace': 't' },
  body: '{"a":1}',
}

describe('a mapping template', () => {
  it.each([
    ['$context.stage', 'dev'],
    ['${context.stage}', 'dev'],
    ['$!context.stage', 'dev'],
    ['"$context.isCanaryRequest"', '"true"'],
    ['$context.deploymentId/$context.requestId', 'd1/r1'],
    ['$stageVariables.alias', 'v2'],
    ['${stageVariables.alias}', 'v2'],
    ["$stageVariables['alias']", 'v2'],
    ["$stageVariables.get('alias')", 'v2'],
    ["$input.params('id')", '7'],
    ["$input.params('page')", '3'],
    ["$input.params('X-Trace')", 't'],
    ["$input.params('both')", 'path'],
    ['$input.body', '{"a":1}'],
    ["$input.json('$')", '{"a":1}'],
    ['[$stageVariables.none]', '[]'],
    ['[$context.none]', '[]'],
    ["[$input.params('none')]", '[]'],
    ['costs $5', 'costs $5'],
    ['${other.thing}', '${other.thing}'],
  ])('%s becomes %s', (template, text) => {
    expect(rendered(template, given)).toBe(text)
  })
})

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

describe('the route of a request', () => {
  const method = { httpMethod: 'GET', authorizationType: 'NONE', apiKeyRequired: false }
  const resource = (path: string, name = 'GET') => ({
    id: path,
    path,
    resourceMethods: { [name]: { ...method, httpMethod: name } },
  })
  const resources = [
    resource('/{proxy+}', 'ANY'),
    resource('/orders/{id}'),
    resource('/orders/new'),
    resource('/orders/{id}/items/{item}'),
    resource('/'),
  ]

  it.each([
    ['GET', '/', '/', {}],
    ['GET', '/orders/new', '/orders/new', {}],
    ['GET', '/orders/7', '/orders/{id}', { id: '7' }],
    ['GET', '/orders/a%20b', '/orders/{id}', { id: 'a b' }],
    ['GET', '/orders/%', '/orders/{id}', { id: '%' }],
    ['GET', '/orders/7/items/8', '/orders/{id}/items/{item}', { id: '7', item: '8' }],
    ['POST', '/orders/7', '/{proxy+}', { proxy: 'orders/7' }],
    ['GET', '/anything/else', '/{proxy+}', { proxy: 'anything/else' }],
  ])('%s %s leads to %s', (httpMethod, path, pattern, pathParameters) => {
    expect(routeOf(resources, httpMethod, path)).toMatchObject({ resource: { path: pattern }, pathParameters })
  })

  it('is none for the root below a greedy parameter', () => {
    expect(routeOf([resource('/{proxy+}', 'ANY')], 'GET', '/')).toBeUndefined()
  })
})
