import { type Millis, after, millis, since } from '../../domain/units'
import type { Http, HttpAnswer, HttpRequest } from '../../ports/http'
import { mappedTarget } from '../api-gateway/domain-names'
import type { Invocation, InvocationAnswer } from '../data-plane/data-plane'
import type { World } from '../world'

/** The data plane in virtual time: an answer takes as long as the route says, or the request's time runs out. */
export const httpOf = (world: World): Http => ({
  async send(request, signal) {
    const began = world.clock.now()
    const nobody = (why: string): HttpAnswer => ({ kind: 'no-answer', why, elapsed: since(began, world.clock.now()) })
    const where = destination(world, new URL(request.url))
    if (where === undefined) return nobody(`getaddrinfo ENOTFOUND ${new URL(request.url).hostname}`)
    const answer = await world.dataPlane.send({ ...where, ...asked(request) })
    await passed(world, millis(Math.min(answer.milliseconds, request.timeout)), signal)
    if (signal.aborted) return nobody('aborted')
    if (answer.milliseconds > request.timeout) return nobody(`no answer within ${request.timeout} ms`)
    return answered(answer, since(began, world.clock.now()))
  },
})

async function passed(world: World, time: Millis, signal: AbortSignal): Promise<void> {
  if (time > 0) await world.clock.sleepUntil(after(world.clock.now(), time), signal)
}

const MOST_CHARACTERS = 256 * 1024

/** Of several cookies the last one, which is all that the port has room for. */
const answered = ({ status, headers, cookies = [], body }: InvocationAnswer, elapsed: Millis): HttpAnswer => ({
  kind: 'answer',
  status,
  headers: { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies.at(-1) ?? '' }) },
  body: body.slice(0, MOST_CHARACTERS),
  elapsed,
})

const asked = ({ method, headers, body, sigv4 }: HttpRequest): Pick<Invocation, 'method' | 'headers' | 'body'> => ({
  method,
  headers: { ...lowered(headers), ...(sigv4 && { authorization: `AWS4-HMAC-SHA256 ${sigv4.region}` }) },
  body: body ?? '',
})

const lowered = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

type Destination = Pick<Invocation, 'api' | 'stage' | 'path'>

/** `undefined`: nobody has this name. */
function destination(world: World, url: URL): Destination | undefined {
  const domain = mappedTarget(world.domains, url.hostname, `${url.pathname}${url.search}`)
  if (domain !== undefined) return within(domain.api, new URL(domain.path, url), domain.stage)
  const [api = '', ...host] = url.hostname.split('.')
  if (host.join('.') === `execute-api.${world.region}.amazonaws.com`) return within(api, url)
  const local = /^\/_aws\/execute-api\/([^/]+)(\/.*)$/.exec(url.pathname)
  return local ? within(local[1] ?? '', new URL(`${local[2] ?? ''}${url.search}`, url)) : undefined
}

/** Unless the stage is given it is the first part of the path. */
function within(api: string, { pathname, search }: URL, stage?: string): Destination {
  if (stage !== undefined) return { api, stage, path: `${pathname}${search}` }
  const [, first = '', ...rest] = pathname.split('/')
  return { api, stage: first, path: `/${rest.join('/')}${search}` }
}
