import type { Millis } from '../domain/units'

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly timeout: Millis
  /** Signed for execute-api in this region when present. */
  readonly sigv4: { readonly region: string } | undefined
}

export type HttpAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>
      /** At most the first 256 KiB. */
      readonly body: string
      readonly elapsed: Millis
    }
  | { readonly kind: 'no-answer'; readonly why: string; readonly elapsed: Millis }

export interface Http {
  /** Follows no redirect. Never rejects. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>
}
