import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { WireRequest } from './wire'

/** Above what PutRestApi takes. */
const MOST_BYTES = 8 * 1024 * 1024

/** A name or an address, and a port: nothing that would make another URL of it. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i

/** What is asked for; `undefined`: the host or the target is none. */
export function urlOf({ headers: { host = '127.0.0.1' }, url: target = '/' }: IncomingMessage): URL | undefined {
  // A path that begins with two slashes is a path all the same, and no host.
  const text = target.startsWith('/') ? `http://${host}${target}` : target
  return HOST.test(host) && URL.canParse(text) ? new URL(text) : undefined
}

/** Path and query of what is asked for, as they came; a proxy is asked with the host before them. */
export const targetOf = ({ url: target = '/' }: IncomingMessage): string =>
  target.startsWith('/') ? target : target.replace(/^[^:/?#]+:\/\/[^/?#]*/, '')

export type Received = WireRequest | 'too long' | 'malformed'

/** The whole request; `isPlain`: its body is handed on as it came, compressed or not. */
export async function received(incoming: IncomingMessage, url: URL, isPlain: boolean): Promise<Received> {
  const whole = await bodyOf(incoming)
  const isZipped = !isPlain && incoming.headers['content-encoding'] === 'gzip'
  const bytes = whole && isZipped ? inflated(whole) : whole
  if (bytes === undefined) return 'too long'
  if (bytes === 'malformed') return bytes
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return {
    method: incoming.method ?? 'GET',
    url,
    target: targetOf(incoming),
    headers: Object.fromEntries(headers) as Readonly<Record<string, string>>,
    body: bytes.toString(),
    bytes,
  }
}

/** What is too long is read to its end and not kept: who still sends would not hear the answer. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MOST_BYTES) chunks.length = 0
      else chunks.push(chunk)
    }
  } catch {
    // Whoever hangs up while sending hears no answer, whatever it is.
    return undefined
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(chunks)
}

/** SDKs compress large PutMetricData. `undefined`: too long. */
function inflated(bytes: Buffer): Buffer | 'malformed' | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    return isTooLarge(error) ? undefined : 'malformed'
  }
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
