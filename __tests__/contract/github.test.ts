import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { GitHubErrorKind } from '../../src/ports/github'
import { GITHUBS, type SeededGitHub } from './githubs'

const marker = '<!-- api-gateway-stages a1b2c3d4e5 pr-42 -->'
const preview = { environment: 'pr-42', commit: 'abc123', description: 'preview', transient: true }
const status = { environmentUrl: 'https://x.example/pr-42', logUrl: 'https://run.example', description: 'done' }

describe.each(GITHUBS)('the GitHub port: %s', (_, open) => {
  let at: SeededGitHub
  beforeEach(async () => {
    at = await open()
    at.world.github.commit('abc123', { 'deploy/stages.yml': 'version: 1 # ü\n' }, 'feature/a')
    at.world.github.openPull(42, { head: 'feature/a', base: 'main' })
  })
  afterEach(async () => {
    await at[Symbol.asyncDispose]()
  })

  it('reads a file at a commit; what is not there is undefined', async () => {
    expect(await at.port.fileAt('deploy/stages.yml', 'abc123')).toBe('version: 1 # ü\n')
    expect(await at.port.fileAt('stages.yml', 'abc123')).toBeUndefined()
  })

  it('makes one comment and keeps it current, whatever others write', async () => {
    at.world.github.comment(42, 'mallory', `${marker} forged`)
    const url = await at.port.upsertComment(42, marker, `${marker}\nfirst`)
    expect(await at.port.upsertComment(42, marker, `${marker}\nsecond`)).toBe(url)
    const bodies = at.world.github.commentsOf(42).map(({ body }) => body)
    expect(bodies).toEqual([`${marker} forged`, `${marker}\nsecond`])
  })

  it('finds its comment behind more than a page of others', async () => {
    for (let index = 0; index < 101; index++) at.world.github.comment(42, 'alice', `chat ${index}`)
    await at.port.upsertComment(42, marker, `${marker}\nfirst`)
    await at.port.upsertComment(42, marker, `${marker}\nsecond`)
    expect(at.world.github.commentsOf(42)).toHaveLength(102)
  })

  it('writes as github-actions where GitHub does not tell who we are', async () => {
    at.world.github.tellsLogin = false
    await at.port.upsertComment(42, marker, `${marker}\nfirst`)
    await at.port.upsertComment(42, marker, `${marker}\nsecond`)
    expect(at.world.github.commentsOf(42)).toHaveLength(1)
  })

  it('makes the deployments of an environment with one description inactive, and no others', async () => {
    const one = await at.port.createDeployment(preview)
    const two = await at.port.createDeployment(preview)
    const other = await at.port.createDeployment({ ...preview, environment: 'pr-43' })
    const shared = await at.port.createDeployment({ ...preview, description: 'stage prod' })
    for (const id of [one, two, other, shared]) await at.port.setDeploymentStatus(id, { ...status, state: 'success' })
    await at.port.deactivate('pr-42', preview.description)
    const stateOf = (id: number) => at.world.github.deployments.find((made) => made.id === id)?.statuses[0]?.state
    expect([one, two, other, shared].map(stateOf)).toEqual(['inactive', 'inactive', 'success', 'success'])
  })

  it('tells open pull requests from closed ones', async () => {
    expect(await at.port.isPullRequestOpen(42)).toBe(true)
    at.world.github.closePull(42)
    expect(await at.port.isPullRequestOpen(42)).toBe(false)
  })

  it('tells which branches exist', async () => {
    expect(await at.port.branchExists('feature/a')).toBe(true)
    at.world.github.removeBranch('feature/a')
    expect(await at.port.branchExists('feature/a')).toBe(false)
  })

  it.each<[string, GitHubErrorKind, (at: SeededGitHub) => Promise<unknown>]>([
    ['a pull request that is not there', 'not-found', ({ port }) => port.isPullRequestOpen(4_711)],
    [
      'a token without pull-requests: write',
      'denied',
      ({ port, world }) => {
        world.github.permissions['pull-requests'] = 'read'
        return port.upsertComment(42, marker, marker)
      },
    ],
    [
      'a token without deployments: write',
      'denied',
      ({ port, world }) => {
        world.github.permissions.deployments = 'read'
        return port.createDeployment(preview)
      },
    ],
  ])('%s: %s', async (_, kind, attempt) => {
    await expect(attempt(at)).rejects.toMatchObject({ name: 'GitHubError', kind })
  })
})
