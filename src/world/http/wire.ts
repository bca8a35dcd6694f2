import type { WorldFault } from '../fault'

/** A request as it came in, whole. */
export interface WireRequest {
  /** Upper case. */
  readonly method: string
  readonly url: URL
  /** Path and query as they came, where `url` has taken `%2e%2e` for a way up. */
  readonly target: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body as it came, for what is not text. */
  readonly bytes: Uint8Array
}

export interface WireAnswer {
  readonly status: number
  /** Several values are several lines. */
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: string | Uint8Array
  /** How long the caller waits for it; 0 when absent. */
  readonly milliseconds?: number
}

/** Answers a request, or throws the `WorldFault` that its protocol says in its own way. */
export type Answering = (request: WireRequest) => WireAnswer

/** One service in one protocol: how it answers and how it refuses. */
export interface Face {
  readonly answer: (request: WireRequest) => WireAnswer | Promise<WireAnswer>
  readonly refuse: (fault: WorldFault) => WireAnswer
}

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): WireAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

export const isBelow = (root: string, pathname: string): boolean => pathname === root || pathname.startsWith(`${root}/`)

/** The parts of a path that a pattern such as `/restapis/{restApiId}` names, decoded; `{path+}` takes the rest. */
export function matched(pattern: string, pathname: string): Readonly<Record<string, string>> | undefined {
  const source = pattern.replace(
    /\{(\w+)(\+?)\}/g,
    (_, name: string, rest: string) => `(?<${name}>${rest ? '.+' : '[^/]+'})`,
  )
  const found = new RegExp(`^${source}/?$`).exec(pathname)
  if (found === null) return undefined
  return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, decoded(part)]))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign stands for itself.
    return part
  }
}
