import { type Instant, type Millis, millis } from '../../domain/units'
import type { Access } from '../calls'
import { WorldFault } from '../fault'
import type { Gate } from '../gate'
import { commentOperations, type Comments } from './comments'
import { type DeploymentOperations, deploymentOperations } from './deployments'
import { type RepositoryOperations, repositoryOperations } from './repository'
import { type Area, type Comment, type GitHubDeployment, type GitHubState, type Level, type Perform } from './state'

/** One repository on GitHub, and what its REST API does with it. Operations throw `WorldFault` with GitHub's status. */
export interface GitHubModel extends Comments, DeploymentOperations, RepositoryOperations {
  /** Who the token is; writes comments under this name. */
  login: string
  /** Whether GitHub tells the token who it is. */
  tellsLogin: boolean
  /** What the token may do. */
  readonly permissions: Record<Area, Level>
  /** How long each call takes, for those who wait for it. */
  latency: Millis
  /** From now on every full commit id is a commit with `main`'s files, and every pull request that nobody made is open. */
  oblige(): void
  /** Makes a commit of these files, whole; the branch, if named, points to it. */
  commit(sha: string, files: Readonly<Record<string, string>>, branch?: string): void
  removeBranch(name: string): void
  openPull(number: number, branches: { readonly head: string; readonly base: string }): void
  closePull(number: number): void
  readonly deployments: readonly GitHubDeployment[]
  commentsOf(issue: number): readonly Comment[]

  viewer(): string
}

/** What GitHub says to a token of Actions that lacks a permission. */
const inaccessible = () => new WorldFault('Forbidden', 403, 'Resource not accessible by integration')

const RANK: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 }

export function gitHubModel({ now, gate }: { readonly now: () => Instant; readonly gate: Gate }): GitHubModel {
  const state: GitHubState = {
    commits: new Map(),
    refs: new Map(),
    pulls: new Map(),
    comments: [],
    deployments: [],
    now,
    isObliging: false,
    nextId: 1001,
  }
  const perform: Perform = (operation, needs, input, work) => {
    const access: Access = needs?.[1] === 'write' ? 'write' : 'read'
    return gate.pass({ service: 'github', operation, access, input }, () => {
      if (needs && RANK[model.permissions[needs[0]]] < RANK[needs[1]]) throw inaccessible()
      return work()
    })
  }
  const model: GitHubModel = {
    login: 'github-actions[bot]',
    tellsLogin: true,
    permissions: { contents: 'read', 'pull-requests': 'write', deployments: 'write' },
    latency: millis(0),
    deployments: state.deployments,
    ...arrangements(state),
    ...repositoryOperations(state, perform),
    ...commentOperations(state, perform, () => model.login),
    ...deploymentOperations(state, perform),
    viewer: () =>
      perform('graphql.viewer', undefined, {}, () => {
        if (!model.tellsLogin) throw inaccessible()
        return model.login
      }),
  }
  return model
}

const arrangements = (state: GitHubState) => ({
  oblige: () => {
    state.isObliging = true
  },
  commit: (sha: string, files: Readonly<Record<string, string>>, branch?: string) => {
    state.commits.set(sha, new Map(Object.entries(files)))
    if (branch !== undefined) state.refs.set(`heads/${branch}`, sha)
  },
  removeBranch: (name: string) => void state.refs.delete(`heads/${name}`),
  openPull: (number: number, branches: { readonly head: string; readonly base: string }) =>
    void state.pulls.set(number, { number, state: 'open', ...branches }),
  closePull: (number: number) => {
    const pull = state.pulls.get(number)
    if (pull !== undefined) state.pulls.set(number, { ...pull, state: 'closed' })
  },
  commentsOf: (issue: number) => state.comments.filter((comment) => comment.issue === issue),
})
