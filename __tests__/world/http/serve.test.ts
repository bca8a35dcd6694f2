import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/adapters/system-clock'
import { serve } from '../../../src/world/http/serve'
import { makeLiveWorld } from '../../../src/world/world'
import { API } from '../orders'
import { servedOrders, type ServedWorld } from './served'

const open: ServedWorld[] = []
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))
async function served(): Promise<ServedWorld> {
  const one = await servedOrders()
  open.push(one)
  return one
}

const MB = 1024 * 1024

describe('the server', () => {
  it('is on 127.0.0.1 and on no other address of this machine', async () => {
    const { port } = new URL((await served()).url)
    const isReached = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: Number(port), timeout: 500 })
        const told = (answer: boolean) => () => {
          socket.destroy()
          resolve(answer)
        }
        socket.on('connect', told(true)).on('error', told(false)).on('timeout', told(false))
      })
    expect([await isReached('127.0.0.1'), await isReached('127.0.0.2')]).toEqual([true, false])
  })

  it.each([
    [8 * MB, 400],
    [8 * MB + 1, 413],
    [20 * MB, 413],
  ])('answers a body of %d bytes with %d', async (bytes, status) => {
    const { url } = await served()
    const answer = await fetch(`${url}/restapis/${API}?mode=overwrite`, { method: 'PUT', body: 'x'.repeat(bytes) })
    expect(answer.status).toBe(status)
  })

  it('lives on when a caller hangs up while sending', async () => {
    const { url } = await served()
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write('POST /restapis HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf')
    await once(socket, 'connect')
    socket.destroy()
    expect((await fetch(`${url}/restapis`)).status).toBe(200)
  })

  it('tells a caller nothing of its own bugs but a 500, and its owner all', async () => {
    const world = makeLiveWorld(systemClock)
    const bug = new TypeError('x is not a function')
    world.onCall(() => {
      throw bug
    })
    const seen: unknown[] = []
    const server = await serve(world, { port: 0, onBug: (error) => void seen.push(error) })
    const answer = await fetch(`${server.url}/restapis`)
    expect([answer.status, await answer.json(), seen]).toEqual([500, { message: 'Internal server error' }, [bug]])
    await server.close()
  })
})

describe('to close the server', () => {
  /** Whether it closes long before the five seconds of the test are over. */
  async function closed(one: ServedWorld): Promise<boolean> {
    const began = performance.now()
    await one.close()
    return performance.now() - began < 1000
  }

  it('breaks off an answer that takes its time', async () => {
    const one = await served()
    one.world.route(API, 'GET /slow', { milliseconds: 60_000 })
    one.world.console.createDeployment({ restApiId: API, stageName: 'dev' })
    const broken = expect(fetch(`${one.url}/_aws/execute-api/${API}/dev/slow`)).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await closed(one)).toBe(true)
    await broken
  })

  it('breaks off a request to a backend that is silent', async () => {
    const asked = createServer()
    await new Promise<void>((resolve) => void asked.listen(0, '127.0.0.1', resolve))
    const one = await served()
    const { console } = one.world
    const resourceId = console.getRestApi({ restApiId: API }).rootResourceId
    const method = { restApiId: API, resourceId, httpMethod: 'GET' }
    console.putMethod({ ...method, authorizationType: 'NONE' })
    const uri = `http://127.0.0.1:${(asked.address() as AddressInfo).port}/`
    console.putIntegration({ ...method, type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri })
    console.createDeployment({ restApiId: API, stageName: 'dev' })
    const broken = expect(fetch(`${one.url}/_aws/execute-api/${API}/dev/`)).rejects.toThrow()
    const [request] = (await once(asked, 'request')) as [{ socket: NodeJS.EventEmitter }]
    const left = once(request.socket, 'close')
    expect(await closed(one)).toBe(true)
    await Promise.all([broken, left])
    await new Promise((resolve) => asked.close(resolve))
  })

  it('waits for no connection that a caller keeps', async () => {
    const one = await served()
    const socket = connect(Number(new URL(one.url).port), '127.0.0.1')
    socket.write('POST /restapis HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf')
    await once(socket, 'connect')
    const left = new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve))
    expect(await closed(one)).toBe(true)
    await left
  })
})
