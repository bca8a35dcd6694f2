import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { API } from '../orders'
import { servedOrders, type ServedWorld } from './served'

let served: ServedWorld
beforeEach(async () => {
  served = await servedOrders()
})
afterEach(() => served.close())

const get = (path: string) => fetch(`${served.url}/_aws/execute-api/${API}${path}`)

describe('the data plane over HTTP', () => {
  it('answers what the route of the deployment answers', async () => {
    const answer = await get('/dev/health')
    expect([answer.status, await answer.text()]).toEqual([200, 'false'])
  })

  it.each([
    ['/dev/nowhere', 'Missing Authentication Token'],
    ['/dev', 'Missing Authentication Token'],
    ['/dev/', 'Missing Authentication Token'],
    ['/gone/health', 'Forbidden'],
  ])('answers 403 to %s', async (path, message) => {
    const answer = await get(path)
    expect([answer.status, await answer.json()]).toEqual([403, { message }])
  })

  it.each([
    ['/100%2525', { id: '100%25' }],
    ['/what%3Fx=1', { id: 'what?x=1' }],
    ['/a%2Fb', { id: 'a/b' }],
    ['/a%20b?x=%2525&y=a?b', { id: 'a b', x: '%25', y: 'a?b' }],
  ])('decodes the path of %s once', async (path, told) => {
    const { console } = served.world
    const { rootResourceId: parentId } = console.getRestApi({ restApiId: API })
    const { id: resourceId } = console.createResource({ restApiId: API, parentId, pathPart: '{id}' })
    const method = { restApiId: API, resourceId, httpMethod: 'GET' }
    console.putMethod({ ...method, authorizationType: 'NONE' })
    const uri =
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:echo/invocations'
    console.putIntegration({ ...method, type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri })
    console.createDeployment({ restApiId: API, stageName: 'dev' })
    served.world.functions.set('echo', (event) => {
      const { pathParameters, queryStringParameters } = event as Record<string, object | null>
      return { statusCode: 200, body: JSON.stringify({ ...pathParameters, ...queryStringParameters }) }
    })
    expect(await (await get(`/dev${path}`)).json()).toEqual(told)
  })

  it('takes %2e%2e for no way up', async () => {
    const { port } = new URL(served.url)
    const path = `/_aws/execute-api/${API}/dev/p/%2e%2e/health`
    const status = await new Promise((resolve, reject) => {
      const ask = request({ port, host: '127.0.0.1', path }, (answer) => {
        resolve(answer.resume().statusCode)
      })
      ask.on('error', reject).end()
    })
    expect(status).toBe(403)
  })

  it('hands a compressed body on as it came', async () => {
    served.world.route(API, 'POST /orders', ({ headers, body }) => ({ body: `${headers['content-encoding']} ${body}` }))
    served.world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    const options = { method: 'POST', headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }
    const answer = await fetch(`${served.url}/_aws/execute-api/${API}/dev/orders`, options)
    expect([answer.status, await answer.text()]).toEqual([200, 'gzip no gzip'])
  })

  it('lets an answer take its time', async () => {
    served.world.route(API, 'GET /slow', { milliseconds: 60 })
    served.world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    const began = performance.now()
    await get('/dev/slow')
    expect(performance.now() - began).toBeGreaterThan(50)
  })
})

describe('a custom domain over HTTP', () => {
  it('is told by the Host of the request', async () => {
    const domainName = 'api.example.com'
    served.world.console.createDomainName({ domainName })
    const mapping = { domainName, restApiId: API }
    served.world.console.createBasePathMapping({ ...mapping, basePath: 'v1', stage: 'dev' })
    served.world.console.createBasePathMapping(mapping)
    const ask = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { port } = new URL(served.url)
        const options = { port, host: '127.0.0.1', path, headers: { host: domainName } }
        request(options, (answer) => {
          resolve(answer.resume().statusCode)
        })
          .on('error', reject)
          .end()
      })
    expect([await ask('/v1/health'), await ask('/dev/health'), await ask('/v2/health')]).toEqual([200, 200, 403])
  })
})

describe('the server', () => {
  it('listens on this machine only', () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('tells services apart without a signature too', async () => {
    const identity = await fetch(served.url, { method: 'POST', body: 'Action=GetCallerIdentity&Version=2011-06-15' })
    expect(await identity.text()).toContain('<Account>111122223333</Account>')
    const target = { 'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms' }
    const alarms = await fetch(served.url, { method: 'POST', headers: target, body: '{}' })
    expect(await alarms.json()).toEqual({ MetricAlarms: [], CompositeAlarms: [] })
    const stage = await fetch(`${served.url}/restapis/${API}/stages/dev`)
    expect(await stage.json()).toMatchObject({ stageName: 'dev' })
  })

  it.each([
    ['no JSON', 'nonsense'],
    ['no object', '[]'],
    ['a member of another type', '{"patchOperations":"x"}'],
  ])('answers 400 to a body that is %s', async (_, body) => {
    const answer = await fetch(`${served.url}/restapis/${API}/stages/dev`, { method: 'PATCH', body })
    expect(answer.status).toBe(400)
  })

  it('answers 400 to an operation that nobody knows', async () => {
    expect((await fetch(`${served.url}/nonsense`)).status).toBe(400)
  })
})
