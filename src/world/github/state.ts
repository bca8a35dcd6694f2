import type { Instant } from '../../domain/units'
import { WorldFault } from '../fault'

export type Area = 'contents' | 'pull-requests' | 'deployments'
export type Level = 'none' | 'read' | 'write'

export interface Pull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly head: string
  readonly base: string
}

export interface Comment {
  readonly id: number
  /** The issue's or pull request's number. */
  readonly issue: number
  readonly author: string
  readonly body: string
}

export interface GitHubDeployment {
  readonly id: number
  readonly environment: string
  /** A commit, branch or tag, as it was given. */
  readonly ref: string
  readonly description: string
  readonly isTransient: boolean
  readonly isProduction: boolean
  /** Newest first. */
  readonly statuses: readonly GitHubDeploymentStatus[]
}

export interface GitHubDeploymentStatus {
  readonly id: number
  readonly state: string
  readonly environmentUrl: string | undefined
  readonly logUrl: string | undefined
  readonly description: string
  readonly at: Instant
}

export interface GitHubState {
  readonly commits: Map<string, ReadonlyMap<string, string>>
  /** Commits by `heads/main`, `tags/v1`. */
  readonly refs: Map<string, string>
  readonly pulls: Map<number, Pull>
  readonly comments: Comment[]
  readonly deployments: GitHubDeployment[]
  readonly now: () => Instant
  /** Whether every full commit id is a commit like `main`, and every pull request that nobody made an open one. */
  isObliging: boolean
  /** Of comments, deployments and statuses alike. */
  nextId: number
}

/** Asks the gate and the token's permissions, then does the work. */
export type Perform = <T>(
  operation: string,
  needs: readonly [Area, Level] | undefined,
  input: object,
  work: () => T,
) => T

export const DEFAULT_BRANCH = 'main'

export const notFound = () => new WorldFault('NotFound', 404, 'Not Found')

export const unprocessable = (message: string) => new WorldFault('UnprocessableEntity', 422, message)
