/** What started the workflow, as the runner tells it. */
export interface Event {
  readonly name: string
  readonly ref: string
  readonly sha: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Branches of a pull request; empty for everything else. */
  readonly head?: string
  readonly base?: string
}

export const REPOSITORY = 'octo/orders'
const repository = { full_name: REPOSITORY, name: 'orders', owner: { login: 'octo' }, default_branch: 'main' }
/** The commit that the base branch of pull requests is at. */
export const BASE = 'ba5e000000000000000000000000000000000000'
/** What every event is about unless it is told otherwise. */
export const COMMIT = '8f3a2c1d4e5b60718293a4b5c6d7e8f901234567'

export const pushed = (branch: string, sha = COMMIT): Event => ({
  name: 'push',
  ref: `refs/heads/${branch}`,
  sha,
  payload: { ref: `refs/heads/${branch}`, after: sha, repository },
})

export const dispatched = (branch: string, sha = COMMIT): Event => ({
  name: 'workflow_dispatch',
  ref: `refs/heads/${branch}`,
  sha,
  payload: { ref: `refs/heads/${branch}`, inputs: {}, repository },
})

export const scheduled = (sha = COMMIT): Event => ({
  name: 'schedule',
  ref: 'refs/heads/main',
  sha,
  payload: { schedule: '*/15 * * * *', repository },
})

export const branchDeleted = (branch: string, sha = COMMIT): Event => ({
  name: 'delete',
  ref: 'refs/heads/main',
  sha,
  payload: { ref: branch, ref_type: 'branch', repository },
})

export interface PullRequest {
  readonly number: number
  readonly action?: 'opened' | 'reopened' | 'synchronize' | 'ready_for_review' | 'closed'
  readonly head: string
  readonly headSha?: string
  /** `owner/name` of the fork that the head is in. */
  readonly fork?: string
}

export function pullRequest({ number, action = 'synchronize', head, headSha = COMMIT, fork }: PullRequest): Event {
  const from = fork ?? REPOSITORY
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    sha: '3e26e00000000000000000000000000000000000',
    head,
    base: 'main',
    payload: {
      action,
      number,
      repository,
      pull_request: {
        number,
        draft: false,
        merged: false,
        state: action === 'closed' ? 'closed' : 'open',
        head: { ref: head, sha: headSha, repo: { full_name: from, fork: fork !== undefined } },
        base: { ref: 'main', sha: BASE, repo: repository },
      },
    },
  }
}
