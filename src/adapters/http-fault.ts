import { codeOf, isThrown, type Thrown, thrownOf } from './thrown'

/** Why nobody answered, in words, from what Node's fetch throws: `fetch failed`, with the reason in `cause`. */
export function whyNoAnswer(error: unknown): string {
  const cause = innermost(error)
  const code = codeOf(cause)
  return WORDS.get(code) ?? (CERTIFICATE.test(code) ? `certificate not accepted: ${cause.message}` : cause.message)
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ENOTFOUND', 'name not found'],
  ['EAI_AGAIN', 'name not found: the resolver did not answer'],
  ['ECONNRESET', 'connection closed by the other side'],
  ['UND_ERR_SOCKET', 'connection closed by the other side'],
  ['EPIPE', 'connection closed by the other side'],
  ['ETIMEDOUT', 'no connection in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no connection in time'],
  ['EHOSTUNREACH', 'no route to the host'],
  ['ENETUNREACH', 'no route to the host'],
  ['EPROTO', 'no TLS spoken there'],
])

/** OpenSSL's verification results and Node's own: https://nodejs.org/api/tls.html#x509-certificate-error-codes. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS_/

function innermost(error: unknown): Thrown {
  const thrown = thrownOf(error)
  // One error for each address of the host; they hardly ever differ in kind.
  const next: unknown = 'errors' in thrown && Array.isArray(thrown.errors) ? thrown.errors[0] : thrown.cause
  return isThrown(next) ? innermost(next) : thrown
}
