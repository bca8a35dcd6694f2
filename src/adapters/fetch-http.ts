import type { AwsCredentialIdentityProvider } from '@smithy/types'
import { type Millis, millis } from '../domain/units'
import type { Http, HttpAnswer, HttpRequest } from '../ports/http'
import { credentialChain } from './credentials'
import { whyNoAnswer } from './http-fault'

const MOST_OF_A_BODY = 256 * 1024

/** `credentials` sign the requests that ask for it; they are looked up for the first of them only. */
export const fetchHttp = (credentials: AwsCredentialIdentityProvider = credentialChain()): Http => ({
  async send(request, signal) {
    const began = performance.now()
    const elapsed = (): Millis => millis(Math.round(performance.now() - began))
    const timeout = AbortSignal.timeout(request.timeout)
    try {
      return await answerTo(await signed(request, credentials), AbortSignal.any([signal, timeout]), elapsed)
    } catch (error) {
      const why = signal.aborted
        ? 'cancelled'
        : timeout.aborted
          ? `timed out after ${request.timeout / 1000} s`
          : whyNoAnswer(error)
      return { kind: 'no-answer', why, elapsed: elapsed() }
    }
  },
})

async function signed(request: HttpRequest, credentials: AwsCredentialIdentityProvider): Promise<HttpRequest> {
  if (request.sigv4 === undefined) return request
  const { sign } = await import('./sigv4')
  return sign(request, request.sigv4.region, credentials)
}

async function answerTo(request: HttpRequest, signal: AbortSignal, elapsed: () => Millis): Promise<HttpAnswer> {
  const { url, method, headers, body = null } = request
  const response = await fetch(url, {
    method,
    headers: { 'user-agent': 'api-gateway-stages', ...headers },
    body,
    redirect: 'manual',
    signal,
  })
  const text = await beginningOf(response.body)
  return {
    kind: 'answer',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: text,
    elapsed: elapsed(),
  }
}

/** Stops reading after 256 KiB: a smoke test must not fill the runner's memory. */
async function beginningOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= MOST_OF_A_BODY) break
  }
  return Buffer.concat(chunks).subarray(0, MOST_OF_A_BODY).toString('utf8')
}
