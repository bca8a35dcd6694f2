import { Agent, request as httpRequest } from 'node:http'
import type { Backend, BackendAnswer } from '../data-plane/backend'

const MOST_BYTES = 10 * 1024 * 1024

/**
 * HTTP endpoints on this machine, until `ended` is aborted; connections are kept, redirects are handed on. An answer is at
 * most 10 MB, as in AWS.
 */
export function loopbackBackend(ended: AbortSignal): Backend {
  const agent = new Agent({ keepAlive: true })
  ended.addEventListener('abort', () => agent.destroy(), { once: true })
  return ({ method, url, headers, body, timeout }) =>
    new Promise<BackendAnswer>((resolve) => {
      const late = AbortSignal.timeout(timeout)
      const signal = AbortSignal.any([late, ended])
      const fail = (error: Error) => {
        resolve(late.aborted ? { kind: 'timeout' } : { kind: 'unreachable', why: error.message })
      }
      const outgoing = httpRequest(url, { method, headers, agent, signal }, (incoming) => {
        const chunks: Buffer[] = []
        let size = 0
        incoming.on('error', fail)
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size <= MOST_BYTES) return void chunks.push(chunk)
          resolve({ kind: 'too-long' })
          incoming.destroy()
        })
        incoming.on('end', () => {
          const { 'set-cookie': cookies = [], ...others } = incoming.headers
          const names = Object.entries(others).map(([name, value]) => [name, [value].flat().join(', ')])
          const headers = Object.fromEntries(names) as Readonly<Record<string, string>>
          const status = incoming.statusCode ?? 502
          resolve({ kind: 'answer', status, headers, cookies, body: Buffer.concat(chunks).toString() })
        })
      })
      outgoing.on('error', fail)
      outgoing.end(body)
    })
}
