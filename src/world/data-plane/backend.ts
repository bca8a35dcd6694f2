import type { Texts } from '../api-gateway/model'

export interface BackendRequest {
  readonly method: string
  /** On this machine: `isLoopback` holds. */
  readonly url: URL
  readonly headers: Texts
  readonly body: string
  readonly timeout: number
}

export type BackendAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Texts; readonly body: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unreachable'; readonly why: string }

/** The way to HTTP endpoints; redirects are handed on, never followed. Never rejects. */
export type Backend = (request: BackendRequest) => Promise<BackendAnswer>

/** The world calls nobody but this machine; a name could lead anywhere, so but for `localhost` only addresses will do. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
