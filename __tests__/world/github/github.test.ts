import { describe, expect, it } from '@jest/globals'
import { makeWorld } from '../../../src/world/world'
import { refusal } from '../orders'

const repository = () => {
  const { github } = makeWorld()
  github.commit('abc123', { 'stages.yml': 'version: 1' }, 'main')
  github.openPull(7, { head: 'feature', base: 'main' })
  return github
}
const deployment = { ref: 'abc123', environment: 'prod', description: '', isTransient: false }

describe('files, branches and pull requests', () => {
  it('are read at a commit or at a branch', () => {
    const github = repository()
    expect(github.getContent({ path: 'stages.yml', ref: 'abc123' })).toBe('version: 1')
    expect(github.getContent({ path: 'stages.yml', ref: 'main' })).toBe('version: 1')
    expect(github.getRef({ ref: 'heads/main' })).toBe('abc123')
  })

  it.each(['main', 'heads/main', 'refs/heads/main', 'v1', 'tags/v1', 'refs/tags/v1'])('are read at %s', (ref) => {
    const github = repository()
    github.permissions.contents = 'write'
    github.createRef({ ref: 'tags/v1', sha: 'abc123' })
    expect(github.getContent({ path: 'stages.yml', ref })).toBe('version: 1')
    expect(github.createDeployment({ ...deployment, ref }).ref).toBe(ref)
    expect(github.branchesAt({ commit: 'abc123' })).toEqual(['main'])
  })

  it.each(['', 'refs/main', 'refs/tags/main', 'tags/main', 'refs/refs/heads/main'])('are not read at %j', (ref) => {
    const github = repository()
    expect(refusal(() => github.getContent({ path: 'stages.yml', ref }))).toBe('404 NotFound: Not Found')
  })

  it('are read on the branch where a tag has its name', () => {
    const github = repository()
    github.permissions.contents = 'write'
    github.commit('def456', { 'stages.yml': 'version: 2' })
    github.createRef({ ref: 'tags/main', sha: 'def456' })
    expect(github.getContent({ path: 'stages.yml', ref: 'main' })).toBe('version: 1')
    expect(github.getContent({ path: 'stages.yml', ref: 'refs/tags/main' })).toBe('version: 2')
  })

  it('are open until they are closed, there until they are removed', () => {
    const github = repository()
    github.closePull(7)
    github.closePull(99)
    github.removeBranch('main')
    expect(github.getPull({ number: 7 }).state).toBe('closed')
    expect(refusal(() => github.getRef({ ref: 'heads/main' }))).toBe('404 NotFound: Not Found')
  })

  it.each([
    ['a file', (github: ReturnType<typeof repository>) => github.getContent({ path: 'gone', ref: 'abc123' })],
    ['a commit', (github: ReturnType<typeof repository>) => github.getContent({ path: 'stages.yml', ref: 'gone' })],
    ['a pull request', (github: ReturnType<typeof repository>) => github.getPull({ number: 99 })],
    ['comments', (github: ReturnType<typeof repository>) => github.listComments({ issue: 99 })],
    ['a new comment', (github: ReturnType<typeof repository>) => github.createComment({ issue: 99, body: '' })],
    ['a comment', (github: ReturnType<typeof repository>) => github.updateComment({ id: 99, body: '' })],
    ['statuses', (github: ReturnType<typeof repository>) => github.listDeploymentStatuses({ deployment: 99 })],
  ])('are 404 where %s is not', (_, work) => {
    const github = repository()
    expect(refusal(() => work(github))).toBe('404 NotFound: Not Found')
  })
})

describe('a change to the repository', () => {
  it('is a commit on top of a branch, which makes the branch when it is the first', () => {
    const { github } = makeWorld()
    github.permissions.contents = 'write'
    const first = github.putContent({ path: 'a', text: '1', branch: 'main' })
    const second = github.putContent({ path: 'b', text: '2', branch: 'main' })
    expect(github.getRef({ ref: 'heads/main' })).toBe(second.commit)
    expect(github.getContent({ path: 'a', ref: 'main' })).toBe('1')
    expect(refusal(() => github.getContent({ path: 'b', ref: first.commit }))).toBe('404 NotFound: Not Found')
  })

  it('replaces a file by the id of what it replaces, as git computes it', () => {
    const github = repository()
    github.permissions.contents = 'write'
    const file = { path: 'stages.yml', text: 'version: 2', branch: 'main' }
    expect(refusal(() => github.putContent(file))).toContain('422 UnprocessableEntity')
    expect(refusal(() => github.putContent({ ...file, sha: 'f'.repeat(40) }))).toContain('409')
    expect(github.getContent({ path: 'stages.yml', ref: 'main' })).toBe('version: 1')
    // printf 'version: 1' | git hash-object --stdin
    const replaced = github.putContent({ ...file, sha: '8cbe128061f546d5b654198fa8c262adb2a86795' })
    expect([replaced.isNew, github.getContent({ path: 'stages.yml', ref: 'main' })]).toEqual([false, 'version: 2'])
  })

  it('leads to a pull request between branches that exist, numbered on, open until closed', () => {
    const github = repository()
    github.permissions.contents = 'write'
    github.createRef({ ref: 'heads/feature', sha: 'abc123' })
    const { number } = github.createPull({ head: 'feature', base: 'main' })
    expect(number).toBe(8)
    github.updatePull({ number, state: 'closed' })
    expect(github.getPull({ number })).toEqual({ number, state: 'closed', head: 'feature', base: 'main' })
    github.deleteRef({ ref: 'heads/feature' })
    expect(refusal(() => github.getRef({ ref: 'heads/feature' }))).toBe('404 NotFound: Not Found')
  })

  it.each<[string, (github: ReturnType<typeof repository>) => unknown, string]>([
    ['a file on no branch', (github) => github.putContent({ path: 'a', text: '', branch: 'gone' }), '404 NotFound'],
    ['a pull request from nowhere', (github) => github.createPull({ head: 'gone', base: 'main' }), '422 Unproc'],
    ['a branch that is there', (github) => github.createRef({ ref: 'heads/main', sha: 'abc123' }), '422 Unproc'],
    ['a file on a commit', (github) => github.putContent({ path: 'a', text: '', branch: 'abc123' }), '404 NotFound'],
    ['a branch of no commit', (github) => github.createRef({ ref: 'heads/new', sha: 'gone' }), '422 Unproc'],
    ['the end of no branch', (github) => github.deleteRef({ ref: 'heads/gone' }), '422 Unproc'],
  ])('is refused: %s', (_, work, start) => {
    const github = repository()
    github.permissions.contents = 'write'
    expect(refusal(() => work(github))).toContain(start)
  })

  it('needs a token that may write', () => {
    expect(refusal(() => repository().putContent({ path: 'a', text: '', branch: 'main' }))).toBe(
      '403 Forbidden: Resource not accessible by integration',
    )
  })
})

describe('an obliging repository', () => {
  const FULL = 'a'.repeat(40)

  it('knows every full commit id, with the files of main, and every pull request as open', () => {
    const github = repository()
    github.oblige()
    expect(github.getContent({ path: 'stages.yml', ref: FULL })).toBe('version: 1')
    expect(github.createDeployment({ ...deployment, ref: FULL }).ref).toBe(FULL)
    expect(github.createComment({ issue: 99, body: 'hello' }).issue).toBe(99)
    github.updatePull({ number: 99, state: 'closed' })
    expect(github.getPull({ number: 99 }).state).toBe('closed')
  })

  it('knows no other names', () => {
    const github = repository()
    github.oblige()
    expect(refusal(() => github.getContent({ path: 'stages.yml', ref: 'gone' }))).toBe('404 NotFound: Not Found')
    expect(refusal(() => github.getContent({ path: 'gone', ref: FULL }))).toBe('404 NotFound: Not Found')
  })
})

describe('comments', () => {
  it('come oldest first in pages of 30 unless told otherwise, at most 100', () => {
    const github = repository()
    for (let n = 1; n <= 130; n++) github.comment(7, 'me', `${n}`)
    expect(github.listComments({ issue: 7 }).map(({ body }) => Number(body))).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    )
    expect(github.listComments({ issue: 7, perPage: 500 })).toHaveLength(100)
    expect(github.listComments({ issue: 7, perPage: 100, page: 2 })).toHaveLength(30)
    expect(github.listComments({ issue: 7, perPage: 100, page: 3 })).toEqual([])
  })

  it('are written under the name of the token', () => {
    const github = repository()
    github.login = 'deploy-bot'
    const { id } = github.createComment({ issue: 7, body: 'one' })
    github.updateComment({ id, body: 'two' })
    expect(github.commentsOf(7)).toEqual([{ id, issue: 7, author: 'deploy-bot', body: 'two' }])
  })

  it('are not longer than GitHub allows', () => {
    expect(refusal(() => repository().createComment({ issue: 7, body: 'x'.repeat(65_537) }))).toContain('422')
  })
})

describe('deployments', () => {
  it('need a commit or a branch that there is', () => {
    const github = repository()
    expect(refusal(() => github.createDeployment({ ...deployment, ref: 'gone' }))).toBe(
      '422 UnprocessableEntity: No ref found for: gone',
    )
    expect(refusal(() => github.createDeployment({ ...deployment, ref: 'main' }))).toBe('not refused')
  })

  it('come newest first, of one environment when asked', () => {
    const github = repository()
    const environments = ['a', 'b', 'a'].map(
      (environment) => github.createDeployment({ ...deployment, environment }).id,
    )
    expect(github.listDeployments({}).map(({ id }) => id)).toEqual([...environments].reverse())
    expect(github.listDeployments({ environment: 'a', perPage: 1, page: 2 }).map(({ id }) => id)).toEqual([
      environments[0],
    ])
  })

  it('are ended by a later success in the same environment, unless they are transient or production', () => {
    const github = repository()
    const lasting = github.createDeployment(deployment).id
    const preview = github.createDeployment({ ...deployment, isTransient: true }).id
    const other = github.createDeployment({ ...deployment, environment: 'dev' }).id
    const next = github.createDeployment(deployment).id
    github.createDeploymentStatus({ deployment: next, state: 'in_progress', description: '' })
    expect(github.deployments.find(({ id }) => id === lasting)?.statuses).toEqual([])
    github.createDeploymentStatus({ deployment: next, state: 'success', description: '' })
    const states = [lasting, preview, other, next].map(
      (id) => github.deployments.find((one) => one.id === id)?.statuses[0]?.state,
    )
    expect(states).toEqual(['inactive', undefined, undefined, 'success'])
    const production = github.createDeployment({ ...deployment, environment: 'production' })
    expect(production.isProduction).toBe(true)
  })

  it.each([
    ['a state that there is not', { state: 'done', description: '' }],
    ['a description too long', { state: 'success', description: 'x'.repeat(141) }],
  ])('refuse %s', (_, status) => {
    const github = repository()
    const { id } = github.createDeployment(deployment)
    expect(refusal(() => github.createDeploymentStatus({ deployment: id, ...status }))).toContain('422')
  })
})

describe('a token', () => {
  it.each([
    ['contents', 'none', (github: ReturnType<typeof repository>) => github.getRef({ ref: 'heads/main' })],
    ['pull-requests', 'none', (github: ReturnType<typeof repository>) => github.listComments({ issue: 7 })],
    ['pull-requests', 'read', (github: ReturnType<typeof repository>) => github.createComment({ issue: 7, body: '' })],
    ['deployments', 'none', (github: ReturnType<typeof repository>) => github.listDeployments({})],
    ['deployments', 'read', (github: ReturnType<typeof repository>) => github.createDeployment(deployment)],
  ] as const)('with %s: %s is refused what needs more', (area, level, work) => {
    const github = repository()
    expect(refusal(() => work(github))).toBe('not refused')
    github.permissions[area] = level
    expect(refusal(() => work(github))).toBe('403 Forbidden: Resource not accessible by integration')
  })

  it('may not be told who it is', () => {
    const github = repository()
    expect(github.viewer()).toBe('github-actions[bot]')
    github.tellsLogin = false
    expect(refusal(() => github.viewer())).toContain('403')
  })
})
