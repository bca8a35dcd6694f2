import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { branchDeleted, type Event, pullRequest, pushed } from '../runner/events'
import { openJob } from '../runner/job'
import { type Program, startProgram } from '../runner/program'

jest.setTimeout(30_000)

const started: Program[] = []
afterEach(() => {
  for (const program of started.splice(0)) program.kill('SIGKILL')
})

interface Sandbox {
  readonly url: string
  readonly ask: (method: string, path: string, body: string) => Promise<Readonly<Record<string, string>>>
}

async function openSandbox(): Promise<Sandbox> {
  const args = ['dist/sandbox.js', '--port', '0', '--fast', '--functions', 'examples/orders/functions']
  const program = startProgram(process.execPath, args, { cwd: process.cwd(), env: {} })
  started.push(program)
  const url = (await program.line(/^ready /)).replace('ready ', '')
  return {
    url,
    ask: async (method, path, body) => {
      const answer = await fetch(url + path, { method, ...(body !== '' && { body }) })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Readonly<Record<string, string>>
    },
  }
}

const credentials = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }

async function release({ url }: Sandbox, stages: string, event: Event) {
  const job = await openJob({
    event,
    files: { 'stages.yml': stages },
    env: { ...credentials, AWS_ENDPOINT_URL: url },
    githubApiUrl: `${url}/github`,
  })
  try {
    const step = await job.run()
    return { result: step.outputs['result'], warnings: step.stdout.match(/^::warning::GitHub.*$/gm) ?? [], step }
  } finally {
    await job.close()
  }
}

const CONTENTS = '/github/repos/octo/orders/contents/stages.yml'

describe('the committed action against the committed sandbox', () => {
  it('releases the example as a newcomer would: a branch, a canary, a pull request and its comment', async () => {
    const sandbox = await openSandbox()
    const { ask, url } = sandbox
    const definition = await readFile('examples/orders/openapi.yaml', 'utf8')
    const { id = '' } = await ask('POST', '/restapis?mode=import', definition)
    const stages = (alias: string) => `version: 1
api: { id: ${id}, url: "${url}/_aws/execute-api/{id}/{stage}" }
stages:
  prod:
    branches: [main]
    variables: { alias: ${alias} }
    smoke: [GET /health]
    canary: { steps: [{ traffic: 50, hold: 200ms }], poll: 100ms }
  'pr-{number}': { pull-requests: true, ttl: 1d, variables: { alias: v1 } }
`
    const content = Buffer.from(stages('v1')).toString('base64')
    await ask('PUT', CONTENTS, JSON.stringify({ message: 'stages', content }))

    expect(await release(sandbox, stages('v1'), pushed('main'))).toMatchObject({ result: 'deployed', warnings: [] })
    expect(await ask('GET', `/_aws/execute-api/${id}/prod/orders/2`, '')).toMatchObject({ id: '2', version: 'v1' })
    expect(await release(sandbox, stages('v2'), pushed('main'))).toMatchObject({ result: 'promoted', warnings: [] })
    expect(await ask('GET', `/_aws/execute-api/${id}/prod/orders/2`, '')).toMatchObject({ version: 'v2' })

    const opened = pullRequest({ number: 42, action: 'opened', head: 'discount' })
    expect(await release(sandbox, stages('v1'), opened)).toMatchObject({ result: 'deployed', warnings: [] })
    const comments = await ask('GET', '/github/repos/octo/orders/issues/42/comments', '')
    expect(comments).toEqual([expect.objectContaining({ body: expect.stringContaining('`pr-42` serves deployment') })])
    const closed = pullRequest({ number: 42, action: 'closed', head: 'discount' })
    expect(await release(sandbox, stages('v1'), closed)).toMatchObject({ result: 'cleaned', warnings: [] })
    expect(await release(sandbox, stages('v1'), branchDeleted('discount'))).toMatchObject({ warnings: [] })
  })
})
