import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { API } from '../orders'
import { servedOrders, type ServedWorld } from './served'

let served: ServedWorld
beforeEach(async () => {
  served = await servedOrders()
  served.world.domains.set('api.example.com', { api: API, stage: 'dev' })
  served.world.domains.set('shop.example.com/v1', { api: API, stage: 'dev' })
})
afterEach(() => served.close())

/** As no `fetch` would send it: with these headers, and a path that nobody puts right. */
const ask = (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(served.url)
    const options = { port, host: '127.0.0.1', path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }
    const outgoing = request(options, (answer) => {
      resolve(answer.resume().statusCode)
    })
    outgoing.on('error', reject).end()
  })

describe('who may ask the world', () => {
  it.each([
    [200, '127.0.0.1', '/restapis'],
    [200, 'localhost:4580', '/restapis'],
    [200, '[::1]:4580', '/restapis'],
    [200, 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com', '/restapis'],
    [200, 'api.example.com', '/health'],
    [200, 'API.example.com:4580', '/health'],
    [200, 'shop.example.com', '/v1/health'],
    [403, 'evil.example.com', '/restapis'],
    [403, 'localhost.evil.com', '/restapis'],
    [403, 'example.com', '/restapis'],
    [403, '127.0.0.1.evil.com', '/restapis'],
    [403, 'x.execute-api.eu-west-1.amazonaws.com.evil.com', '/restapis'],
  ])('is answered %d when the host is %s', async (status, host, path) => {
    expect(await ask(path, { host })).toBe(status)
  })

  it.each([
    [200, 'http://localhost:3000'],
    [200, 'http://127.0.0.1:4580'],
    [403, 'https://evil.example.com'],
    [403, 'http://localhost.evil.com'],
    [403, 'https://api.example.com'],
    [403, 'null'],
  ])('is answered %d when the origin is %s', async (status, origin) => {
    expect(await ask('/restapis', { origin })).toBe(status)
  })

  it.each([
    [200, 'none'],
    [200, 'same-origin'],
    [200, 'same-site'],
    [403, 'cross-site'],
  ])('is answered %d when the site of a page is %s', async (status, site) => {
    expect(await ask('/restapis', { 'sec-fetch-site': site })).toBe(status)
  })

  it('is looked at before anything is done', async () => {
    await ask(`/restapis/${API}`, { origin: 'https://evil.example.com' }, 'DELETE')
    await ask(`/_aws/execute-api/${API}/dev/health`, { origin: 'https://evil.example.com' })
    expect([served.world.store.apis.has(API), served.world.calls]).toEqual([true, []])
  })
})

describe('a request line', () => {
  it.each([
    ['/restapis', 'a b'],
    ['/restapis', 'localhost/x'],
    ['/restapis', 'localhost@evil.com'],
    ['/restapis', 'localhost:port'],
    ['//', 'localhost'],
    ['*', 'localhost'],
  ])('of %s for the host %s is answered 400', async (path, host) => {
    expect(await ask(path, { host }, 'OPTIONS')).toBe(400)
  })

  it('with two slashes names no host', async () => {
    expect(await ask('//api.example.com/health', {})).toBe(400)
  })
})
