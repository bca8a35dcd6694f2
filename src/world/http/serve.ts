import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { after, millis } from '../../domain/units'
import { mappedTarget } from '../api-gateway/domain-names'
import { WorldFault } from '../fault'
import type { World } from '../world'
import { apiGatewayFace, apiGatewayFault } from './api-gateway'
import { CLOUDWATCH_CBOR, cloudWatchCbor, cloudWatchJson, cloudWatchQuery } from './cloudwatch'
import { DATA_PLANE, dataPlaneFace } from './data-plane'
import { GITHUB, gitHubFace, gitHubFault } from './github'
import { loopbackBackend } from './loopback'
import { SCHEDULES, schedulerFace } from './scheduler'
import { stsFace, stsFault } from './sts'
import { type Face, json, type WireAnswer, type WireRequest } from './wire'

export interface Served {
  /** `http://127.0.0.1:4580`. */
  readonly url: string
  close(): Promise<void>
}

/** One request and how it was answered; no status: the connection broke. */
export interface Exchange {
  readonly method: string
  /** With its query, as it came. */
  readonly path: string
  readonly status: number | undefined
}

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number
  readonly onAnswer?: (exchange: Exchange) => void
}

/** Serves the world on 127.0.0.1. Answers wait on the world's clock, which should be the machine's. */
export async function serve(world: World, { port, onAnswer }: ServeOptions): Promise<Served> {
  world.dataPlane.backend ??= loopbackBackend()
  const faces = facesOf(world)
  const server = createServer((incoming, outgoing) => {
    outgoing.once('close', () => {
      const status = outgoing.writableFinished ? outgoing.statusCode : undefined
      onAnswer?.({ method: incoming.method ?? '', path: incoming.url ?? '', status })
    })
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

type FaceName =
  | 'apigateway'
  | 'cloudwatch-json'
  | 'cloudwatch-cbor'
  | 'cloudwatch-query'
  | 'sts'
  | 'scheduler'
  | 'github'
  | 'execute-api'

const facesOf = (world: World): Readonly<Record<FaceName, Face>> => ({
  apigateway: { answer: apiGatewayFace(world), refuse: apiGatewayFault },
  'cloudwatch-json': cloudWatchJson(world),
  'cloudwatch-cbor': cloudWatchCbor(world),
  'cloudwatch-query': cloudWatchQuery(world),
  scheduler: schedulerFace(world),
  sts: { answer: stsFace(world), refuse: stsFault },
  github: { answer: gitHubFace(world), refuse: gitHubFault },
  'execute-api': { answer: dataPlaneFace(world), refuse: apiGatewayFault },
})

/** Services share one root: the signature's scope tells whose a request is, else what it looks like. */
function faceOf(world: World, request: WireRequest): FaceName {
  const { pathname } = request.url
  if (isBelow(DATA_PLANE, pathname) || mappedTarget(world.domains, request.url.hostname, pathname)) return 'execute-api'
  if (isBelow(GITHUB, pathname)) return 'github'
  return signedFor(request) ?? unsignedFor(request)
}

const isBelow = (root: string, pathname: string): boolean => pathname === root || pathname.startsWith(`${root}/`)

function signedFor(request: WireRequest): FaceName | undefined {
  const { authorization = '' } = request.headers
  const scope = /Credential=[^/]*\/\d+\/[^/]*\/([\w-]+)\//.exec(authorization)?.[1]
  if (scope === 'monitoring') return cloudWatchOf(request)
  return scope === 'apigateway' || scope === 'sts' || scope === 'scheduler' ? scope : undefined
}

function unsignedFor(request: WireRequest): FaceName {
  const { url, headers, body } = request
  if (isBelow(CLOUDWATCH_CBOR, url.pathname) || headers['x-amz-target']?.startsWith('GraniteServiceVersion') === true) {
    return cloudWatchOf(request)
  }
  if (isBelow(SCHEDULES, url.pathname)) return 'scheduler'
  if (url.pathname !== '/' || !/(?:^|&)Action=/.test(body)) return 'apigateway'
  return /(?:^|&)Version=2010-08-01(?:&|$)/.test(body) ? 'cloudwatch-query' : 'sts'
}

function cloudWatchOf({ url, headers }: WireRequest): FaceName {
  if (isBelow(CLOUDWATCH_CBOR, url.pathname)) return 'cloudwatch-cbor'
  return headers['x-amz-target'] === undefined ? 'cloudwatch-query' : 'cloudwatch-json'
}

async function handle(
  world: World,
  faces: Readonly<Record<FaceName, Face>>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await received(incoming)
  const answer =
    request === undefined
      ? json(413, { message: 'Request Too Long' })
      : await answered(faces[faceOf(world, request)], request)
  // The connection breaks, as it does when an answer is lost on the way.
  if (answer === undefined) return void incoming.socket.destroy()
  const { milliseconds = 0 } = answer
  const until = after(world.clock.now(), millis(milliseconds))
  if (milliseconds > 0) await world.clock.sleepUntil(until, new AbortController().signal)
  outgoing.writeHead(answer.status, answer.headers).end(answer.body)
}

/** `undefined`: there is no answer at all. */
async function answered({ answer, refuse }: Face, request: WireRequest): Promise<WireAnswer | undefined> {
  try {
    return await answer(request)
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
  const bytes = inflated(Buffer.concat(chunks), incoming.headers['content-encoding'])
  return (
    bytes && {
      method: incoming.method ?? 'GET',
      url: new URL(incoming.url ?? '/', `http://${host}`),
      headers: Object.fromEntries(headers) as Readonly<Record<string, string>>,
      body: bytes.toString(),
      bytes,
    }
  )
}

/** SDKs compress large PutMetricData. `undefined`: too long, or not what it says it is. */
function inflated(bytes: Buffer, encoding: string | undefined): Buffer | undefined {
  if (encoding !== 'gzip') return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
}
