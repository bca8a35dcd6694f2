import { badRequest, type WorldFault } from '../fault'
import type { World } from '../world'
import { accountRoutes } from './api-gateway-account'
import { contentRoutes } from './api-gateway-content'
import { type ApiRequest, type ApiRoute, apiRoutes, Raw } from './api-gateway-routes'
import { stageRoutes } from './api-gateway-stages'
import { Fields } from './fields'
import { type Answering, json, matched, type WireAnswer, type WireRequest } from './wire'

/** API Gateway's REST JSON protocol. */
export function apiGatewayFace(world: World): Answering {
  const routes = [apiRoutes, stageRoutes, contentRoutes, accountRoutes].flatMap((routesOf) => routesOf(world.gateway))
  return (request) => {
    for (const route of routes) {
      const path = request.method === route.method ? matched(route.path, request.url.pathname) : undefined
      if (path !== undefined) return answered(route, asked(request, path))
    }
    throw badRequest(`Unknown operation: ${request.method} ${request.url.pathname}`)
  }
}

const asked = ({ url, headers, body }: WireRequest, path: Readonly<Record<string, string>>): ApiRequest => ({
  path: (name) => path[name] ?? '',
  query: url.searchParams,
  header: (name) => headers[name],
  raw: body,
  fields: () => Fields.parse(body),
})

const answered = (route: ApiRoute, request: ApiRequest): WireAnswer => {
  const value = route.answer(request)
  if (value instanceof Raw) return { status: route.status, headers: value.headers, body: value.body }
  const headers = { 'content-type': 'application/json' }
  return { status: route.status, headers, body: value === undefined ? '' : JSON.stringify(value, inSeconds) }
}

/** Dates travel as whole seconds since the epoch. */
const inSeconds = (key: string, value: unknown): unknown =>
  typeof value === 'number' && /^(?:created|lastUpdated)Date$/.test(key) ? Math.floor(value / 1000) : value

/** The error's type stands in a header, its text in the body. */
export const apiGatewayFault = (fault: WorldFault): WireAnswer =>
  json(
    fault.status ?? 500,
    { message: fault.message },
    {
      'x-amzn-errortype': fault.code,
      ...(fault.retryAfterSeconds !== undefined && { 'retry-after': String(fault.retryAfterSeconds) }),
    },
  )
