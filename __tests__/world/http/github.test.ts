import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { servedOrders, type ServedWorld } from './served'

let served: ServedWorld
let octokit: ReturnType<typeof getOctokit>
beforeEach(async () => {
  served = await servedOrders()
  served.world.github.commit('abc123', { 'config/stages.yml': 'version: 1\n' }, 'feature/one')
  served.world.github.openPull(7, { head: 'feature/one', base: 'main' })
  octokit = getOctokit('token', { baseUrl: `${served.url}/github` })
})
afterEach(() => served.close())

const repository = { owner: 'octo', repo: 'orders' }

describe("octokit on the world's GitHub", () => {
  it('reads a file at a commit', async () => {
    const { data } = await octokit.rest.repos.getContent({ ...repository, path: 'config/stages.yml', ref: 'abc123' })
    expect(data).toMatchObject({ type: 'file', content: Buffer.from('version: 1\n').toString('base64') })
  })

  it('reads a file of the default branch unless told, and at names as git has them', async () => {
    served.world.github.permissions.contents = 'write'
    served.world.github.commit('def456', { 'stages.yml': 'version: 1\n' }, 'main')
    await octokit.rest.git.createRef({ ...repository, ref: 'refs/tags/v1', sha: 'def456' })
    const read = async (ref?: string) => {
      const at = { ...repository, path: 'stages.yml', ...(ref !== undefined && { ref }) }
      return (await octokit.rest.repos.getContent(at)).status
    }
    for (const ref of [undefined, 'main', 'refs/heads/main', 'v1', 'refs/tags/v1', 'def456']) {
      expect([ref, await read(ref)]).toEqual([ref, 200])
    }
    await expect(read('feature/one')).rejects.toMatchObject({ status: 404 })
    const tag = await octokit.rest.git.getRef({ ...repository, ref: 'tags/v1' })
    expect(tag.data).toMatchObject({ ref: 'refs/tags/v1', object: { sha: 'def456' } })
    await octokit.rest.git.deleteRef({ ...repository, ref: 'tags/v1' })
    await expect(read('v1')).rejects.toMatchObject({ status: 404 })
  })

  it.each(['main', 'heads/main', 'refs/main'])('makes no reference called %s', async (ref) => {
    served.world.github.permissions.contents = 'write'
    await expect(octokit.rest.git.createRef({ ...repository, ref, sha: 'abc123' })).rejects.toMatchObject({
      status: 422,
    })
  })

  it('changes a file by the sha that was read, as 200 where a new one is 201', async () => {
    served.world.github.permissions.contents = 'write'
    const put = (text: string, sha?: string) =>
      octokit.rest.repos.createOrUpdateFileContents({
        ...repository,
        path: 'notes.md',
        branch: 'feature/one',
        message: 'notes',
        content: Buffer.from(text).toString('base64'),
        ...(sha !== undefined && { sha }),
      })
    expect((await put('one')).status).toBe(201)
    await expect(put('two')).rejects.toMatchObject({ status: 422 })
    const ref = { ...repository, path: 'notes.md', ref: 'feature/one' }
    const { data } = (await octokit.rest.repos.getContent(ref)) as { data: { sha: string } }
    const changed = await put('two', data.sha)
    expect([changed.status, (await octokit.rest.repos.getContent(ref)).data]).toEqual([
      200,
      expect.objectContaining({ sha: changed.data.content?.sha, content: Buffer.from('two').toString('base64') }),
    ])
  })

  it('reads pull requests and branches, also those with a slash', async () => {
    const pull = await octokit.rest.pulls.get({ ...repository, pull_number: 7 })
    expect(pull.data.state).toBe('open')
    const ref = await octokit.rest.git.getRef({ ...repository, ref: 'heads/feature/one' })
    expect(ref.data.object.sha).toBe('abc123')
    await expect(octokit.rest.git.getRef({ ...repository, ref: 'heads/gone' })).rejects.toMatchObject({ status: 404 })
  })

  it('writes, changes and pages through comments', async () => {
    for (let n = 1; n <= 35; n++) served.world.github.comment(7, 'mallory', `comment ${n}`)
    const made = await octokit.rest.issues.createComment({ ...repository, issue_number: 7, body: 'ours' })
    await octokit.rest.issues.updateComment({ ...repository, comment_id: made.data.id, body: 'ours, changed' })
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...repository, issue_number: 7 })
    expect(all).toHaveLength(36)
    expect(all.at(-1)).toMatchObject({ body: 'ours, changed', user: { login: 'github-actions[bot]' } })
  })

  it.each([
    ['0', 30],
    ['-1', 30],
    ['abc', 30],
    ['7', 7],
    ['1000', 100],
  ])('gets pages of %s comments, each once, as %d', async (asked, size) => {
    for (let n = 1; n <= 150; n++) served.world.github.comment(7, 'mallory', `comment ${n}`)
    const sizes: number[] = []
    let next: string | undefined = `${served.url}/github/repos/octo/orders/issues/7/comments?per_page=${asked}`
    while (next !== undefined) {
      const answer: Response = await fetch(next)
      sizes.push(((await answer.json()) as unknown[]).length)
      next = /<([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
    }
    expect([sizes[0], sizes.reduce((sum, one) => sum + one, 0)]).toEqual([size, 150])
  })

  it('makes deployments and their statuses', async () => {
    const made = await octokit.request('POST /repos/{owner}/{repo}/deployments', {
      ...repository,
      ref: 'abc123',
      environment: 'pr-7',
      transient_environment: true,
      required_contexts: [],
    })
    const deployment_id = (made.data as { id: number }).id
    await octokit.rest.repos.createDeploymentStatus({ ...repository, deployment_id, state: 'success' })
    const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...repository, deployment_id })
    expect(data.map(({ state }) => state)).toEqual(['success'])
    const list = await octokit.rest.repos.listDeployments({ ...repository, environment: 'pr-7' })
    expect(list.data).toMatchObject([{ id: deployment_id, environment: 'pr-7', transient_environment: true }])
  })

  it('learns who it is', async () => {
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } })
  })

  it('is refused what its token may not do', async () => {
    served.world.github.permissions['pull-requests'] = 'read'
    await expect(
      octokit.rest.issues.createComment({ ...repository, issue_number: 7, body: 'ours' }),
    ).rejects.toMatchObject({ status: 403, message: expect.stringContaining('Resource not accessible by integration') })
  })
})
