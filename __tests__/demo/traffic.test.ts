import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { between, GATEWAY, Traffic } from '../../src/demo/traffic'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the traffic of the demo', () => {
  it('counts answers and failures by version, and what has none as the gateway’s', async () => {
    let turn = 0
    const answers = [
      [200, { version: 'v1' }],
      [500, { version: 'v2' }],
      [403, { message: 'Forbidden' }],
    ] as const
    const url = await served((_, response) => {
      const [status, body] = answers[turn++ % 3] ?? answers[0]
      response.writeHead(status).end(JSON.stringify(body))
    })
    const traffic = new Traffic(url)
    traffic.start()
    while (traffic.counts().size < 3) await sleep(10)
    await traffic.stop()
    const shares = [...traffic.counts()].map(([version, { answers, failures }]) => [version, failures / answers])
    expect(Object.fromEntries(shares)).toEqual({ v1: 0, v2: 1, [GATEWAY]: 1 })
  })

  it('does not catch up when it was held up', async () => {
    let requests = 0
    const url = await served((_, response) => {
      requests += 1
      response.end('{}')
    })
    const traffic = new Traffic(url)
    traffic.start()
    const until = performance.now() + 1500
    while (performance.now() < until);
    await sleep(100)
    await traffic.stop()
    expect(requests).toBeLessThan(40)
  })

  it('stops at once, whoever does not answer', async () => {
    const traffic = new Traffic(await served(() => undefined))
    traffic.start()
    await sleep(50)
    const from = performance.now()
    await traffic.stop()
    expect(performance.now() - from).toBeLessThan(1000)
    expect(traffic.counts()).toEqual(new Map())
  })

  it('tells what came between two looks', () => {
    const earlier = new Map([['v1', { answers: 3, failures: 1 }]])
    const later = new Map([...earlier, ['v2', { answers: 2, failures: 2 }]] as const)
    expect(between(earlier, later)).toEqual(new Map([['v2', { answers: 2, failures: 2 }]]))
  })
})
