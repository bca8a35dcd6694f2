import { unreachable } from '../../domain/never'
import type { Texts } from '../api-gateway/model'
import { own } from '../own'
import { atOnce, endToEnd, type Eventually, failed, message, type Timed } from './answer'
import { type Backend, type BackendAnswer, type BackendRequest, type EndpointAnswer, isLoopback } from './backend'
import { type Exchange, templateContext } from './exchange'
import { withVariables } from './functions'
import { asItCame, atOnceOrNoMatch, mappedBody, mappedResponse, requestSource } from './mapping'
import type { Override } from './template'

/** HTTP_PROXY hands the request on as it is, HTTP only what is mapped; both to this machine only. */
export function forwarded(exchange: Exchange, backend: Backend | undefined): Eventually<Timed> {
  if (passesOf(exchange.invocation.headers).length >= MOST_PASSES) return loop()
  const request = backendRequest(exchange)
  if ('status' in request) return request
  if (!isLoopback(request.url)) return refusedHost(request.url)
  if (backend === undefined) return failed('This world has no way to HTTP endpoints; set dataPlane.backend')
  return backend(request).then((answer) => returned(exchange, answer))
}

/** What this world calls itself in `via` (RFC 9110, 7.6.3). */
const VIA = '1.1 embedded-world'

/** A stage may call another one of this world, which may call a third one. */
const MOST_PASSES = 5

const passesOf = ({ via = '' }: Texts): readonly string[] => via.split(/\s*,\s*/).filter((one) => one === VIA)

/** AWS would go round until something times out. */
function loop(): Timed {
  const why = `The request came through this world ${MOST_PASSES} times: an integration leads to itself`
  return { ...atOnce(message(508, why)), failure: why }
}

/** Says why to the caller too, as AWS would have called the endpoint. */
function refusedHost({ host }: URL): Timed {
  const why = `The embedded world calls loopback addresses over http only, not ${host}`
  return { ...atOnce(message(500, why)), failure: why }
}

function backendRequest(exchange: Exchange): BackendRequest | Timed {
  const { integration, invocation } = exchange
  const isProxy = integration.type === 'HTTP_PROXY'
  const body = isProxy ? asItCame(invocation.body) : mappedBody(integration, templateContext(exchange))
  if ('status' in body) return atOnce(body)
  const mapped = mappedParameters(exchange, body.request)
  const url = urlOf(exchange, mapped.path)
  if (typeof url === 'string') return failed(url)
  const query = [...(isProxy ? exchange.search : []), ...Object.entries(mapped.querystring)]
  for (const [name, value] of query) url.searchParams.append(name, value)
  return {
    method: methodOf(exchange),
    url,
    headers: {
      ...(isProxy ? endToEnd(invocation.headers) : contentType(invocation.headers)),
      ...mapped.header,
      via: [invocation.headers['via'] ?? [], VIA].flat().join(', '),
    },
    body: body.text,
    timeout: integration.timeoutInMillis,
  }
}

const methodOf = ({ integration: { httpMethod }, invocation }: Exchange): string =>
  httpMethod === undefined || httpMethod === 'ANY' ? invocation.method : httpMethod

const contentType = ({ 'content-type': type = 'application/json' }: Texts): Texts => ({ 'content-type': type })

type Place = 'path' | 'querystring' | 'header'

/** `integration.request.header.X` and the like, with what they are mapped from and what the template puts in its place. */
function mappedParameters(exchange: Exchange, override: Override): Readonly<Record<Place, Texts>> {
  const given = templateContext(exchange)
  const found = Object.entries(exchange.integration.requestParameters ?? {}).flatMap(([target, source]) => {
    const [, place, name = ''] = /^integration\.request\.(path|querystring|header)\.(.+)$/.exec(target) ?? []
    const text = requestSource(source, given)
    return place === undefined || text === undefined ? [] : [{ place, name, text }]
  })
  const at = (place: Place) => ({
    ...Object.fromEntries(found.filter((one) => one.place === place).map(({ name, text }) => [name, text])),
    ...override[place],
  })
  return { path: at('path'), querystring: at('querystring'), header: at('header') }
}

/** Or what is wrong with it. */
function urlOf({ integration, variables }: Exchange, path: Texts): URL | string {
  const uri = withVariables(integration.uri ?? '', variables)
  if (uri === undefined) return `The URI ${integration.uri ?? ''} names a stage variable that is not set`
  const filled = uri.replace(
    /\{(\w+)\+?\}/g,
    (part, name: string) => own(path, name)?.split('/').map(encodeURIComponent).join('/') ?? part,
  )
  if (/\{\w+\+?\}/.test(filled)) return `The URI ${filled} has a path parameter that nothing is mapped to`
  return URL.canParse(filled) ? new URL(filled) : `Invalid URI: ${filled}`
}

function returned(exchange: Exchange, answer: BackendAnswer): Timed {
  switch (answer.kind) {
    case 'timeout':
      return { ...atOnce(message(504, 'Endpoint request timed out')), failure: 'The endpoint took too long' }
    case 'unreachable':
      // Status and text are from memory.
      return {
        ...atOnce(message(504, 'Network error communicating with endpoint')),
        failure: `The endpoint cannot be reached: ${answer.why}`,
      }
    case 'too-long':
      return failed('The answer of the endpoint is longer than 10 MB')
    case 'answer':
      return answered(exchange, answer)
    default:
      return unreachable(answer)
  }
}

function answered(exchange: Exchange, { status, headers: given, cookies = [], body }: EndpointAnswer): Timed {
  const headers = endToEnd(given)
  if (exchange.integration.type === 'HTTP_PROXY') return atOnce({ status, headers, cookies, body })
  // Which of several cookies a mapping gets is unverified.
  const mappable = { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies.at(-1) ?? '' }) }
  const result = { selector: String(status), headers: mappable, body }
  return atOnceOrNoMatch(mappedResponse(exchange.integration, result, templateContext(exchange, body)), result.selector)
}
