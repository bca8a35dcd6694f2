/** What a caller gets. */
export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The values of `set-cookie`, which cannot share a line (RFC 6265, 3). */
  readonly cookies?: readonly string[]
  readonly body: string
}

export interface Timed extends Answer {
  /** How long the answer takes. */
  readonly milliseconds: number
  /** Why API Gateway itself failed; for its execution log, not for the caller. */
  readonly failure?: string
}

/** Whether it is a final answer of HTTP, with headers that can be written (RFC 9110, 5.5 and 5.6.2). */
export const isSendable = ({ status, headers, cookies = [] }: Answer): boolean =>
  Number.isInteger(status) &&
  status >= 200 &&
  status <= 599 &&
  cookies.every(isLine) &&
  Object.entries(headers).every(([name, value]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && isLine(value))

const isLine = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)

/** Headers that belong to one connection (RFC 9110, 7.6.1), and those that each side makes by itself. */
const HOP_BY_HOP = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Without them. Names in lower case. */
export const endToEnd = (headers: Answer['headers']): Answer['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)))

/** At once, or when something outside has answered. */
export type Eventually<T> = T | Promise<T>

export const followed = <A, B>(value: Eventually<A>, next: (value: A) => B): Eventually<B> =>
  value instanceof Promise ? value.then(next) : next(value)

export const JSON_TYPE = 'application/json'

export const message = (status: number, text: string, type?: string): Answer => ({
  status,
  headers: { 'content-type': JSON_TYPE, ...(type !== undefined && { 'x-amzn-errortype': type }) },
  body: JSON.stringify({ message: text }),
})

/** API Gateway's words when an integration cannot be carried out. */
export const internalServerError = (status: 500 | 502 = 500): Answer => message(status, 'Internal server error')

export const forbidden = (): Answer => message(403, 'Forbidden', 'ForbiddenException')

export const tooManyRequests = (): Answer => message(429, 'Too Many Requests', 'TooManyRequestsException')

export const atOnce = (answer: Answer): Timed => ({ ...answer, milliseconds: 0 })

/** 500 without a word to the caller: the reason stands in the log. */
export const failed = (failure: string, status: 500 | 502 = 500): Timed => ({
  ...atOnce(internalServerError(status)),
  failure,
})
