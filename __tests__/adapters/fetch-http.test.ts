import { createHash, createHmac } from 'node:crypto'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { fetchHttp } from '../../src/adapters/fetch-http'
import { millis, seconds } from '../../src/domain/units'
import type { HttpRequest } from '../../src/ports/http'
import { type Answers, localServer, type Seen } from './server'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' }
const http = fetchHttp(() => Promise.resolve(keys))
const never = new AbortController().signal

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  body: undefined,
  timeout: seconds(5),
  sigv4: undefined,
  ...more,
})

async function ask(answers: Answers, path: string, more: Partial<HttpRequest> = {}) {
  await using server = await localServer(answers)
  const answer = await http.send(get(server.url + path, more), never)
  return { answer, seen: server.seen[0] }
}

describe('an answer', () => {
  it('has the status, headers in lower case and the body', async () => {
    const reply = { status: 201, headers: { 'X-Trace': 'a' }, text: '{"id":"o-1"}' }
    const { answer, seen } = await ask(() => reply, '/orders', { method: 'POST', body: '{"sku":"A1"}' })
    expect(answer).toMatchObject({ kind: 'answer', status: 201, body: '{"id":"o-1"}' })
    expect(answer).toHaveProperty(['headers', 'x-trace'], 'a')
    expect(seen).toMatchObject({ method: 'POST', body: '{"sku":"A1"}' })
  })
  it('may be a redirect, which is not followed', async () => {
    const { answer } = await ask(() => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }), '/')
    expect(answer).toMatchObject({ kind: 'answer', status: 302 })
  })
  it('is read up to 256 KiB', async () => {
    const { answer } = await ask(() => ({ text: 'x'.repeat(1_000_000) }), '/')
    expect(answer).toMatchObject({ kind: 'answer', body: 'x'.repeat(256 * 1024) })
  })
  it('may be empty', async () => {
    const { answer } = await ask(() => ({ status: 204, text: '' }), '/')
    expect(answer).toMatchObject({ kind: 'answer', status: 204, body: '' })
  })
})

describe('no answer says why', () => {
  it('nobody listens', async () => {
    const closed = await localServer(() => ({}))
    await closed[Symbol.asyncDispose]()
    expect(await http.send(get(closed.url), never)).toMatchObject({ kind: 'no-answer', why: 'connection refused' })
  })
  it('no such name', async () => {
    expect(await http.send(get('http://orders.invalid/'), never)).toHaveProperty(
      'why',
      expect.stringMatching(/^name not found/),
    )
  })
  it('too slow', async () => {
    const { answer } = await ask(() => undefined, '/', { timeout: millis(100) })
    expect(answer).toMatchObject({ kind: 'no-answer', why: 'timed out after 0.1 s' })
  })
  it('cancelled', async () => {
    await using server = await localServer(() => undefined)
    const answer = await http.send(get(server.url), AbortSignal.timeout(50))
    expect(answer).toMatchObject({ kind: 'no-answer', why: 'cancelled' })
  })
  it('hung up', async () => {
    const server = createTcpServer((socket) => socket.destroy())
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const answer = await http.send(get(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), never)
    server.close()
    expect(answer).toMatchObject({ kind: 'no-answer', why: 'connection closed by the other side' })
  })
  it('what fetch refuses to send', async () => {
    const { answer } = await ask(() => ({}), '/', { headers: { 'x-bad': 'two\nlines' } })
    expect(answer).toMatchObject({ kind: 'no-answer' })
  })
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** AWS's side of Signature Version 4, after https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signatureOf(seen: Seen, canonicalPath: string, canonicalQuery: string): string {
  const names = /SignedHeaders=([^,]+)/.exec(seen.headers.authorization ?? '')?.[1] ?? ''
  const headers = names.split(';').map((name) => `${name}:${String(seen.headers[name]).trim()}\n`)
  const canonical = [seen.method, canonicalPath, canonicalQuery, headers.join(''), names, sha256(seen.body)]
  const date = String(seen.headers['x-amz-date'])
  const scope = [date.slice(0, 8), 'eu-west-1', 'execute-api', 'aws4_request']
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`)
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical.join('\n'))].join('\n')
  return hmac(key, text).toString('hex')
}

describe('sigv4', () => {
  it('signs for execute-api what is sent', async () => {
    const { seen } = await ask(() => ({}), '/prod/orders/a%20b?q=x+y&a=1%2F2&q=!', {
      method: 'POST',
      body: '{"sku":"ü"}',
      headers: { 'content-type': 'application/json' },
      sigv4: { region: 'eu-west-1' },
    })
    expect(seen?.path).toBe('/prod/orders/a%20b?q=x%20y&a=1%2F2&q=%21')
    expect(seen?.headers['x-amz-security-token']).toBe('session')
    const signature = seen && signatureOf(seen, '/prod/orders/a%2520b', 'a=1%2F2&q=%21&q=x%20y')
    expect(seen?.headers.authorization).toContain(`Signature=${signature}`)
  })
  it('without credentials there is no answer, and why is said', async () => {
    await using server = await localServer(() => ({}))
    const poor = fetchHttp(() => Promise.reject(new Error('Could not load credentials from any providers')))
    const answer = await poor.send(get(server.url, { sigv4: { region: 'eu-west-1' } }), never)
    expect(answer).toMatchObject({ kind: 'no-answer', why: 'Could not load credentials from any providers' })
    expect(server.seen).toEqual([])
  })
})
