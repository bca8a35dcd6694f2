import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Recorded {
  readonly method: string
  /** Decoded, with the query. */
  readonly path: string
  readonly body: string
}

export interface Recorder extends AsyncDisposable {
  /** `http://127.0.0.1:4580`. */
  readonly url: string
  readonly requests: readonly Recorded[]
}

/** Hands every request on to `target`, and remembers it. A connection that breaks there breaks here too. */
export async function recorder(target: string): Promise<Recorder> {
  const requests: Recorded[] = []
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = incoming
    const body = await textOf(incoming)
    requests.push({ method, path: decodeURIComponent(url), body })
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)))
    const request = { method, headers: kept as Record<string, string>, ...(method === 'GET' || method === 'HEAD' ? {} : { body }) }
    const answer = await fetch(`${target}${url}`, request)
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  }
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const OF_THE_CONNECTION: ReadonlySet<string> = new Set(['host', 'connection', 'content-length'])

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
