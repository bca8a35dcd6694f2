import { describe, expect, it } from '@jest/globals'
import { gitHub } from '../../src/adapters/github'
import { systemClock } from '../../src/adapters/system-clock'
import { millis, seconds } from '../../src/domain/units'
import { GitHubError, type GitHubErrorKind } from '../../src/ports/github'
import { type Answers, localServer, type Reply } from './server'

const marker = '<!-- api-gateway-stages a1b2c3d4e5 pr-42 -->'
const base = '/repos/octo/orders'

/** Answers by `METHOD /path`, the query left out; anything else is 404. */
const table =
  (rows: Readonly<Record<string, Reply | undefined>>): Answers =>
  ({ method, path }) => {
    const row = `${method} ${path.split('?')[0]}`
    return row in rows ? rows[row] : { status: 404, json: { message: 'Not Found' } }
  }

async function at(answers: Answers, limits = { call: seconds(5), all: seconds(15) }) {
  const server = await localServer(answers)
  return {
    port: gitHub({ token: 'ghs_token', apiUrl: server.url, repository: 'octo/orders', clock: systemClock, limits }),
    asked: () => server.seen.map(({ method, path }) => `${method} ${path.split('?')[0]}`),
    sent: () => server.seen.filter(({ method }) => method !== 'GET').map(({ body }) => JSON.parse(body) as unknown),
    seen: server.seen,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

const comment = (id: number, login: string, body: string) => ({ id, body, user: { login } })
const list = `GET ${base}/issues/42/comments`
const create = `POST ${base}/issues/42/comments`
const viewer = (login: string) => ({ 'POST /graphql': { json: { data: { viewer: { login } } } } })
const written = { json: { html_url: 'https://github.com/octo/orders/pull/42#issuecomment-7' } }

describe('the comment', () => {
  it('is made when there is none, without asking who we are', async () => {
    const others = [comment(1, 'alice', 'nice'), comment(2, 'github-actions[bot]', `quoted ${marker}`)]
    await using hub = await at(table({ [list]: { json: others }, [create]: { ...written, status: 201 } }))
    expect(await hub.port.upsertComment(42, marker, `${marker}\nhello`)).toBe(written.json.html_url)
    expect(hub.asked()).toEqual([list, create])
    expect(hub.sent()).toEqual([{ body: `${marker}\nhello` }])
  })
  it.each([
    ['GraphQL', viewer('github-actions[bot]'), 'github-actions[bot]'],
    ['GET /user', { 'GET /user': { json: { login: 'release-bot' } } }, 'Release-Bot'],
    ['nobody', {}, 'github-actions[bot]'],
  ])('is ours by marker and author, told by %s', async (_, told, author) => {
    const comments = [comment(6, 'mallory', `${marker} forged`), comment(7, author, `${marker}\nold`)]
    const rows = { ...told, [list]: { json: comments }, [`PATCH ${base}/issues/comments/7`]: written }
    await using hub = await at(table(rows))
    expect(await hub.port.upsertComment(42, marker, 'new')).toBe(written.json.html_url)
  })
  it('of somebody else with our marker is left alone', async () => {
    const rows = { ...viewer('github-actions[bot]'), [list]: { json: [comment(6, 'mallory', marker)] } }
    await using hub = await at(table({ ...rows, [create]: written }))
    await hub.port.upsertComment(42, marker, 'new')
    expect(hub.asked().at(-1)).toBe(create)
  })
  it('is found on a later page', async () => {
    const first = Array.from({ length: 100 }, (_, index) => comment(index + 1, 'alice', 'chat'))
    await using hub = await at((request) => {
      if (request.path.includes('page=2')) return { json: [comment(777, 'github-actions[bot]', marker)] }
      return table({
        ...viewer('github-actions[bot]'),
        [list]: { json: first },
        [`PATCH ${base}/issues/comments/777`]: written,
      })(request)
    })
    expect(await hub.port.upsertComment(42, marker, 'new')).toBe(written.json.html_url)
  })
})

describe('a file at a commit', () => {
  const path = `GET ${base}/contents/deploy/stages%20%23.yml`
  const read = async (json: unknown, file = './deploy/stages #.yml') => {
    await using hub = await at(table({ [path]: { json } }))
    return await hub.port.fileAt(file, 'abc123')
  }
  it('is decoded', async () => {
    const content = Buffer.from('version: 1 # ü\n').toString('base64')
    await using hub = await at(table({ [path]: { json: { type: 'file', encoding: 'base64', content } } }))
    expect(await hub.port.fileAt('deploy/stages #.yml', 'abc123')).toBe('version: 1 # ü\n')
    expect(hub.seen[0]?.path).toContain('?ref=abc123')
  })
  it('that is not there is undefined', async () => {
    expect(await read({}, 'missing.yml')).toBeUndefined()
  })
  it.each([
    ['a directory', [], 'is a directory'],
    ['a symlink', { type: 'symlink' }, 'is not a file but a symlink'],
    ['a submodule', { type: 'submodule' }, 'is not a file but a submodule'],
    ['above 1 MB', { type: 'file', encoding: 'none', content: '' }, 'is larger than 1 MB'],
  ])('that is %s is refused', async (_, json, why) => {
    await expect(read(json)).rejects.toThrow(why)
  })
  it.each(['../stages.yml', '/etc/passwd'])('outside the repository is refused: %s', async (file) => {
    await expect(read({}, file)).rejects.toMatchObject({ kind: 'refused' })
  })
})

describe('deployments', () => {
  const deployments = `${base}/deployments`
  it('deploys the commit whatever its checks say', async () => {
    await using hub = await at(table({ [`POST ${deployments}`]: { status: 201, json: { id: 5 } } }))
    const preview = { environment: 'pr-42', commit: 'abc123', description: 'x'.repeat(200), transient: true }
    expect(await hub.port.createDeployment(preview)).toBe(5)
    expect(hub.sent()).toEqual([
      {
        ref: 'abc123',
        environment: 'pr-42',
        description: `${'x'.repeat(139)}…`,
        auto_merge: false,
        required_contexts: [],
        transient_environment: true,
        production_environment: false,
      },
    ])
  })
  it('tells the outcome', async () => {
    await using hub = await at(table({ [`POST ${deployments}/5/statuses`]: { status: 201 } }))
    const status = {
      state: 'success',
      environmentUrl: 'https://x/prod',
      logUrl: 'https://run',
      description: 'd',
    } as const
    await hub.port.setDeploymentStatus(5, status)
    expect(hub.sent()).toEqual([
      {
        state: 'success',
        environment_url: 'https://x/prod',
        log_url: 'https://run',
        description: 'd',
        auto_inactive: true,
      },
    ])
  })
  it('makes inactive those of the environment that are not', async () => {
    const rows = {
      [`GET ${deployments}`]: {
        json: [4, 3, 2, 1].map((id) => ({ id, description: id === 4 ? 'stage prod' : 'stage pr-42' })),
      },
      [`GET ${deployments}/3/statuses`]: { json: [{ state: 'success' }] },
      [`GET ${deployments}/2/statuses`]: { json: [{ state: 'inactive' }] },
      [`GET ${deployments}/1/statuses`]: { json: [] },
    }
    await using hub = await at((request) => (request.method === 'POST' ? { status: 201 } : table(rows)(request)))
    await hub.port.deactivate('pr-42', 'stage pr-42')
    const posts = hub.asked().filter((asked) => asked.startsWith('POST'))
    expect(posts).toEqual([`POST ${deployments}/3/statuses`, `POST ${deployments}/1/statuses`])
  })
})

describe('pull requests and branches', () => {
  it.each(['open', 'closed'])('a pull request is %s', async (state) => {
    await using hub = await at(table({ [`GET ${base}/pulls/42`]: { json: { state } } }))
    expect(await hub.port.isPullRequestOpen(42)).toBe(state === 'open')
  })
  it('a pull request that the token does not see is not taken for closed', async () => {
    await using hub = await at(table({}))
    await expect(hub.port.isPullRequestOpen(42)).rejects.toMatchObject({ kind: 'not-found' })
  })
  it('a branch is there or not', async () => {
    await using hub = await at(table({ [`GET ${base}/git/ref/heads/feature/a%23b`]: { json: { ref: 'x' } } }))
    expect(await hub.port.branchExists('feature/a#b')).toBe(true)
    expect(await hub.port.branchExists('gone')).toBe(false)
  })
})

describe('faults', () => {
  it.each<[GitHubErrorKind, Reply]>([
    ['denied', { status: 403, json: { message: 'Resource not accessible by integration' } }],
    ['denied', { status: 401, json: { message: 'Bad credentials' } }],
    ['unavailable', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, json: { message: 'API limit' } }],
    ['unavailable', { status: 429, json: { message: 'You have exceeded a secondary rate limit' } }],
    ['unavailable', { status: 502, text: '<html>' }],
    ['refused', { status: 422, json: { message: 'Validation Failed' } }],
  ])('%s', async (kind, reply) => {
    await using hub = await at(() => reply)
    await expect(hub.port.isPullRequestOpen(1)).rejects.toMatchObject({
      name: 'GitHubError',
      kind,
      operation: 'pulls.get',
    })
    expect(hub.asked()).toHaveLength(1)
  })
  it('a call ends after its time, and all of them after theirs', async () => {
    await using hub = await at(() => undefined, { call: millis(80), all: millis(120) })
    const kinds: string[] = []
    for (let call = 0; call < 3; call++)
      await hub.port
        .isPullRequestOpen(1)
        .catch((error: unknown) => kinds.push(error instanceof GitHubError ? error.kind : ''))
    expect(kinds).toEqual(['timeout', 'timeout', 'budget'])
    expect(hub.asked()).toHaveLength(2)
  })
  it('nobody listens', async () => {
    const hub = await at(() => ({}))
    await hub[Symbol.asyncDispose]()
    await expect(hub.port.isPullRequestOpen(1)).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
