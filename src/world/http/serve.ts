import { setMaxListeners } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, millis } from '../../domain/units'
import { WorldFault } from '../fault'
import type { World } from '../world'
import { apiGatewayFace, apiGatewayFault } from './api-gateway'
import { refusalOf } from './callers'
import { CLOUDWATCH_CBOR, cloudWatchCbor, cloudWatchJson, cloudWatchQuery } from './cloudwatch'
import { dataPlaneFace, isDataPlane } from './data-plane'
import { GITHUB, gitHubFace, gitHubFault } from './github'
import { received, targetOf, urlOf } from './incoming'
import { loopbackBackend } from './loopback'
import { SCHEDULES, schedulerFace } from './scheduler'
import { stsFace, stsFault } from './sts'
import { type Face, isBelow, json, type WireAnswer, type WireRequest } from './wire'

export interface Served {
  /** `http://127.0.0.1:4580`. */
  readonly url: string
  /** Waits for nobody: what is being answered, or asked of a backend, is broken off. */
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
  /** What went wrong in the world itself; the caller only hears of a 500. */
  readonly onBug?: (error: unknown) => void
}

/** Serves the world on 127.0.0.1. Answers wait on the world's clock, which should be the machine's. */
export async function serve(world: World, { port, onAnswer, onBug }: ServeOptions): Promise<Served> {
  const ended = new AbortController()
  // Every answer that takes its time listens to it.
  setMaxListeners(0, ended.signal)
  const backend = loopbackBackend(ended.signal)
  world.dataPlane.backend ??= backend
  const hosting: Hosting = { world, faces: facesOf(world), ended: ended.signal }
  const server = createServer((incoming, outgoing) => {
    outgoing.once('close', () => {
      const status = outgoing.writableFinished ? outgoing.statusCode : undefined
      onAnswer?.({ method: incoming.method ?? '', path: incoming.url ?? '', status })
    })
    handle(hosting, incoming, outgoing).catch((error: unknown) => {
      onBug?.(error)
      if (outgoing.headersSent) return void incoming.socket.destroy()
      const { status, headers, body } = json(500, { message: 'Internal server error' })
      outgoing.writeHead(status, headers).end(body)
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
        ended.abort()
        if (world.dataPlane.backend === backend) world.dataPlane.backend = undefined
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
function faceOf(request: WireRequest): FaceName {
  if (isBelow(GITHUB, request.url.pathname)) return 'github'
  return signedFor(request) ?? unsignedFor(request)
}

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

interface Hosting {
  readonly world: World
  readonly faces: Readonly<Record<FaceName, Face>>
  /** Aborted when the server closes. */
  readonly ended: AbortSignal
}

async function handle(hosting: Hosting, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { clock } = hosting.world
  const answer = await answerTo(hosting, incoming)
  // The connection breaks, as it does when an answer is lost on the way.
  if (answer === undefined) return void incoming.socket.destroy()
  const { milliseconds = 0 } = answer
  if (milliseconds > 0) await clock.sleepUntil(after(clock.now(), millis(milliseconds)), hosting.ended)
  outgoing.writeHead(answer.status, answer.headers).end(answer.body)
}

/** `undefined`: there is no answer at all. */
async function answerTo({ world, faces }: Hosting, incoming: IncomingMessage): Promise<WireAnswer | undefined> {
  const url = urlOf(incoming)
  if (url === undefined) return json(400, { message: 'Bad Request' })
  const refusal = refusalOf(url, incoming.headers, world.domains)
  if (refusal !== undefined) return json(403, { message: refusal })
  const isForStage = isDataPlane(world, url, targetOf(incoming))
  const request = await received(incoming, url, isForStage)
  if (request === 'too long') return json(413, { message: 'Request Too Long' })
  if (request === 'malformed') return json(400, { message: 'Bad Request' })
  return answered(faces[isForStage ? 'execute-api' : faceOf(request)], request)
}

async function answered({ answer, refuse }: Face, request: WireRequest): Promise<WireAnswer | undefined> {
  try {
    return await answer(request)
  } catch (error) {
    if (!(error instanceof WorldFault)) throw error
    return error.status === undefined ? undefined : refuse(error)
  }
}
