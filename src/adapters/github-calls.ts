import type { OctokitResponse, RequestParameters } from '@octokit/types'
import { type Millis, millis, seconds, since } from '../domain/units'
import type { Clock } from '../ports/clock'
import { GitHubError, type GitHubErrorKind } from '../ports/github'
import { type Thrown, thrownOf } from './thrown'

export interface Connection {
  readonly token: string
  /** GITHUB_API_URL, without a trailing slash. */
  readonly apiUrl: string
  readonly clock: Clock
  readonly limits?: Limits
}

export interface Limits {
  readonly call: Millis
  readonly all: Millis
}

const LIMITS: Limits = { call: seconds(5), all: seconds(15) }

/** Sends one request; `route` is `METHOD /path` with octokit's placeholders. The body of the answer is hostile. */
export type Call = (operation: string, route: string, parameters?: RequestParameters) => Promise<unknown>

type Send = (route: string, parameters: RequestParameters) => Promise<OctokitResponse<unknown>>

export function gitHubCalls({ token, apiUrl, clock, limits = LIMITS }: Connection): Call {
  const spent = stopwatch(clock)
  let connected: Promise<Send> | undefined
  return async (operation, route, parameters) => {
    const time = Math.min(limits.call, limits.all - spent.total())
    if (time <= 0) throw new GitHubError('budget', operation, `GitHub's ${limits.all / 1000} s of this run are used up`)
    connected ??= connect(token, apiUrl)
    const send = await connected
    const signal = AbortSignal.timeout(time)
    return spent.during(async () => {
      try {
        return (await send(route, { ...parameters, request: { signal } })).data
      } catch (error) {
        throw signal.aborted ? tooSlow(operation, time, error) : toGitHubError(operation, error)
      }
    })
  }
}

/** Loading octokit takes as long as the rest of a short run, so it waits for the first call. */
async function connect(token: string, apiUrl: string): Promise<Send> {
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'api-gateway-stages', log: SILENT })
  return (route, parameters) => octokit.request(route, parameters)
}

/** Octokit would write what the server says into the log, where it might be taken for a command. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore }
function ignore(): void {
  return undefined
}

/** Counts the time in which at least one call runs. */
function stopwatch(clock: Clock) {
  let counted = 0
  let running = 0
  let began = clock.now()
  const total = (): number => counted + (running > 0 ? since(began, clock.now()) : 0)
  return {
    total,
    async during<T>(work: () => Promise<T>): Promise<T> {
      if (running === 0) began = clock.now()
      running++
      try {
        return await work()
      } finally {
        counted = total()
        began = clock.now()
        running--
      }
    },
  }
}

const tooSlow = (operation: string, time: number, cause: unknown): GitHubError =>
  new GitHubError('timeout', operation, `GitHub gave no answer within ${millis(time) / 1000} s`, { cause })

/** What octokit adds. */
interface Answer {
  readonly status?: unknown
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

function toGitHubError(operation: string, error: unknown): GitHubError {
  const thrown: Thrown & Answer = thrownOf(error)
  return new GitHubError(kindOf(thrown), operation, thrown.message, { cause: error })
}

function kindOf(thrown: Thrown & Answer): GitHubErrorKind {
  // 403 is GitHub's answer to a missing permission and to too many requests alike.
  if (thrown.response?.headers?.['x-ratelimit-remaining'] === '0' || /rate limit/i.test(thrown.message))
    return 'unavailable'
  return typeof thrown.status === 'number' ? (KINDS.get(thrown.status) ?? 'unavailable') : 'unavailable'
}

const KINDS: ReadonlyMap<number, GitHubErrorKind> = new Map([
  [401, 'denied'],
  [403, 'denied'],
  [404, 'not-found'],
  [410, 'not-found'],
  [400, 'refused'],
  [409, 'refused'],
  [422, 'refused'],
])
