import type { Texts } from '../api-gateway/model'

export interface BackendRequest {
  readonly method: string
  /** On this machine: `isLoopback` holds. */
  readonly url: URL
  readonly headers: Texts
  readonly body: string
  readonly timeout: number
}

export interface EndpointAnswer {
  readonly kind: 'answer'
  readonly status: number
  /** Without `set-cookie`. */
  readonly headers: Texts
  /** The `set-cookie` lines. */
  readonly cookies?: readonly string[]
  readonly body: string
}

export type BackendAnswer =
  | EndpointAnswer
  | { readonly kind: 'timeout' }
  /** More than 10 MB, the most that API Gateway takes. */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unreachable'; readonly why: string }

/** The way to HTTP endpoints; redirects are handed on, never followed. Never rejects. */
export type Backend = (request: BackendRequest) => Promise<BackendAnswer>

/** The world calls nobody but this machine; a name could lead anywhere, so but for `localhost` only addresses will do. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
