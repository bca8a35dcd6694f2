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

/** The whole request; `undefined`: its body is too long or not what it says it is. */
export async function received(incoming: IncomingMessage, url: URL): Promise<WireRequest | undefined> {
  const whole = await bodyOf(incoming)
  const bytes = whole && inflated(whole, incoming.headers['content-encoding'])
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return (
    bytes && {
      method: incoming.method ?? 'GET',
      url,
      headers: Object.fromEntries(headers) as Readonly<Record<string, string>>,
      body: bytes.toString(),
      bytes,
    }
  )
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

/** SDKs compress large PutMetricData. `undefined`: too long, or not what it says it is. */
function inflated(bytes: Buffer, encoding: string | undefined): Buffer | undefined {
  if (encoding !== 'gzip') return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
}
