import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, millis } from '../../domain/units'
import { WorldFault } from '../fault'
import type { World } from '../world'
import { apiGatewayFace, apiGatewayFault } from './api-gateway'
import { cloudWatchFace, cloudWatchFault } from './cloudwatch'
import { DATA_PLANE, dataPlaneFace } from './data-plane'
import { GITHUB, gitHubFace, gitHubFault } from './github'
import { stsFace, stsFault } from './sts'
import { type Answering, json, type WireAnswer, type WireRequest } from './wire'

export interface Served {
  /** `http://127.0.0.1:4580`. */
  readonly url: string
  close(): Promise<void>
}

/** Serves the world on 127.0.0.1; port 0 is any free one. Answers wait on the world's clock, which should be the machine's. */
export async function serve(world: World, { port }: { readonly port: number }): Promise<Served> {
  const faces = facesOf(world)
  const server = createServer((incoming, outgoing) => {
    handle(world, faces, incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** One service: how it answers and how it refuses. */
interface Face {
  readonly answer: Answering
  readonly refuse: (fault: WorldFault) => WireAnswer
}

type FaceName = 'apigateway' | 'monitoring' | 'sts' | 'github' | 'execute-api'

const facesOf = (world: World): Readonly<Record<FaceName, Face>> => ({
  apigateway: { answer: apiGatewayFace(world), refuse: apiGatewayFault },
  monitoring: { answer: cloudWatchFace(world), refuse: cloudWatchFault },
  sts: { answer: stsFace(world), refuse: stsFault },
  github: { answer: gitHubFace(world), refuse: gitHubFault },
  'execute-api': { answer: dataPlaneFace(world), refuse: apiGatewayFault },
})

/** Services share one root: the signature's scope tells whose a request is, else what it looks like. */
function faceOf(request: WireRequest): FaceName {
  const { pathname } = request.url
  if (isBelow(DATA_PLANE, pathname)) return 'execute-api'
  if (isBelow(GITHUB, pathname)) return 'github'
  return signedFor(request.headers['authorization'] ?? '') ?? unsignedFor(request)
}

const isBelow = (root: string, pathname: string): boolean => pathname === root || pathname.startsWith(`${root}/`)

function signedFor(authorization: string): FaceName | undefined {
  const scope = /Credential=[^/]*\/\d+\/[^/]*\/([\w-]+)\//.exec(authorization)?.[1]
  return scope === 'apigateway' || scope === 'monitoring' || scope === 'sts' ? scope : undefined
}

function unsignedFor({ url, headers, body }: WireRequest): FaceName {
  if (headers['x-amz-target']?.startsWith('GraniteServiceVersion') === true) return 'monitoring'
  return url.pathname === '/' && body.startsWith('Action=') ? 'sts' : 'apigateway'
}

async function handle(
  world: World,
  faces: Readonly<Record<FaceName, Face>>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await received(incoming)
  const answer =
    request === undefined ? json(413, { message: 'Request Too Long' }) : answered(faces[faceOf(request)], request)
  // The connection breaks, as it does when an answer is lost on the way.
  if (answer === undefined) return void incoming.socket.destroy()
  const { milliseconds = 0 } = answer
  const until = after(world.clock.now(), millis(milliseconds))
  if (milliseconds > 0) await world.clock.sleepUntil(until, new AbortController().signal)
  outgoing.writeHead(answer.status, answer.headers).end(answer.body)
}

/** `undefined`: there is no answer at all. */
function answered({ answer, refuse }: Face, request: WireRequest): WireAnswer | undefined {
  try {
    return answer(request)
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error
    return error.status === undefined ? undefined : refuse(error)
  }
}

/** Above what PutRestApi takes. */
const MOST_BYTES = 8 * 1024 * 1024

/** `undefined`: too long. */
async function received(incoming: IncomingMessage): Promise<WireRequest | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  const host = incoming.headers.host ?? '127.0.0.1'
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `http://${host}`),
    headers: Object.fromEntries(headers) as Readonly<Record<string, string>>,
    body: Buffer.concat(chunks).toString(),
  }
}
