import { unreachable } from '../domain/never'
import type { GitHubError } from '../ports/github'
import { oneLine } from './escape'

/** A warning's text: what could not be done on GitHub, why, and what to do. */
export function adviseGitHub(error: GitHubError): string {
  const { purpose, permission, aside } = taskOf(error.operation)
  const warning = `GitHub: could not ${purpose} (${oneLine(error.operation, 60)}): ${causeOf(error, permission)}`
  return aside ? `${warning} The deployment itself is not affected.` : warning
}

interface Task {
  readonly purpose: string
  readonly permission: string
  /** Nothing on AWS depends on it. */
  readonly aside: boolean
}

/** First match counts; names of operations as Octokit has them. */
const TASKS: readonly (readonly [RegExp, Task])[] = [
  [/comment/i, { purpose: 'write the comment', permission: 'pull-requests: write', aside: true }],
  [/deployment|environment/i, { purpose: 'update GitHub Deployments', permission: 'deployments: write', aside: true }],
  [/pull/i, { purpose: 'read the pull request', permission: 'pull-requests: write', aside: false }],
  [/content/i, { purpose: 'read a file of the repository', permission: 'contents: read', aside: false }],
  [/branch|ref/i, { purpose: 'read the branch', permission: 'contents: read', aside: false }],
]

const UNKNOWN_TASK: Task = { purpose: 'do what was asked', permission: 'contents: read', aside: false }

const taskOf = (operation: string): Task => TASKS.find(([pattern]) => pattern.test(operation))?.[1] ?? UNKNOWN_TASK

/** Octokit puts an address, mostly that of all of GitHub's documentation, behind each message. */
const DOCUMENTATION = / - https:\/\/docs\.github\.com\/\S*$/

function causeOf(error: GitHubError, permission: string): string {
  const said = oneLine(error.message, 200)
    .replace(DOCUMENTATION, '')
    .replace(/[.\s]+$/, '')
  switch (error.kind) {
    case 'denied':
      return `the token may not (${said}). Add ${permission} under permissions: of the job; a pull request from a fork has a read-only token.`
    case 'not-found':
      return `it is not there, or the token may not see it (${said}). Check that permissions: of the job has ${permission}.`
    case 'timeout':
      return 'GitHub did not answer within 5 seconds.'
    case 'budget':
      return 'the 15 seconds that GitHub gets in a run are used up.'
    case 'unavailable':
      return `GitHub has a fault of its own (${said}); see https://www.githubstatus.com.`
    case 'refused':
      return `GitHub refused it (${said}).`
    default:
      return unreachable(error.kind)
  }
}
