import type { RouteHandler } from '../api-gateway/model'
import { type Eventually, failed, type Timed } from './answer'
import type { Backend } from './backend'
import { type Exchange, queryOf, templateContext } from './exchange'
import { calledFunction } from './function-integration'
import type { Functions } from './functions'
import { forwarded } from './http-integration'
import { mocked } from './mock-integration'

export interface Integrations {
  readonly functions: Functions
  /** Without one nothing is called over HTTP. */
  readonly backend: Backend | undefined
}

/** What stands behind a method answers; whatever goes wrong on the way is a 500. Never rejects. */
export function integrated(exchange: Exchange, integrations: Integrations): Eventually<Timed> {
  const { route, deployment } = exchange
  const handler = deployment.snapshot.handlers.get(`${route.method.httpMethod} ${route.resource.path}`)
  if (handler !== undefined) return handled(handler, exchange)
  try {
    const answer = carriedOut(exchange, integrations)
    return answer instanceof Promise ? answer.catch(broken) : answer
  } catch (error) {
    return broken(error)
  }
}

/** A template that is not well formed, before all. */
const broken = (error: unknown): Timed => failed(`Execution failed: ${String(error)}`)

function carriedOut(exchange: Exchange, { functions, backend }: Integrations): Eventually<Timed> {
  const { integration } = exchange
  switch (integration.type) {
    case 'MOCK':
      return mocked(integration, templateContext(exchange))
    case 'HTTP':
    case 'HTTP_PROXY':
      return forwarded(exchange, backend)
    case 'AWS':
    case 'AWS_PROXY':
      return calledFunction(exchange, functions)
    default:
      return failed(`There is no integration of type ${integration.type}`)
  }
}

function handled(handler: RouteHandler, exchange: Exchange): Timed {
  const { invocation, path, deployment, variables, canary, now } = exchange
  const { id, description } = deployment.shape
  const answer = handler({
    method: invocation.method,
    path,
    query: queryOf(exchange),
    headers: invocation.headers,
    body: invocation.body,
    stage: invocation.stage,
    deployment: { id, description },
    variables,
    canary,
    at: now,
  })
  return {
    status: answer.status ?? 200,
    headers: { 'content-type': 'application/json', ...answer.headers },
    body: answer.body ?? '',
    milliseconds: answer.milliseconds ?? 0,
  }
}
