/**
 * GitHub's REST API for the repository of the run. Every method throws `GitHubError` and nothing else.
 * A call takes at most 5 s and all of them together 15 s; past that they throw `budget` at once.
 */
export interface GitHub {
  /** A file's text at a commit, through the contents API; `undefined` when it is not there. */
  fileAt(path: string, commit: string): Promise<string | undefined>
  /** Finds the comment that begins with `marker` and is ours, over all pages; makes or updates it. Answers its URL. */
  upsertComment(pullRequest: number, marker: string, body: string): Promise<string>
  /** Answers the id of the GitHub Deployment. */
  createDeployment(deployment: NewGitHubDeployment): Promise<number>
  setDeploymentStatus(id: number, status: DeploymentStatus): Promise<void>
  /** Marks every deployment of the environment that has this description inactive. */
  deactivate(environment: string, description: string): Promise<void>
  isPullRequestOpen(number: number): Promise<boolean>
  branchExists(branch: string): Promise<boolean>
  /** The branches whose newest commit this is. */
  branchesAt(commit: string): Promise<readonly string[]>
}

export interface NewGitHubDeployment {
  readonly environment: string
  readonly commit: string
  readonly description: string
  /** A preview that will go away again. */
  readonly transient: boolean
}

export interface DeploymentStatus {
  readonly state: 'in_progress' | 'success' | 'failure' | 'inactive'
  readonly environmentUrl: string | undefined
  readonly logUrl: string
  readonly description: string
}

/** `denied`: the token lacks a permission; `budget`: GitHub's 15 s are used up. */
export type GitHubErrorKind = 'denied' | 'not-found' | 'timeout' | 'budget' | 'unavailable' | 'refused'

export class GitHubError extends Error {
  override readonly name = 'GitHubError'
  readonly kind: GitHubErrorKind
  /** `issues.createComment`, `repos.getContent`, … */
  readonly operation: string
  constructor(kind: GitHubErrorKind, operation: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    this.operation = operation
  }
}
