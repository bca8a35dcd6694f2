import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type Program, startProgram } from '../runner/program'

const npmEnv = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() }

const started: Program[] = []
afterEach(() => {
  for (const program of started.splice(0)) program.kill('SIGKILL')
})

function sandbox(...args: readonly string[]): Program {
  const program = startProgram(process.execPath, ['dist/sandbox.js', ...args], { cwd: process.cwd(), env: {} })
  started.push(program)
  return program
}

describe('npm run sandbox', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where it is ready, serves, and ends by %s', async (signal) => {
    const program = sandbox('--port', '0', '--log')
    const [, url = ''] = /^ready (http:\/\/127\.0\.0\.1:\d+)$/.exec(await program.line(/^ready /)) ?? []
    expect(await (await fetch(`${url}/restapis`)).json()).toEqual({ item: [] })
    expect((await fetch(`${url}/github/repos/octo/orders/git/ref/heads/main`)).status).toBe(200)
    await program.line(/^GET \/restapis 200$/)
    program.kill(signal)
    expect((await program.ended).status).toBe(0)
  })

  it('has other ids each time, so that nobody can guess them', async () => {
    const idOf = async () => {
      const url = (await sandbox('--port', '0').line(/^ready /)).slice('ready '.length)
      const answer = await fetch(`${url}/restapis`, { method: 'POST', body: '{"name":"orders"}' })
      return ((await answer.json()) as { id: string }).id
    }
    expect(await idOf()).not.toBe(await idOf())
  })

  it('with --log says why a request failed inside API Gateway', async () => {
    const program = sandbox('--port', '0', '--log')
    const url = (await program.line(/^ready /)).slice('ready '.length)
    const integration = { type: 'http_proxy', httpMethod: 'GET', uri: 'http://example.com/' }
    const get = { responses: {}, 'x-amazon-apigateway-integration': integration }
    const definition = { openapi: '3.0.1', info: { title: 'orders' }, paths: { '/': { get } } }
    const post = async (path: string, body: object) =>
      (await (await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as { id: string }
    const { id } = await post('/restapis?mode=import', definition)
    await post(`/restapis/${id}/deployments`, { stageName: 'dev' })
    await fetch(`${url}/_aws/execute-api/${id}/dev/`)
    expect(await program.line(/^\w+\/dev request /)).toMatch(/^\w+\/dev request [\w-]+: .*example\.com/)
  })

  it.each([
    [[], 429],
    [['--fast'], 201],
  ])('with %j answers the second CreateDeployment of five seconds with %s', async (options, status) => {
    const program = sandbox('--port', '0', ...options)
    const url = (await program.line(/^ready /)).slice('ready '.length)
    const post = (path: string, body: object) => fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })
    const mock = { get: { responses: {}, 'x-amazon-apigateway-integration': { type: 'mock' } } }
    const definition = { openapi: '3.0.1', info: { title: 'orders', version: '1' }, paths: { '/': mock } }
    const { id } = (await (await post('/restapis?mode=import', definition)).json()) as { id: string }
    const deploy = async () => (await post(`/restapis/${id}/deployments`, {})).status
    expect([await deploy(), await deploy()]).toEqual([201, status])
    program.kill('SIGTERM')
    await program.ended
  })

  it('lets APIs be made and deleted as fast as one likes', async () => {
    const url = (await sandbox('--port', '0').line(/^ready /)).slice('ready '.length)
    const statuses: number[] = []
    for (let i = 0; i < 2; i++) {
      const made = await fetch(`${url}/restapis`, { method: 'POST', body: '{"name":"orders"}' })
      const { id } = (await made.json()) as { id: string }
      statuses.push(made.status, (await fetch(`${url}/restapis/${id}`, { method: 'DELETE' })).status)
    }
    expect(statuses).toEqual([201, 202, 201, 202])
  })

  it('goes on serving when nobody reads what it prints any more', async () => {
    const child = spawn(process.execPath, ['dist/sandbox.js', '--port', '0', '--log'], { stdio: 'pipe' })
    try {
      const [first] = (await once(child.stdout, 'data')) as [Buffer]
      const url = /^ready (\S+)/.exec(first.toString())?.[1] ?? ''
      child.stdout.destroy()
      const statuses: number[] = []
      for (let i = 0; i < 3; i++) statuses.push((await fetch(`${url}/restapis`)).status)
      expect(statuses).toEqual([200, 200, 200])
    } finally {
      child.kill()
    }
  })

  it('ends, and gives its port back, when the npm that started it is ended', async () => {
    const npm = startProgram('npm', ['run', 'sandbox', '--', '--port', '0'], { cwd: process.cwd(), env: npmEnv })
    started.push(npm)
    const url = (await npm.line(/^ready /)).slice('ready '.length)
    npm.kill('SIGTERM')
    const isServing = async () => {
      try {
        return (await fetch(`${url}/restapis`)).status
      } catch {
        return 'nobody'
      }
    }
    const until = Date.now() + 20_000
    while ((await isServing()) !== 'nobody' && Date.now() < until) await setTimeout(100)
    expect(await isServing()).toBe('nobody')
  }, 60_000)

  it('says in one line that its port is taken, and exits with 1', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = other.address() as { port: number }
      const { status, stderr } = await sandbox('--port', String(port)).ended
      const told = new RegExp(`^sandbox: port ${port} of 127.0.0.1 .*\\n$`)
      expect([status, stderr]).toEqual([1, expect.stringMatching(told)])
    } finally {
      other.close()
    }
  })

  it('says what is wrong with its arguments, and exits with 1', async () => {
    const { status, stderr } = await sandbox('--port', 'x').ended
    expect([status, stderr]).toEqual([1, expect.stringContaining('--port takes a number from 0 to 65535, got x')])
  })
})
