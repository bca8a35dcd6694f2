import { describe, expect, it } from '@jest/globals'
import { routeOf } from '../../../src/world/data-plane/routes'

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

  it.each(['TRACE', 'CONNECT', 'constructor'])('is none for %s, for which ANY does not stand', (httpMethod) => {
    expect(routeOf([resource('/', 'ANY')], httpMethod, '/')).toBeUndefined()
  })

  it('is none for the root below a greedy parameter', () => {
    expect(routeOf([resource('/{proxy+}', 'ANY')], 'GET', '/')).toBeUndefined()
  })
})
