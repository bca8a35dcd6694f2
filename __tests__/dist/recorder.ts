import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Recorded {
  readonly method: string
  /** Decoded, with the query. */
  readonly path: string
  readonly body: string
  /** When it came, in milliseconds on the scale of `performance.now()`. */
  readonly at: number
}

export interface Recorder extends AsyncDisposable {
  /** `http://127.0.0.1:4580`. */
  readonly url: string
  readonly requests: readonly Recorded[]
  /** Stops the next request that `isMeant` on its way there, or its answer on the way back. */
  readonly hold: (isMeant: (request: Recorded) => boolean, way?: Way) => Held
}

export type Way = 'there' | 'back'

/** A request that hangs. Never released, it hangs until its sender gives up. */
export interface Held {
  /** Resolves when the request has come, and with `back` has been carried out too. */
  readonly came: Promise<void>
  readonly release: () => void
}

/** Hands every request on to `target`, and remembers it. A connection that breaks there breaks here too. */
export async function recorder(target: string): Promise<Recorder> {
  const requests: Recorded[] = []
  const checkpoints = new Set<Checkpoint>()
  const stopped = async (request: Recorded, way: Way) => {
    const checkpoint = [...checkpoints].find((one) => one.way === way && one.isMeant(request))
    if (checkpoint === undefined) return
    checkpoints.delete(checkpoint)
    checkpoint.arrived()
    await checkpoint.released
  }
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = incoming
    const body = await textOf(incoming)
    const recorded = { method, path: decodeURIComponent(url), body, at: performance.now() }
    requests.push(recorded)
    await stopped(recorded, 'there')
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)))
    const request = { method, headers: kept as Record<string, string>, ...(method === 'GET' || method === 'HEAD' ? {} : { body }) }
    const answer = await fetch(`${target}${url}`, request)
    const text = await answer.text()
    await stopped(recorded, 'back')
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text)
  }
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    hold: (isMeant, way = 'there') => {
      const [arrival, release] = [latch(), latch()]
      checkpoints.add({ isMeant, way, arrived: arrival.open, released: release.opened })
      return { came: arrival.opened, release: release.open }
    },
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

interface Checkpoint {
  readonly isMeant: (request: Recorded) => boolean
  readonly way: Way
  readonly arrived: () => void
  readonly released: Promise<void>
}

interface Latch {
  readonly opened: Promise<void>
  readonly open: () => void
}

function latch(): Latch {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

const OF_THE_CONNECTION: ReadonlySet<string> = new Set(['host', 'connection', 'content-length'])

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
