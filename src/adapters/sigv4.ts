import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'
import type { AwsCredentialIdentityProvider } from '@smithy/types'
import type { HttpRequest } from '../ports/http'

/** The request with the headers of Signature Version 4 for execute-api, and its query in the one form that has no two readings. */
export async function sign(
  request: HttpRequest,
  region: string,
  credentials: AwsCredentialIdentityProvider,
): Promise<HttpRequest> {
  const url = new URL(request.url)
  const query = [...url.searchParams]
  // `+` and `%20` are the same to URLSearchParams, and not to everybody who checks a signature.
  url.search = query.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&')
  const signer = new SignatureV4({ credentials, region, service: 'execute-api', sha256: Sha256 })
  const signed = await signer.sign({
    method: request.method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: grouped(query),
    headers: { ...request.headers, host: url.host },
    body: request.body,
  })
  // `host` stays: fetch sends the same one by itself.
  return { ...request, url: url.href, headers: signed.headers }
}

function grouped(query: readonly (readonly [string, string])[]): Record<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of query) values.set(name, [...(values.get(name) ?? []), value])
  return Object.fromEntries(values)
}

/** As AWS asks for: all but letters, digits and `-._~`. */
const escape = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
