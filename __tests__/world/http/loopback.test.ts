import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loopbackBackend } from '../../../src/world/http/loopback'
import { API } from '../orders'
import { servedOrders, type ServedWorld } from './served'

let served: ServedWorld
let endpoint: Server
let url: string
beforeEach(async () => {
  served = await servedOrders()
  endpoint = createServer((request, response) => {
    if (request.url === '/slow') return
    if (request.url === '/long') return void response.end(Buffer.alloc(11 * 1024 * 1024))
    if (request.url === '/moved') return void response.writeHead(302, { location: 'http://example.com/' }).end()
    response
      .writeHead(201, { 'x-from': 'endpoint', 'set-cookie': ['a=1', 'b=2'] })
      .end(`${request.method ?? ''} ${request.url ?? ''}`)
  })
  await new Promise<void>((resolve) => void endpoint.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`
})
afterEach(async () => {
  endpoint.closeAllConnections()
  await new Promise((resolve) => endpoint.close(resolve))
  await served.close()
})

const ask = (path: string, timeout = 5000, ended = new AbortController().signal) =>
  loopbackBackend(ended)({ method: 'GET', url: new URL(path, url), headers: {}, body: '', timeout })

describe('an endpoint on this machine', () => {
  it('answers through HTTP_PROXY, over HTTP on both sides', async () => {
    const { console } = served.world
    const { rootResourceId } = console.getRestApi({ restApiId: API })
    const { id: resourceId } = console.createResource({
      restApiId: API,
      parentId: rootResourceId,
      pathPart: '{proxy+}',
    })
    const method = { restApiId: API, resourceId, httpMethod: 'ANY' }
    console.putMethod({ ...method, authorizationType: 'NONE' })
    const requestParameters = { 'integration.request.path.proxy': 'method.request.path.proxy' }
    console.putIntegration({
      ...method,
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'ANY',
      uri: `${url}/{proxy}`,
      requestParameters,
    })
    console.createDeployment({ restApiId: API, stageName: 'dev' })
    const answer = await fetch(`${served.url}/_aws/execute-api/${API}/dev/orders/7?x=1`, { method: 'POST', body: 'b' })
    expect([answer.status, answer.headers.get('x-from'), await answer.text()]).toEqual([
      201,
      'endpoint',
      'POST /orders/7?x=1',
    ])
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('that redirects is not followed', async () => {
    expect(await ask('/moved')).toMatchObject({
      kind: 'answer',
      status: 302,
      headers: { location: 'http://example.com/' },
    })
  })

  it('that takes too long has not answered', async () => {
    expect(await ask('/slow', 50)).toEqual({ kind: 'timeout' })
  })

  it('is waited for until the world ends', async () => {
    const ended = new AbortController()
    const answer = ask('/slow', 5000, ended.signal)
    ended.abort()
    expect(await answer).toMatchObject({ kind: 'unreachable' })
  })

  it('is asked nothing once the world has ended, and its connections are let go', async () => {
    const ended = new AbortController()
    const backend = loopbackBackend(ended.signal)
    const request = { method: 'GET', url: new URL(url), headers: {}, body: '', timeout: 5000 }
    const left = new Promise((resolve) => endpoint.once('connection', (socket) => socket.on('close', resolve)))
    expect(await backend(request)).toMatchObject({ kind: 'answer' })
    ended.abort()
    await left
    expect(await backend(request)).toMatchObject({ kind: 'unreachable' })
  })

  it('that answers with more than 10 MB is not heard', async () => {
    expect(await ask('/long')).toEqual({ kind: 'too-long' })
  })

  it('that is not there cannot be reached', async () => {
    endpoint.closeAllConnections()
    await new Promise((resolve) => endpoint.close(resolve))
    expect(await ask('/')).toMatchObject({ kind: 'unreachable' })
    await new Promise<void>((resolve) => void endpoint.listen(0, '127.0.0.1', resolve))
  })
})
